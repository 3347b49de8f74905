using CitizenCenterPortal.Organization.Opening;

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

    /// <summary>As the calendar says; once in a while a centre closed for a day and nobody entered it there.</summary>
    private static void WriteDays(UnitYear year)
    {
        var dice = year.Dice("days");
        var forgotten = dice.Happens(0.06) ? dice.Whole(0, 11) : -1;
        int Of(int month) => month == forgotten && year.Opening[month].Open > 0 ? 1 : 0;
        year.Write("OPEN.CLOSED_EXTRA", year.Opening.Select((opening, month) => opening.Extra + Of(month)));
        year.Write("OPEN.DAYS", year.Opening.Select((opening, month) => opening.Open - Of(month)));
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

    /// <summary>A room that the centre lacks is 該当なし; no room is used more often than it is free. As the calendar says, but for a room that was inspected for a slot or two.</summary>
    private static void WriteSlots(UnitYear year)
    {
        var days = year.Of("OPEN.DAYS");
        var dice = year.Dice("slots");
        var rooms = Wanted.Where(room => year.Traits.Rooms[room.Room] > 0).ToList();
        var free = rooms.ToDictionary(room => room.Room, room => days.Select(day => day * OpeningMonth.SlotsOfADay * year.Traits.Rooms[room.Room]).ToArray());
        if (dice.Happens(0.3))
        {
            var (inspected, month) = (free[rooms[dice.Whole(0, rooms.Count - 1)].Room], dice.Whole(0, 11));
            inspected[month] = Math.Max(0, inspected[month] - dice.Whole(1, 3));
        }

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
