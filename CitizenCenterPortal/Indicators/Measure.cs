namespace CitizenCenterPortal.Indicators;

/// <summary>How a measure goes over months. Over units it is always the sum.</summary>
public enum RollUp
{
    /// <summary>The sum of the months.</summary>
    Sum,

    /// <summary>The last month of the span with the fullest coverage.</summary>
    Last,

    /// <summary>The mean of the months with the fullest coverage.</summary>
    Average,
}

/// <summary>報告項目: what a centre reports each month.</summary>
[Stamped(Stamps.Catalogue)]
public sealed class Measure : ICityWide
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 40;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Longest definition, in characters.</summary>
    public const int DefinitionMaxLength = 500;

    /// <summary>Longest unit, in characters.</summary>
    public const int UnitMaxLength = 16;

    /// <summary>Stable code: <c>USE.PERSONS</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Place on the form, from 1.</summary>
    public int Position { get; set; }

    /// <summary>The block of the form: 開館, 利用 …</summary>
    public required string Block { get; set; }

    /// <summary>Japanese name.</summary>
    public required string Name { get; set; }

    /// <summary>English name.</summary>
    public required string NameEn { get; set; }

    /// <summary>Unit: 日, 人, 円 …</summary>
    public required string Unit { get; set; }

    /// <summary>Decimals that may be entered, 0 to 4.</summary>
    public int Decimals { get; set; }

    /// <summary>The breakdown's code; null where there is one cell.</summary>
    public string? Breakdown { get; set; }

    /// <summary>How it goes over months.</summary>
    public RollUp OverTime { get; set; }

    /// <summary>True where a report without it cannot be submitted.</summary>
    public bool Required { get; set; }

    /// <summary>True where 該当なし is an answer.</summary>
    public bool MayBeNotApplicable { get; set; }

    /// <summary>The least the form takes.</summary>
    public decimal Min { get; set; }

    /// <summary>The most the form takes.</summary>
    public decimal Max { get; set; }

    /// <summary>The clauses of the role document it serves, by code, separated by spaces.</summary>
    public string Clauses { get; set; } = "";

    /// <summary>What counts, in the words of the form's help.</summary>
    public string Definition { get; set; } = "";

    /// <summary>The definition in English; null where there is none.</summary>
    public string? DefinitionEn { get; set; }

    /// <summary>The first fiscal year that it is asked in; null where it always was.</summary>
    public FiscalYear? FromYear { get; set; }

    /// <summary>The last fiscal year that it is asked in; null where no end is known.</summary>
    public FiscalYear? UntilYear { get; set; }

    /// <summary>True where it stands on the form of a year.</summary>
    public bool StandsIn(FiscalYear year) => !(year < FromYear) && !(year > UntilYear);

    /// <summary>The name in the reader's language.</summary>
    public string DisplayName => Words.Pick(Name, NameEn);

    /// <summary>The definition in the reader's language; Japanese where there is no other.</summary>
    public string DisplayDefinition => Words.Pick(Definition, DefinitionEn);
}

/// <summary>One option of a breakdown: 乳幼児, 体育館 …</summary>
[Stamped(Stamps.Catalogue)]
public sealed class BreakdownOption : ICityWide
{
    /// <summary>The breakdown: <c>life_stage</c>.</summary>
    public required string Breakdown { get; set; }

    /// <summary>The option: <c>teen</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Place in the breakdown, from 1.</summary>
    public int Position { get; set; }

    /// <summary>Japanese name.</summary>
    public required string Name { get; set; }

    /// <summary>English name.</summary>
    public required string NameEn { get; set; }
}

/// <summary>One cell of the form: a measure, or one option of a measure with a breakdown. Figures are kept under its number.</summary>
[Stamped(Stamps.Catalogue)]
public sealed class Cell : ICityWide
{
    /// <summary>Number in the database; never given again.</summary>
    public int Id { get; set; }

    /// <summary>The measure.</summary>
    public required string Measure { get; set; }

    /// <summary>The option; empty where the measure has no breakdown.</summary>
    public string Option { get; set; } = "";

    /// <summary>How addresses and files call it: <c>USE.PERSONS[teen]</c>, <c>OPEN.DAYS</c>.</summary>
    public string Code => Option.Length == 0 ? Measure : $"{Measure}[{Option}]";
}
