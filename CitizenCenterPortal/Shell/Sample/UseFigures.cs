namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Blocks 開館 and 利用.</summary>
internal static class UseFigures
{
    private static readonly (string Room, double Wanted)[] Wanted = [("hall", 1.15), ("gym", 1.3), ("meeting", 1.0), ("tatami", 0.75), ("kitchen", 0.6), ("studio", 1.05)];

    public static void Write(UnitYear year)
    {
        WriteDays(year);
        WritePersons(year);
        WriteGroups(year);
        WriteSlots(year);
    }

    /// <summary>The typhoon closes everybody for a day or two; now and then a centre is under repair for weeks.</summary>
    private static void WriteDays(UnitYear year)
    {
        var dice = year.Dice("days");
        var closed = new int[12];
        closed[year.Season.Typhoon] = dice.Whole(1, 2);
        if (dice.Happens(0.25))
        {
            closed[dice.Whole(0, 11)] += 1;
        }

        if (dice.Happens(0.02))
        {
            var repair = dice.Whole(8, 10);
            (closed[repair], closed[repair + 1]) = (dice.Whole(12, 18), dice.Whole(8, 14));
        }

        year.Write("OPEN.CLOSED_EXTRA", closed);
        year.Write("OPEN.DAYS", year.Season.Days.Zip(closed, (days, extra) => days - extra));
    }

    private static void WritePersons(UnitYear year)
    {
        var days = year.Of("OPEN.DAYS");
        var noise = year.Noise("persons", 0.05);
        var persons = Spread.Over(year.Goal("K02") * days.Sum(), [.. days.Select((day, month) => day * year.Season.VisitorsOfYear[month] * noise[month])]);
        var infants = Spread.Share(year.Share("K14"), persons);
        var teens = Spread.Share(year.Share("K13"), persons);
        var dice = year.Dice("ages");
        var (childShare, unknownShare) = (dice.Between(0.08, 0.13), dice.Between(0.01, 0.02));
        int[] children = [.. persons.Select((whole, month) => (int)(whole * childShare * Season.Children[month]))];
        int[] unknown = [.. persons.Select(whole => (int)(whole * unknownShare))];
        int[] grown = [.. persons.Select((whole, month) => whole - infants[month] - teens[month] - children[month] - unknown[month])];
        int[] seniors = [.. grown.Select(rest => (int)(rest * year.Traits.SeniorShare))];
        year.Write("USE.PERSONS[infant]", infants);
        year.Write("USE.PERSONS[elementary]", children);
        year.Write("USE.PERSONS[teen]", teens);
        year.Write("USE.PERSONS[adult]", grown.Zip(seniors, (rest, old) => rest - old));
        year.Write("USE.PERSONS[senior]", seniors);
        year.Write("USE.PERSONS[unknown]", unknown);
        if (!year.Traits.HasOpenSpace)
        {
            year.WriteNone("USE.OPEN_SPACE");
            return;
        }

        var share = year.Dice("open").Between(0.15, 0.35);
        year.WriteOptions(
            "USE.OPEN_SPACE",
            [.. persons.Select(whole => (int)(whole * share))],
            [("infant", 12), ("elementary", 18), ("teen", 16), ("adult", 22), ("senior", 30), ("unknown", 2)],
            (option, month) => option == "elementary" ? Season.Children[month] : 1);
    }

    private static void WriteGroups(UnitYear year)
    {
        var persons = year.Sum("USE.PERSONS");
        var groups = Spread.Over(persons.Sum() / year.Goal("K03"), [.. persons.Select(whole => (double)whole)]);
        var dice = year.Dice("groups");
        year.WriteOptions("USE.GROUPS", groups, [("hosted", dice.Between(16, 22)), ("circle", dice.Between(38, 50)), ("local", dice.Between(14, 22)), ("school", dice.Between(5, 10)), ("other", dice.Between(8, 14))]);
        year.Write("USE.NEW_GROUPS", year.Chance("new", 0, 3).Select((count, month) => month == 0 ? count + dice.Whole(2, 5) : count));
    }

    /// <summary>A room that the centre lacks is 該当なし; no room is used more often than it is free.</summary>
    private static void WriteSlots(UnitYear year)
    {
        var days = year.Of("OPEN.DAYS");
        var dice = year.Dice("slots");
        var rooms = Wanted.Where(room => year.Traits.Rooms[room.Room] > 0).ToList();
        var free = rooms.ToDictionary(room => room.Room, room => days.Select(day => Math.Max(0, (day * 3 * year.Traits.Rooms[room.Room]) - dice.Whole(0, 2))).ToArray());
        int[] all = [.. Enumerable.Range(0, 12).Select(month => free.Values.Sum(room => room[month]))];
        var used = Spread.Over(year.Share("K01") * all.Sum(), [.. all.Select((slots, month) => slots * year.Season.VisitorsOfYear[month])]);
        year.WriteNone("USE.SLOTS");
        year.WriteNone("USE.SLOTS_AVAILABLE");
        var parts = used.Select((slots, month) => Spread.Over(slots, [.. rooms.Select(room => room.Wanted * free[room.Room][month])])).ToArray();
        foreach (var (index, (room, _)) in rooms.Index())
        {
            year.Write($"USE.SLOTS_AVAILABLE[{room}]", free[room]);
            year.Write($"USE.SLOTS[{room}]", parts.Select((part, month) => Math.Min(part[index], free[room][month])));
        }
    }
}
