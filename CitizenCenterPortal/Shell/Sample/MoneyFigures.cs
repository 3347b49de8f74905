namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Blocks 使用料 and 収支, in yen.</summary>
internal static class MoneyFigures
{
    private static readonly double[] Pay = [1, 1, 1.7, 1, 1, 1, 1, 1, 1.8, 1, 1, 1];
    private static readonly double[] Evenly = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    /// <summary>What the centre costs in the year.</summary>
    public static double CostOf(UnitYear year) => year.Sum("USE.PERSONS").Sum() * year.Goal("K23");

    public static void Write(UnitYear year)
    {
        WriteFees(year);
        WriteIncome(year);
        WriteCosts(year);
        WriteManagementFee(year);
    }

    private static void WriteFees(UnitYear year)
    {
        var dice = year.Dice("fees");
        var groups = year.Sum("USE.GROUPS");
        var perPerson = dice.Between(55, 95);
        int[] paid = [.. year.Sum("USE.PERSONS").Select(persons => (int)(persons * perPerson / 10) * 10)];
        var exempt = Spread.Share(dice.Between(0.18, 0.4), groups);
        year.Write("FEE.EXEMPT_COUNT", exempt);
        year.Write("FEE.EXEMPT_AMOUNT", exempt.Select(count => count * dice.Whole(60, 110) * 10));
        if (year.Traits.HasUsageFees)
        {
            year.Write("MONEY.USAGE", paid);
            foreach (var measure in (string[])["FEE.INCOME", "FEE.REFUND_COUNT", "FEE.REFUND_AMOUNT"])
            {
                year.WriteNone(measure);
            }

            return;
        }

        var refunds = year.Chance("refunds", 0, 3).Select((count, month) => month == year.Season.Typhoon ? count + 3 : count).ToArray();
        year.WriteNone("MONEY.USAGE");
        year.Write("FEE.INCOME", paid);
        year.Write("FEE.REFUND_COUNT", refunds);
        year.Write("FEE.REFUND_AMOUNT", refunds.Select((count, month) => Math.Min(count * dice.Whole(60, 160) * 10, paid[month])));
    }

    private static void WriteIncome(UnitYear year)
    {
        var dice = year.Dice("income");
        year.Write("MONEY.OWN", year.Of("EVENT.COUNT").Select(events => events * dice.Whole(20, 60) * 100));
        year.Write("MONEY.OTHER", Enumerable.Range(0, 12).Select(_ => dice.Whole(150, 480) * 100));
    }

    private static void WriteCosts(UnitYear year)
    {
        var dice = year.Dice("costs");
        var cost = CostOf(year);
        var pay = cost * year.Share("K21");
        (string Measure, double Weight, double[] Months)[] rest =
        [
            ("MONEY.OFFICE", dice.Between(8, 12), year.Noise("office", 0.2)),
            ("MONEY.PROGRAM", dice.Between(12, 18), Season.Programmes),
            ("MONEY.UTILITIES", dice.Between(22, 28), Season.Electricity),
            ("MONEY.UPKEEP", dice.Between(26, 34), year.Noise("upkeep", 0.15)),
            ("MONEY.OUTSOURCED", dice.Between(14, 22), Evenly),
        ];
        year.Write("MONEY.PERSONNEL", Spread.Over(pay, Pay));
        var weights = rest.Sum(kind => kind.Weight);
        foreach (var (measure, weight, months) in rest)
        {
            year.Write(measure, Spread.Over((cost - pay) * weight / weights, months));
        }
    }

    /// <summary>What the city pays so that the year ends as it should: a little over, or for some a little under.</summary>
    private static void WriteManagementFee(UnitYear year)
    {
        var standing = year.Traits.Standing("K22", year.Year);
        var cost = CostOf(year);
        var left = standing < 0.15 ? -cost * (0.03 - (0.12 * standing)) : cost * (0.004 + (0.04 * (standing - 0.15)));
        var income = year.Sum("MONEY.USAGE").Sum() + year.Sum("MONEY.OWN").Sum() + year.Sum("MONEY.OTHER").Sum();
        year.Write("MONEY.FEE", Spread.Over(Math.Max(0, (cost + left - income) / 1_000), Evenly).Select(thousands => thousands * 1_000));
    }
}
