using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>A new measure as a person writes it. Every field that is typed is text, so that nothing typed is lost.</summary>
public sealed class MeasureEntry
{
    /// <summary>The code: <c>USE.NEW</c>.</summary>
    public string Code { get; set; } = "";

    /// <summary>The block it stands in.</summary>
    public string Block { get; set; } = "";

    /// <summary>Japanese name.</summary>
    public string Name { get; set; } = "";

    /// <summary>English name.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>Unit.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Decimals.</summary>
    public string Decimals { get; set; } = "0";

    /// <summary>The breakdown's code; empty for one cell.</summary>
    public string Breakdown { get; set; } = "";

    /// <summary>How it goes over months.</summary>
    public RollUp OverTime { get; set; }

    /// <summary>Required.</summary>
    public bool Required { get; set; } = true;

    /// <summary>該当なし is an answer.</summary>
    public bool MayBeNotApplicable { get; set; }

    /// <summary>The least.</summary>
    public string Min { get; set; } = "0";

    /// <summary>The most.</summary>
    public string Max { get; set; } = "";

    /// <summary>What counts.</summary>
    public string Definition { get; set; } = "";

    /// <summary>The same in English.</summary>
    public string DefinitionEn { get; set; } = "";
}
