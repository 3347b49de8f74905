using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>One column of the charts of indicators.</summary>
/// <param name="Name">Beneath it.</param>
/// <param name="Values">Its indicators.</param>
/// <param name="At">The cell of an indicator, by its number, and of one of <see cref="KpiColumns"/>; null where the values are typed.</param>
/// <param name="IsWhole">True for all others together: a sum of all would dwarf its parts.</param>
internal sealed record ChartRow(string Name, IReadOnlyList<IndicatorValue> Values, Func<int, int, string>? At, bool IsWhole = false)
{
    /// <summary>Beside one another: the whole with its groups; of one ward with its units; of a unit alone last year and this.</summary>
    /// <param name="figures">The workbook.</param>
    /// <param name="details">Where the indicators of the whole and its groups stand.</param>
    /// <param name="groups">The whole and its groups.</param>
    /// <returns>What stands side by side, in a word, and the columns.</returns>
    public static (string What, IReadOnlyList<ChartRow> Rows) Of(FigureSheets figures, GroupKpiSheet details, IReadOnlyList<KpiYear> groups)
    {
        var book = figures.Book;
        var whole = new ChartRow(book.Whole.Name, groups[0].Now, (indicator, column) => details.At(0, indicator, column), IsWhole: true);
        return book.Groups.Count > 0
            ? (Words.Say("区"), [whole, .. ShortNames.Of([.. book.Groups.Select(group => group.Name)]).Select((name, index) => new ChartRow(name, groups[index + 1].Now, (indicator, column) => details.At(index + 1, indicator, column)))])
            : book.Units.Count > 1
            ? (Words.Say("館"), [whole, .. ShortNames.Of([.. book.Units.Select(unit => unit.Unit.DisplayName)]).Select((name, index) => new ChartRow(
                name, IndicatorBook.EvaluateAll(book.Catalogue, book.Units[index].TwoYears().Over(book.Months)), (indicator, column) => KpiBlock.OfUnit(figures, book.Units[index].Unit, indicator, column)))])
            : (Words.Say("年度"), [new(Era.Fiscal(book.Year.Previous), groups[0].Before, null), whole with { Name = Era.Fiscal(book.Year), IsWhole = false }]);
    }
}
