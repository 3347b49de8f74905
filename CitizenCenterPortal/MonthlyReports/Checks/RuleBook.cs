using System.Collections.Concurrent;
using System.Collections.Frozen;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>The form and the rules that its numbers are checked by, as read at one moment.</summary>
public sealed class RuleBook
{
    private readonly IReadOnlyList<RulePart> parts;
    private readonly ConcurrentDictionary<Catalogue, RuleBook> years = [];

    /// <summary>Builds it from its rows.</summary>
    public RuleBook(Catalogue catalogue, IEnumerable<CheckRule> rules)
    {
        (Catalogue, Rules) = (catalogue, [.. rules.OrderBy(rule => rule.Code, StringComparer.Ordinal)]);
        parts = [.. Rules.Where(rule => rule.State == RuleState.Active).SelectMany(rule => RulePart.Of(catalogue, rule))];
        YearCells = CellsOf(CheckSpan.YearToDate);
        LastYearCells = CellsOf(CheckSpan.LastYear);
        MonthCells = CellsOf(CheckSpan.Month).Union(CellsOf(CheckSpan.Calendar)).ToFrozenSet();
        CalendarCells = (parts.Any(part => part.Rule.Span == CheckSpan.LastYear) ? [RulePart.DaysCell] : Array.Empty<string>())
            .Concat(CellsOf(CheckSpan.Calendar).Select(id => catalogue.Cell(id)?.Code).OfType<string>()).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The form.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The form of a year with the rules: one that reads a measure which is not on it finds nothing.</summary>
    public RuleBook Of(FiscalYear year) => Catalogue.FormOf(year) is var form && form == Catalogue ? this : years.GetOrAdd(form, static (form, rules) => new(form, rules), Rules);

    /// <summary>All rules, in the order of their codes.</summary>
    public IReadOnlyList<CheckRule> Rules { get; }

    /// <summary>The cells that are summed from April on.</summary>
    public IReadOnlySet<int> YearCells { get; }

    /// <summary>The cells that are held against last year.</summary>
    public IReadOnlySet<int> LastYearCells { get; }

    /// <summary>The cells that are held against others of their month, or against the calendar.</summary>
    public IReadOnlySet<int> MonthCells { get; }

    /// <summary>The codes of the cells that rules look up in the opening calendar; one against last year, for months that are shut.</summary>
    public IReadOnlySet<string> CalendarCells { get; }

    /// <summary>What the active rules find in a report. What another room finds stands beside it as a <see cref="Finding"/> with a code of its own.</summary>
    /// <param name="month">The month.</param>
    /// <param name="at">What is answered.</param>
    /// <param name="calendar">What the opening calendar says; null where it says nothing.</param>
    /// <param name="confirmed">When the report was confirmed, where it is; what was applied later says nothing of it.</param>
    public IReadOnlyList<Finding> Check(ReportingMonth month, AnswerAt at, AnswerAt? calendar = null, DateTime? confirmed = null) =>
        [.. parts.Where(part => part.Rule.IsOver(confirmed)).Select(part => part.Find(month, at, calendar ?? ((_, _) => default))).OfType<Finding>().OrderBy(finding => finding.Level)];

    /// <summary>True where an active rule has the numbers of a month that it holds against one another.</summary>
    internal bool Concerns(ReportingMonth month, AnswerAt at, AnswerAt calendar) => parts.Any(part => part.Concerns(month, at, calendar));

    /// <summary>The active rules of a month that are told at a cell: the first of their left side.</summary>
    internal IEnumerable<RulePart> PartsAt(Cell cell, ReportingMonth month) => parts.Where(part => part.Rule.IsFor(month) && part.Left.Cells[0].Cell.Id == cell.Id);

    private FrozenSet<int> CellsOf(CheckSpan span) =>
        parts.Where(part => part.Rule.Span == span).SelectMany(part => part.Left.Cells.Concat(part.Right?.Cells ?? [])).Select(each => each.Cell.Id).ToFrozenSet();
}
