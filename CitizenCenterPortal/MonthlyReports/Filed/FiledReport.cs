using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>月次報告書: one report as an office files it, read once for the sheet and for the page that is printed.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Month">The month.</param>
/// <param name="Report">Where it stands; a draft that nobody began where there is none yet.</param>
/// <param name="RunBy">Who runs the unit in that month.</param>
/// <param name="Figures">Its figures: the month, the same month a year before, and the fiscal year up to the month.</param>
public sealed record FiledReport(OrgUnit Unit, ReportingMonth Month, MonthlyReport Report, string RunBy, FigureColumn Figures)
{
    /// <summary>The steps of its flow that it has taken, in their order.</summary>
    public IReadOnlyList<FiledStep> Steps { get; init; } = [];

    /// <summary>The acceptance and the confirmation of the version that is being corrected; none once it is confirmed again.</summary>
    public IReadOnlyList<FiledStep> Corrected { get; init; } = [];

    /// <summary>Its texts, as far as something is written.</summary>
    public IReadOnlyList<ReportText> Texts { get; init; } = [];

    /// <summary>What is found in its numbers, with the reasons given.</summary>
    public IReadOnlyList<FindingLine> Findings { get; init; } = [];

    /// <summary>Each return and each opening for correction, in their order.</summary>
    public IReadOnlyList<FiledAsk> Asked { get; init; } = [];

    /// <summary>The numbers that were changed after it had been handed in.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The files attached to it.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The form.</summary>
    public Catalogue Catalogue => Figures.Form;

    /// <summary>The months that 年度累計 adds up.</summary>
    public MonthSpan YearToDate => new(Month.FiscalYear.First, Month);

    /// <summary>The month's figures.</summary>
    public FigureColumn Now => field ??= Figures.In(Month);

    /// <summary>Those of the same month a year before.</summary>
    public FigureColumn Before => field ??= Figures.In(Month.LastYear);

    /// <summary>Those from April on, rolled up by each measure's rule.</summary>
    public FigureColumn Year => field ??= Figures.Over(YearToDate);

    /// <summary>A measure, or one cell of it, with what stands beside it.</summary>
    public FiledLine LineOf(Measure measure, Cell? cell) => cell is null
        ? new(measure.DisplayName, UnitNames.Say(measure.Unit), measure.Decimals, Now.Of(measure.Code), Before.Of(measure.Code), Year.Of(measure.Code))
        : new(FigureCells.NameOf(Catalogue, cell), UnitNames.Say(measure.Unit), measure.Decimals, Now.Of(cell), Before.Of(cell), Year.Of(cell));

    /// <summary>An indicator of the three.</summary>
    public FiledRatio RatioOf(Indicator indicator) =>
        new(indicator, IndicatorBook.Evaluate(indicator, Now), IndicatorBook.Evaluate(indicator, Before), IndicatorBook.Evaluate(indicator, Year));
}

/// <summary>A row of figures: the month, the same month a year before, the year to date.</summary>
/// <param name="Name">What the form calls it; an option is set in beneath its measure.</param>
/// <param name="Unit">The measure's unit in the reader's language.</param>
/// <param name="Decimals">Decimals shown.</param>
/// <param name="Now">The month.</param>
/// <param name="Before">A year before.</param>
/// <param name="Year">From April on.</param>
public sealed record FiledLine(string Name, string Unit, int Decimals, Amount Now, Amount Before, Amount Year)
{
    /// <summary>増減; null where either is no number.</summary>
    public decimal? Change => Now.Value - Before.Value;
}

/// <summary>An indicator in the same places.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Now">The month.</param>
/// <param name="Before">A year before.</param>
/// <param name="Year">From April on.</param>
public sealed record FiledRatio(Indicator Indicator, IndicatorValue Now, IndicatorValue Before, IndicatorValue Year)
{
    /// <summary>増減 of what is shown; null where either is no number.</summary>
    public decimal? Change => Now.Value - Before.Value;

    /// <summary>What the row is called.</summary>
    public string Name => NameOf(Indicator);

    /// <summary>An indicator with its number: K02 1日平均利用者数.</summary>
    public static string NameOf(Indicator indicator) => $"{indicator.Code} {indicator.DisplayName}";
}

/// <summary>A step that a report took.</summary>
/// <param name="Status">Where it came by it.</param>
/// <param name="At">When, UTC; null where it came from a file.</param>
/// <param name="Office">Which office took it, in which role; empty where it came from a file.</param>
public sealed record FiledStep(ReportStatus Status, DateTime? At, string Office);

/// <summary>A return, or an opening for correction.</summary>
/// <param name="Line">The act with its reason and the places it named.</param>
/// <param name="Office">Which office did it, in which role.</param>
public sealed record FiledAsk(HistoryLine Line, string Office);
