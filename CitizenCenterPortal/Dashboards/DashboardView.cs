using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>A dashboard as its page and <c>/api/v1/dashboard</c> show it: the same numbers, for the same eyes.</summary>
/// <param name="Unit">The unit's code; null for an operator's centres.</param>
/// <param name="Name">Whose numbers: 市全体, 東山区, 桜台市民センター, an operator.</param>
/// <param name="Way">The units above that the caller may open, the city first, and the place itself.</param>
/// <param name="Own">True for a unit alone.</param>
/// <param name="IsHub">True for a unit that others stand beneath, seen alone or with them.</param>
/// <param name="HasUnits">True where the centres beneath its hubs may be shown each apart.</param>
/// <param name="Year">The fiscal year of the last month, by its April.</param>
/// <param name="Years">The years that may be chosen, the latest first.</param>
/// <param name="Period">How many months.</param>
/// <param name="From">The first month, <c>2026-04</c>.</param>
/// <param name="To">The last month that counts.</param>
/// <param name="Stage">What was asked for.</param>
/// <param name="Coverage">Reports there are and owed, in unit-months.</param>
/// <param name="Compared">Unit-months that reported in this year and the last and are compared.</param>
/// <param name="ReadAt">The moment of reading, UTC.</param>
/// <param name="Indicators">All indicators, in order.</param>
/// <param name="Parts">The columns that add up to the whole; none for a unit alone.</param>
/// <param name="Measures">All measures, in order; none where they were not asked for.</param>
/// <param name="Chart">Visitors by month.</param>
/// <param name="Months">The months of a unit alone, with the state of its report.</param>
/// <param name="Waiting">What waits for the caller.</param>
public sealed record DashboardView(
    string? Unit,
    string Name,
    IReadOnlyList<PlaceView> Way,
    bool Own,
    bool IsHub,
    bool HasUnits,
    int Year,
    IReadOnlyList<int> Years,
    Period Period,
    string From,
    string To,
    Stage Stage,
    Coverage Coverage,
    int Compared,
    DateTime ReadAt,
    IReadOnlyList<IndicatorRow> Indicators,
    IReadOnlyList<PartView> Parts,
    IReadOnlyList<MeasureRow> Measures,
    ChartView? Chart,
    IReadOnlyList<MonthView> Months,
    IReadOnlyList<WaitingView> Waiting)
{
    /// <summary>Why an operator sees no centre; null where it does, and for a unit.</summary>
    public OutOfAgreement? Outside { get; init; }

    /// <summary>The one indicator that was asked for, down to its sums; null where all were.</summary>
    public Drill? Drill { get; init; }

    /// <summary>Of what is beneath a hub: where to look first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Of a unit alone: its main indicators month by month.</summary>
    public IReadOnlyList<MonthLevels> ByMonth { get; init; } = [];

    /// <summary>The reports that wait for the caller's ward; null on other pages than its first.</summary>
    public WaitingReports? Queue { get; init; }

    /// <summary>True where there is no report at all.</summary>
    public bool IsEmpty => Coverage.Counted(Stage) == 0;

    /// <summary>The months that are shown.</summary>
    internal MonthSpan Span => ReportingMonth.TryParse(From, out var from) && ReportingMonth.TryParse(To, out var to) ? new(from, to) : throw new FormatException($"{From} to {To}");

    /// <summary>The same in the words of titles.</summary>
    internal string SpanInWords => SpanWords.Say(Period, Span);
}

/// <summary>A place on the way from the city.</summary>
/// <param name="Code">Its unit's code; null for an operator's centres together.</param>
/// <param name="Name">What it is called there.</param>
public sealed record PlaceView(string? Code, string Name);

/// <summary>A column beside the others.</summary>
/// <param name="Unit">The unit's code; null for units that moved away.</param>
/// <param name="Name">Its name, or 本館.</param>
/// <param name="Own">True for 本館.</param>
/// <param name="Coverage">Its reports.</param>
/// <param name="Indicators">One value per indicator, in their order.</param>
public sealed record PartView(string? Unit, string Name, bool Own, Coverage Coverage, IReadOnlyList<IndicatorCell> Indicators)
{
    /// <summary>The columns that add up to this one, where they were asked for.</summary>
    public IReadOnlyList<PartView> Parts { get; init; } = [];

    internal static PartView Of(DashboardColumn part, MonthSpan span)
    {
        var figures = part.Figures.Over(span);
        return new(part.Unit?.Code, DashboardNames.Of(part), part.Own, figures.Coverage, [.. IndicatorBook.EvaluateAll(figures.Catalogue, figures).Select(IndicatorCell.Of)]) { Parts = [.. part.Parts.Select(beneath => Of(beneath, span))] };
    }
}
