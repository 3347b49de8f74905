using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.Tests.Indicators;

/// <summary>A form of a handful of measures, one of each kind.</summary>
internal static class GivenCatalogue
{
    public static IReadOnlyList<Measure> Measures =>
    [
        Measure(1, "OPEN.DAYS"),
        Measure(2, "USE.PERSONS", breakdown: "age"),
        Measure(3, "CITIZEN.CIRCLES", RollUp.Last),
        Measure(4, "STAFF.ACTUAL", RollUp.Average),
        Measure(5, "MONEY.FEE"),
        Measure(6, "MONEY.USAGE"),
        Measure(7, "MONEY.PERSONNEL"),
    ];

    public static IReadOnlyList<BreakdownOption> Options =>
    [
        new() { Breakdown = "age", Code = "teen", Position = 1, Name = "中高生", NameEn = "Teens" },
        new() { Breakdown = "age", Code = "adult", Position = 2, Name = "成人", NameEn = "Adults" },
    ];

    public static IReadOnlyList<Cell> Cells =>
    [
        new() { Id = 1, Measure = "OPEN.DAYS" },
        new() { Id = 21, Measure = "USE.PERSONS", Option = "teen" },
        new() { Id = 22, Measure = "USE.PERSONS", Option = "adult" },
        new() { Id = 3, Measure = "CITIZEN.CIRCLES" },
        new() { Id = 4, Measure = "STAFF.ACTUAL" },
        new() { Id = 5, Measure = "MONEY.FEE" },
        new() { Id = 6, Measure = "MONEY.USAGE" },
        new() { Id = 7, Measure = "MONEY.PERSONNEL" },
    ];

    public static Catalogue Small { get; } = new(Measures, Options, Cells, []);

    public static Indicator Indicator(
        string numerator, string denominator = "", decimal scale = 1, int decimals = 1, Better better = Better.Higher, LevelBasis basis = LevelBasis.Ratio,
        decimal? required = null, decimal? target = null, decimal? excellent = null) => new()
        {
            Code = "K99",
            Name = "見本",
            NameEn = "Sample",
            Numerator = numerator,
            Denominator = denominator,
            Scale = scale,
            Unit = "%",
            Decimals = decimals,
            Better = better,
            LevelBasis = basis,
            Required = required,
            Target = target,
            Excellent = excellent,
        };

    private static Measure Measure(int position, string code, RollUp overTime = RollUp.Sum, string? breakdown = null) => new()
    {
        Code = code,
        Position = position,
        Block = "見本",
        Name = code,
        NameEn = code,
        Unit = "人",
        OverTime = overTime,
        Breakdown = breakdown,
    };
}
