namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Blocks 事故・安全, 維持管理 and 職員.</summary>
internal static class HouseFigures
{
    public static void Write(UnitYear year)
    {
        WriteSafety(year);
        WriteHouse(year);
        WriteStaff(year);
    }

    private static void WriteSafety(UnitYear year)
    {
        var dice = year.Dice("safety");
        year.Write("SAFE.ACCIDENTS", Enumerable.Range(0, 12).Select(_ => dice.Happens(0.06) ? 1 : 0));
        year.Write("SAFE.ILLNESS", Enumerable.Range(0, 12).Select(month => dice.Happens(month is 3 or 4 ? 0.35 : 0.12) ? 1 : 0));
        year.Write("SAFE.DRILLS", Enumerable.Range(0, 12).Select(month => month is 2 or 7 or 11 ? 1 : 0));
    }

    private static void WriteHouse(UnitYear year)
    {
        var dice = year.Dice("house");
        var days = year.Of("OPEN.DAYS");
        var due = year.Chance("due", 3, 8);
        var repairs = year.Chance("repairs", 0, 3);
        year.Write("FACILITY.INSPECTIONS_DUE", due);
        year.Write("FACILITY.INSPECTIONS_DONE", Spread.Share(year.Share("K17"), due));
        year.Write("FACILITY.REPAIRS", repairs);
        year.Write("FACILITY.REPAIR_COST", repairs.Select(count => count * dice.Whole(14, 90) * 1_100));
        year.Write("FACILITY.ELECTRICITY", Spread.Over(year.Goal("K25") * days.Sum(), [.. days.Select((day, month) => day * Season.Electricity[month])]));
        year.WriteTenths("FACILITY.WATER", year.Sum("USE.PERSONS").Select(persons => 150 + (int)(persons * dice.Between(0.16, 0.22))));
        if (year.Traits.HasGas)
        {
            year.WriteTenths("FACILITY.GAS", Season.Gas.Select(weight => (int)(weight * dice.Whole(420, 700))));
        }
        else
        {
            year.WriteNone("FACILITY.GAS");
        }
    }

    /// <summary>As many as the pay of the year is worth; training by the head and the half hour.</summary>
    private static void WriteStaff(UnitYear year)
    {
        var pay = MoneyFigures.CostOf(year) * year.Share("K21");
        var planned = Math.Clamp((int)Math.Round(pay / 3_900_000 * 2, MidpointRounding.AwayFromZero), 6, 40) * 5;
        var actual = Spread.Over(planned * year.Share("K18") * 12, year.Noise("staff", 0.004));
        var hours = Spread.Over(year.Goal("K19") * actual.Average() / 10 * 2, year.Noise("training", 0.5));
        year.WriteTenths("STAFF.PLANNED", Enumerable.Repeat(planned, 12));
        year.WriteTenths("STAFF.ACTUAL", actual);
        year.WriteTenths("STAFF.TRAINING_HOURS", hours.Select(half => half * 5));
        year.Write("STAFF.TRAINED", hours.Select(half => (half + 3) / 4));
    }
}
