using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>
/// The main indicators side by side: columns of values, a line of required levels, and after the charts the numbers they draw, by reference to
/// where they are calculated. Four charts a page, or two where many stand side by side.
/// </summary>
/// <param name="book">The year.</param>
/// <param name="name">The sheet's name.</param>
/// <param name="what">What stands side by side: 区.</param>
/// <param name="rows">The columns of each chart, which are the rows of the tables.</param>
/// <param name="top">The row above.</param>
internal sealed class IndicatorCharts(YearBook book, string name, string what, IReadOnlyList<ChartRow> rows, int top)
{
    private const int FewRows = 8;
    private const int ChartRows = 12;
    private const int PageRows = (ChartRows * 2) + 2;
    private const int PerTable = 4;
    private const int TableHead = 3;
    private readonly List<(int Index, Indicator Indicator)> main = [.. book.Catalogue.Indicators.Index().Where(at => MainIndicators.Of(book.Catalogue).Contains(at.Item.Code))];

    private int PerPage => rows.Count <= FewRows ? 4 : 2;

    private int FirstTable => top + ((main.Count + PerPage - 1) / PerPage * PageRows) + 1;

    /// <summary>The last row that is printed.</summary>
    public int Last => FirstTable + ((main.Count + PerTable - 1) / PerTable * TableRows) - 2;

    /// <summary>With an empty row beneath.</summary>
    private int TableRows => TableHead + rows.Count + 1;

    /// <summary>Writes the pages.</summary>
    public void Write(SheetWriter sheet)
    {
        foreach (var page in main.Index().Chunk(PerPage))
        {
            WritePage(sheet, page);
        }

        foreach (var (index, part) in main.Chunk(PerTable).Index())
        {
            if (index > 0)
            {
                _ = rows.Count > FewRows ? sheet.Row(8).PageBreak() : sheet.Row(8);
            }

            WriteTable(sheet, part);
        }
    }

    private void WritePage(SheetWriter sheet, (int Place, (int Index, Indicator Indicator) At)[] page)
    {
        sheet.Row(22).Text(CellStyle.Subtitle, Words.Say("主な指標と要求水準（{0}別）", what), across: ChartSheet.Columns);
        var first = sheet.RowNumber + 1;
        for (var row = 1; row < PageRows; row++)
        {
            sheet.Row(row == ChartRows + 1 ? 8 : 16.5);
        }

        sheet.PageBreak();
        foreach (var (place, (index, indicator)) in page)
        {
            var half = PerPage == 4;
            var (line, right) = half ? (place % 4 / 2, place % 2 == 1) : (place % 2, false);
            var from = first + (line * (ChartRows + 1));
            sheet.Chart(Chart(place, index, indicator, new(
                from, right ? ChartSheet.RightHalf : 1, from + ChartRows - 1, half && !right ? ChartSheet.LeftHalf : ChartSheet.Columns)));
        }
    }

    private SheetChart Chart(int place, int index, Indicator indicator, ChartPlace where)
    {
        var head = FirstTable + (place / PerTable * TableRows) + TableHead - 1;
        var column = ColumnOf(place % PerTable);
        var skipped = rows[0].IsWhole && indicator.Denominator.Length == 0 ? 1 : 0;
        var drawn = rows.Skip(skipped).ToList();
        var columns = new ChartSeries(SeriesLook.Columns, new(On(Ref.Fixed(head, column)), [HeadOf(indicator)]), new(Cells(column), [.. drawn.Select(row => row.Values[index].Value)]));
        var levels = drawn.Select(row => Level(row, index)).ToList();
        return new(
            $"{indicator.Code} {indicator.DisplayName}", where, null, Words.Say("単位：{0}", UnitNames.Say(indicator.Unit)), FigureCells.StyleOf(indicator.Decimals).Shown,
            new(Cells(1), [.. drawn.Select(row => row.Name)]),
            levels.Exists(level => level is not null) ? [columns, new(SeriesLook.Level, new(On(Ref.Fixed(head, column + 1)), [Words.Say("要求水準")]), new(Cells(column + 1), levels))] : [columns]);

        string Cells(int at) => On($"{Ref.Fixed(head + 1 + skipped, at)}:{Ref.Fixed(head + rows.Count, at)}");
    }

    private void WriteTable(SheetWriter sheet, (int Index, Indicator Indicator)[] part)
    {
        sheet.Row(22).Text(CellStyle.Subtitle, Words.Say("グラフの数値　{0}～{1}", part[0].Indicator.Code, part[^1].Indicator.Code), across: ChartSheet.Columns);
        sheet.Row(30).Text(CellStyle.Heading, what);
        Each(sheet, part, (indicator, _) => sheet.Text(CellStyle.Heading, $"{indicator.Code} {indicator.DisplayName}", across: 2));
        sheet.Row(30).Empty(CellStyle.Heading);
        Each(sheet, part, (indicator, _) => sheet.Text(CellStyle.Heading, HeadOf(indicator)).Text(CellStyle.Heading, Words.Say("要求水準")));
        foreach (var row in rows)
        {
            sheet.Row(TextWidth.RowHeight([row.Name], [ChartSheet.NameWidth])).Text(CellStyle.RowHeading, row.Name);
            Each(sheet, part, (_, index) => WriteValue(sheet, row, index));
        }
    }

    /// <summary>A level that is not there is an empty cell and no formula: Excel draws the words of a formula as 0.</summary>
    private static void WriteValue(SheetWriter sheet, ChartRow row, int index)
    {
        var value = row.Values[index];
        var style = FigureCells.StyleOf(value.Indicator.Decimals);
        if (row.At is not { } at)
        {
            KpiCells.Typed(sheet, value);
            sheet.Number(style, Level(row, index));
            return;
        }

        KpiCells.Formula(sheet, at(index, KpiColumns.Value), value);
        _ = Level(row, index) is { } level ? sheet.Formula(style, at(index, KpiColumns.Required), level) : sheet.Empty(style);
    }

    private static decimal? Level(ChartRow row, int index) =>
        row.Values[index] is { Kind: ValueKind.Number } value && KpiCells.IsJudged(value) ? value.Levels.Required : null;

    private static string HeadOf(Indicator indicator) => Words.Say("値（{0}）", UnitNames.Say(indicator.Unit));

    private static void Each(SheetWriter sheet, (int Index, Indicator Indicator)[] part, Action<Indicator, int> write)
    {
        foreach (var (place, (index, indicator)) in part.Index())
        {
            sheet.Skip(ColumnOf(place) - sheet.ColumnNumber - 1);
            write(indicator, index);
        }
    }

    /// <summary>The column of the values of an indicator by its place in a table.</summary>
    private static int ColumnOf(int place) => place < 2 ? 2 + (place * 2) : ChartSheet.RightHalf + ((place - 2) * 2);

    private string On(string cells) => Ref.On(name, cells);
}
