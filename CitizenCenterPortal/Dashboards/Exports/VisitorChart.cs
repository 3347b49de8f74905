using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>
/// Visitors by month: this year's columns, last year's line, and the numbers beside. This year's are sums of the units' months, which stand
/// beneath what is printed by reference to the units' sheets; last year's are typed.
/// </summary>
internal sealed class VisitorChart(FigureSheets figures, Measure measure, string name)
{
    /// <summary>Rows that it takes: title, heads, months, year.</summary>
    public const int Rows = 15;

    private const int Year = ChartSheet.RightHalf + 1;
    private const int Before = Year + 1;
    private const double Height = 22;
    private readonly YearBook book = figures.Book;
    private readonly CellStyle style = FigureCells.StyleOf(measure.Decimals);

    /// <summary>Writes the page.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="unitsFrom">The row of the first unit beneath.</param>
    public void Write(SheetWriter sheet, int unitsFrom)
    {
        var unitsTo = unitsFrom + book.Units.Count - (book.Moved is null ? 1 : 0);
        var title = Words.Say("月別の{0}（{1}）", measure.DisplayName, UnitNames.Say(measure.Unit));
        sheet.Row(Height).Text(CellStyle.Subtitle, title, across: ChartSheet.Columns);
        Heading(sheet.Row(Height).Skip(ChartSheet.RightHalf - 1), Words.Say("月"), Era.Fiscal(book.Year), Era.Fiscal(book.Year.Previous), Words.Say("前年度比"));
        var first = sheet.RowNumber + 1;
        foreach (var (index, month) in book.Year.Months.Months.Index())
        {
            var column = Ref.Column(FirstMonth + index);
            sheet.Row(Height).Skip(ChartSheet.RightHalf - 1).Text(CellStyle.RowHeading, FormatTime.Month(month))
                .Amount(style, FigureFormula.OverOptions($"{column}{unitsFrom}:{column}{unitsTo}"), Now(month))
                .Figure(style, Then(month));
            Ratio(sheet, Now(month).Value, Then(month).Value);
        }

        sheet.Row(Height).Skip(ChartSheet.RightHalf - 1).Text(CellStyle.TotalText, Words.Say("年計"))
            .Amount(style with { Look = Look.Total }, figures.Groups.Year(figures.Groups.Form.Of(measure), 0), book.Whole.Figures.Of(measure.Code))
            .Figure(style with { Look = Look.Total }, book.Before.Of(measure.Code)).Empty(CellStyle.TotalText);
        sheet.PageBreak().Chart(new(
            title, new(first - 1, 1, sheet.RowNumber, ChartSheet.LeftHalf), Words.Say("月"), Words.Say("{0}（{1}）", measure.DisplayName, UnitNames.Say(measure.Unit)), style.Shown,
            new(Months(ChartSheet.RightHalf, first), [.. book.Year.Months.Months.Select(month => FormatTime.Month(month))]),
            [
                new(SeriesLook.Columns, new(On(Ref.Fixed(first - 1, Year)), [Era.Fiscal(book.Year)]), new(Months(Year, first), [.. book.Year.Months.Months.Select(month => Now(month).Value)])),
                new(SeriesLook.Line, new(On(Ref.Fixed(first - 1, Before)), [Era.Fiscal(book.Year.Previous)]), new(Months(Before, first), [.. book.Year.Months.Months.Select(month => Then(month).Value)])),
            ]));
    }

    /// <summary>Writes the months of each unit, which are not printed, from the row after the next on.</summary>
    public void WriteUnits(SheetWriter sheet)
    {
        sheet.Row().Text(CellStyle.Note, Words.Say("グラフのもとになる各館の月（印刷しません）"));
        foreach (var unit in book.Units)
        {
            var own = unit.TwoYears();
            sheet.Row().Text(CellStyle.Text, unit.Unit.DisplayName);
            foreach (var month in book.Year.Months.Months)
            {
                var at = Ref.On(figures.Names.Unit(unit.Unit), figures.Units.Month(figures.Units.Form.Of(measure), month));
                if (unit.Stays.Any(stay => stay.Months.Contains(month)))
                {
                    sheet.Amount(style, $"IF({at}=\"\",\"\",{at})", own.In(month).Of(measure.Code));
                }
                else
                {
                    sheet.Empty(style);
                }
            }
        }

        if (book.Moved is { } moved)
        {
            sheet.Row().Text(CellStyle.Text, Words.Say("移った館"));
            foreach (var month in book.Year.Months.Months)
            {
                sheet.Number(style, book.Months.Contains(month) ? moved.In(month).Of(measure.Code).Value : null);
            }
        }
    }

    private const int FirstMonth = 2;

    private static void Heading(SheetWriter sheet, params IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            sheet.Text(CellStyle.Heading, word);
        }
    }

    /// <summary>This year's part of last year's, in percent.</summary>
    private static void Ratio(SheetWriter sheet, decimal? now, decimal? then)
    {
        var (year, before) = (Ref.Cell(sheet.RowNumber, Year), Ref.Cell(sheet.RowNumber, Before));
        var formula = $"IF(AND(ISNUMBER({year}),N({before})<>0),{year}/{before}*100,\"\")";
        _ = now is { } value && then is { } part and not 0 ? sheet.Formula(CellStyle.Percent, formula, value / part * 100) : sheet.Formula(CellStyle.Percent, formula, "");
    }

    private Amount Now(ReportingMonth month) => book.Months.Contains(month) ? book.Whole.Figures.In(month).Of(measure.Code) : Amount.Blank;

    private Amount Then(ReportingMonth month) => book.Before.In(month.LastYear).Of(measure.Code);

    private string Months(int column, int first) => On($"{Ref.Fixed(first, column)}:{Ref.Fixed(first + 11, column)}");

    private string On(string cells) => Ref.On(name, cells);
}
