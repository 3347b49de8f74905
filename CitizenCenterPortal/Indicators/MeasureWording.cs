namespace CitizenCenterPortal.Indicators;

/// <summary>How a measure is named and defined from a fiscal year on. Before the first of them the words on the measure itself stand.</summary>
[Stamped(Stamps.Catalogue)]
public sealed class MeasureWording : ICityWide
{
    /// <summary>The measure's code.</summary>
    public required string Measure { get; set; }

    /// <summary>The first fiscal year of these words.</summary>
    public FiscalYear Year { get; set; }

    /// <summary>Japanese name.</summary>
    public required string Name { get; set; }

    /// <summary>English name.</summary>
    public required string NameEn { get; set; }

    /// <summary>What counts, in the words of the form's help.</summary>
    public string Definition { get; set; } = "";

    /// <summary>The definition in English; null where there is none.</summary>
    public string? DefinitionEn { get; set; }

    /// <summary>The measure in these words.</summary>
    internal Measure Of(Measure measure) => new()
    {
        Code = measure.Code,
        Position = measure.Position,
        Block = measure.Block,
        Name = Name,
        NameEn = NameEn,
        Unit = measure.Unit,
        Decimals = measure.Decimals,
        Breakdown = measure.Breakdown,
        OverTime = measure.OverTime,
        Required = measure.Required,
        MayBeNotApplicable = measure.MayBeNotApplicable,
        Min = measure.Min,
        Max = measure.Max,
        Clauses = measure.Clauses,
        Definition = Definition,
        DefinitionEn = DefinitionEn,
        FromYear = measure.FromYear,
        UntilYear = measure.UntilYear,
    };
}
