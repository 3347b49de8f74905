using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>
/// A year of a form that has every rule with and without options, and indicators of every kind of level, figures with every kind of
/// gap, in two wards and a hub; the last unit changes its ward in October.
/// </summary>
internal static class GivenBook
{
    public static readonly FiscalYear Year = new(2025);

    private static readonly string[] Options = ["x", "y", "z"];

    private static readonly MonthSpan TwoYears = new(Year.Previous.First, Year.Last);

    private static readonly ReportingMonth Moves = new(2025, 10);

    public static readonly Catalogue Form = new(
        [
            Measure(1, "A.SUM"), Measure(2, "A.GAPS"), Measure(3, "A.PARTS", breakdown: "part"), Measure(4, "B.LAST", RollUp.Last), Measure(5, "B.LASTPARTS", RollUp.Last, "part"),
            Measure(6, "C.MEAN", RollUp.Average, decimals: 1), Measure(7, "C.MEANPARTS", RollUp.Average, "part", 1), Measure(8, "C.FINE", decimals: 4),
        ],
        Options.Select((option, index) => new BreakdownOption { Breakdown = "part", Code = option, Position = index + 1, Name = "内訳" + option, NameEn = option }),
        new[] { "A.SUM", "A.GAPS", "A.PARTS", "B.LAST", "B.LASTPARTS", "C.MEAN", "C.MEANPARTS", "C.FINE" }
            .SelectMany(code => code.EndsWith("PARTS", StringComparison.Ordinal) ? Options.Select(option => (code, option)) : [(code, "")])
            .Select((cell, index) => new Cell { Id = index + 1, Measure = cell.code, Option = cell.Item2 }),
        [
            Indicator(1, "A.SUM", "A.GAPS", 100, 1, LevelBasis.Ratio, Better.Higher, 90, 100, 110),
            Indicator(2, "A.PARTS[x]", "A.PARTS", 100, 1, LevelBasis.Ratio, Better.Higher, 30, 33.3m, 36),
            Indicator(3, "B.LAST", "C.MEAN", 1, 2, LevelBasis.Ratio, Better.Lower, 1, 0.9m, 0.5m),
            Indicator(4, "B.LASTPARTS[y]", "B.LASTPARTS", 100, 1, LevelBasis.YearToDate, Better.Higher, 33, null, 50),
            Indicator(5, "C.MEANPARTS", "A.SUM + A.GAPS", 1000, 0, LevelBasis.Ratio, Better.Lower, 100, 80, 60),
            Indicator(6, "A.SUM - A.GAPS - C.FINE", "", 1, 0, LevelBasis.ClosedYear, Better.Higher, 0, null, null),
            Indicator(7, "A.GAPS", "", 1, 0, LevelBasis.PerCentreYear, Better.Higher, 333, 400, 777),
            Indicator(8, "A.PARTS + A.GAPS", "C.MEAN", 1, 1, LevelBasis.PerYear, Better.Higher, 20.3m, 25, 30),
            Indicator(9, "C.FINE", "C.FINE", 1, 0, LevelBasis.None, Better.None, null, null, null),
            Indicator(10, "A.GAPS + B.LAST", "B.LASTPARTS + C.MEANPARTS[z] - C.MEAN", 1, 3, LevelBasis.Ratio, Better.Higher, 1.234m, 2, 3),
            Indicator(11, "C.FINE", "", 1, 1, LevelBasis.PerCentreYear, Better.Higher, -5.55m, -4, -3),
            Indicator(12, "C.FINE", "", 1, 1, LevelBasis.PerCentreYear, Better.Lower, -5.55m, -6, -7),
            Indicator(13, "A.GAPS - A.GAPS", "A.SUM - A.SUM", 1, 1, LevelBasis.Ratio, Better.Higher, 1, 2, 3),
            Indicator(14, "A.SUM + NO.SUCH", "A.GAPS", 1, 2, LevelBasis.PerYear, Better.Lower, 12, 10, 8),
            Indicator(15, "NO.SUCH", "A.PARTS[none]", 1, 2, LevelBasis.Ratio, Better.Lower, 12, 10, 8),
            Indicator(16, "A.PARTS[z] - A.PARTS[y]", "", 0.5m, 0, LevelBasis.Ratio, Better.Higher, -100, 0, 100),
        ]);

    /// <summary>The year of so many units, the same for the same seed.</summary>
    public static YearBook Make(int seed, int units)
    {
        var dice = new Random(seed);
        var book = Enumerable.Range(0, units).Select(index => Unit(dice, index, moves: index == units - 1)).ToList();
        var groups = new[] { "C00", "W1", "W2" }.Select(code => Group(code, book)).ToList();
        return new(Form, Year, Year.Months, Stage.Provisional, book, Group(null, book), groups, null);
    }

    /// <summary>Any of these, and the rest of a number that halves fall on.</summary>
    private static decimal Number(Random dice, Measure measure) =>
        measure.Code == "C.FINE" ? Math.Round((decimal)((dice.NextDouble() - 0.5) * 20), 4) : Math.Round((decimal)dice.NextDouble() * 60, measure.Decimals);

    private static BookUnit Unit(Random dice, int index, bool moves)
    {
        var code = index == 0 ? "C00" : $"D{index:000}";
        var group = index == 0 ? "C00" : index % 2 == 0 ? "W1" : "W2";
        var figures = new FigureColumn(Form, TwoYears, Answers(dice), _ => new(1, 1, index % 3 == 0 ? 1 : 0, index % 3 == 0 ? 1 : 0));
        List<Stay> stays = moves ? [new("W1", new(Year.First, Moves.Previous)), new("W2", new(Moves, Year.Last))] : [new(group, Year.Months)];
        return new(new() { Id = index + 1, Code = code, Name = $"館{index}" }, "市直営", () => figures, stays);
    }

    private static IEnumerable<FigureSum> Answers(Random dice)
    {
        foreach (var cell in Form.Cells)
        {
            var measure = Form.MeasureOf(cell);
            var (blank, notApplicable) = (Often(dice), Often(dice));
            foreach (var month in TwoYears.Months)
            {
                if (dice.NextDouble() < blank)
                {
                    continue;
                }

                var none = dice.NextDouble() < notApplicable;
                yield return new(month, cell.Id, none ? 0 : Figure.ToStored(Number(dice, measure))!.Value, 1, none ? 1 : 0);
            }
        }
    }

    /// <summary>Never, now and then, half the time, or always.</summary>
    private static double Often(Random dice) => dice.Next(10) switch { 0 => 1, 1 or 2 => 0.5, < 6 => 0.1, _ => 0 };

    private static BookGroup Group(string? code, List<BookUnit> units)
    {
        List<Func<FigureColumn>> parts =
        [
            .. from unit in units
               where code is null || unit.Stays.Any(stay => stay.Group == code)
               select code is null || unit.Stays.Count == 1 ? unit.TwoYears : (() => unit.TwoYears().Where(month => unit.Stays.Any(stay => stay.Group == code && stay.Months.Contains(month)))),
        ];
        return new(code, code ?? "全体", FigureColumn.Sum(Form, Year.Months, parts.Select(read => read())), parts);
    }

    private static Measure Measure(int position, string code, RollUp rule = RollUp.Sum, string? breakdown = null, int decimals = 0) => new()
    {
        Code = code,
        Position = position,
        Block = code[..1],
        Name = code,
        NameEn = code,
        Unit = "件",
        OverTime = rule,
        Breakdown = breakdown,
        Decimals = decimals,
    };

    private static Indicator Indicator(
        int position, string numerator, string denominator, decimal scale, int decimals, LevelBasis basis, Better better, decimal? required, decimal? target, decimal? excellent) => new()
        {
            Code = $"K{position:00}",
            Position = position,
            Name = "指標",
            NameEn = "Indicator",
            Numerator = numerator,
            Denominator = denominator,
            Scale = scale,
            Unit = "%",
            Decimals = decimals,
            LevelBasis = basis,
            Better = better,
            Required = required,
            Target = target,
            Excellent = excellent,
        };
}
