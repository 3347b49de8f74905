namespace CitizenCenterPortal.Indicators;

/// <summary>Which way is better.</summary>
public enum Better
{
    /// <summary>Neither; it is not judged.</summary>
    None,

    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}

/// <summary>What a level is of.</summary>
public enum LevelBasis
{
    /// <summary>It is not judged.</summary>
    None,

    /// <summary>The level applies to the value as it is.</summary>
    Ratio,

    /// <summary>Level × centres × months ÷ 12.</summary>
    PerCentreYear,

    /// <summary>Level × months ÷ 12.</summary>
    PerYear,

    /// <summary>Judged on the year to date.</summary>
    YearToDate,

    /// <summary>Judged when the year is confirmed.</summary>
    ClosedYear,
}

/// <summary>指標 (KPI): a ratio of sums over measures, numerator ÷ denominator × scale, evaluated after roll-up.</summary>
[Stamped(Stamps.Catalogue)]
public sealed class Indicator : ICityWide
{
    /// <summary>Stable code: <c>K01</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Place in lists, from 1.</summary>
    public int Position { get; set; }

    /// <summary>Japanese name.</summary>
    public required string Name { get; set; }

    /// <summary>English name.</summary>
    public required string NameEn { get; set; }

    /// <summary>Terms over measures: <c>VOICE.COMPLAINTS + VOICE.REQUESTS</c>, <c>USE.PERSONS[teen]</c>.</summary>
    public required string Numerator { get; set; }

    /// <summary>Terms over measures; empty where the numerator stands alone.</summary>
    public string Denominator { get; set; } = "";

    /// <summary>Factor: 100 for percentages.</summary>
    public decimal Scale { get; set; }

    /// <summary>Unit: %, 人, 円 …</summary>
    public required string Unit { get; set; }

    /// <summary>Decimals shown; a level is judged on the value as shown, rounded half away from zero.</summary>
    public int Decimals { get; set; }

    /// <summary>Which way is better.</summary>
    public Better Better { get; set; }

    /// <summary>What the level is of.</summary>
    public LevelBasis LevelBasis { get; set; }

    /// <summary>要求水準 of the catalogue, which stands until a city sets levels of a year (<see cref="RequiredLevel"/>).</summary>
    public decimal? Required { get; set; }

    /// <summary>目標水準, likewise.</summary>
    public decimal? Target { get; set; }

    /// <summary>優良水準, likewise.</summary>
    public decimal? Excellent { get; set; }

    /// <summary>The clauses it serves, by code, separated by spaces.</summary>
    public string Clauses { get; set; } = "";

    /// <summary>True where a value of it can be judged.</summary>
    public bool IsJudged => Better != Better.None && LevelBasis != LevelBasis.None;

    /// <summary>The name in the reader's language.</summary>
    public string DisplayName => Words.Pick(Name, NameEn);
}
