using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>Where the terms of indicators stand: a unit's own sheet, or one group's columns of 「集計」.</summary>
/// <param name="Form">The rows.</param>
/// <param name="Year">The year of a row.</param>
/// <param name="Answered">The answered unit-months of rows from one to another.</param>
/// <param name="Numbers">Of these, those whose answer is a number.</param>
/// <param name="Most">The most units with a number in one month, of cells from one to another; null for one unit, where it is 1.</param>
internal sealed record TermCells(FormRows Form, Func<int, string> Year, Func<int, int, string> Answered, Func<int, int, string> Numbers, Func<Cell, Cell, string>? Most)
{
    /// <summary>The places on the sheet of a unit.</summary>
    public static TermCells OfUnit(FigureSheets figures) => new(
        figures.Units.Form, UnitSheet.Year, (first, last) => $"{UnitSheet.Answered(first)}:{UnitSheet.Answered(last)}", (first, last) => $"{UnitSheet.Numbers(first)}:{UnitSheet.Numbers(last)}", null);

    /// <summary>The places of a group, by its number among the whole and its groups.</summary>
    public static TermCells OfGroup(FigureSheets figures, int group) => new(
        figures.Groups.Form,
        row => figures.Groups.Year(row, group),
        (first, last) => figures.Groups.Answered(first, last, group),
        (first, last) => figures.Groups.Numbers(first, last, group),
        (first, last) => figures.Groups.Most(first, last, group));

    /// <summary>The year of a term: a number, 「／」 or empty. A term that is not on the form points to a cell that holds nothing.</summary>
    public string YearOf(Term term) => Year(Find(term) is not [var first, ..] ? Form.Blank : term.Option is null ? Form.Of(Form.Catalogue.MeasureOf(first)) : Form.Of(first));

    /// <summary>The answered unit-months of a term, one cell for each option.</summary>
    public string AnsweredOf(Term term) => Find(term) is [var first, .. var rest] ? Answered(Form.Of(first), Form.Of(rest.LastOrDefault(first))) : "0";

    /// <summary>The unit-months of numbers of a term, one cell for each option.</summary>
    public string NumbersOf(Term term) => Find(term) is [var first, .. var rest] ? Numbers(Form.Of(first), Form.Of(rest.LastOrDefault(first))) : "0";

    /// <summary>The most units of a term in one month; null for one unit.</summary>
    public string? MostOf(Term term) => Find(term) is [var first, .. var rest] ? Most?.Invoke(first, rest.LastOrDefault(first)) : null;

    private List<Cell> Find(Term term) => [.. Form.Catalogue.CellsOf(term.Measure).Where(cell => term.Option is null || cell.Option == term.Option)];
}
