using CitizenCenterPortal.Excel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>
/// グラフ: visitors by month beside last year, the main indicators against their levels, and the numbers drawn, all of them on this sheet.
/// It is printed at its own size, since Excel heeds page breaks only then; no chart lies over one.
/// </summary>
internal sealed class ChartSheet(FigureSheets figures, GroupKpiSheet details, IReadOnlyList<KpiYear> groups)
{
    /// <summary>The last column that is printed.</summary>
    public const int Columns = 10;

    /// <summary>The last column of the left half.</summary>
    public const int LeftHalf = 5;

    /// <summary>The first column of the right half; between them one is left empty.</summary>
    public const int RightHalf = 7;

    /// <summary>The width of the column of names.</summary>
    public const double NameWidth = 20;

    private const int Head = 2;

    /// <summary>The wished name.</summary>
    public static string Wish => Words.Say("グラフ");

    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        var book = figures.Book;
        var name = figures.Writer.NameOf(Wish);
        var visitors = book.Catalogue.Measure(ChartView.Visitors) is { } measure ? new VisitorChart(figures, measure, name) : null;
        var (what, rows) = ChartRow.Of(figures, details, groups);
        var indicators = new IndicatorCharts(book, name, what, rows, Head + (visitors is null ? 0 : VisitorChart.Rows));
        var sheet = figures.Writer.Sheet(new(Wish)
        {
            Widths = [NameWidth, 10, 10, 10, 10, 2, 14, 14, 14, 14],
            Landscape = true,
            FitToWidth = false,
            TitleRows = Head,
            PrintArea = Ref.Range(1, 1, indicators.Last, Columns),
        });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("{0}　グラフ　{1}", Era.FiscalWithGregorian(book.Year), book.Whole.Name), across: Columns);
        sheet.Row(16).Text(CellStyle.Note, StageWords.Say(book.Whole.Figures.Coverage, book.Stage), across: Columns);
        visitors?.Write(sheet, unitsFrom: indicators.Last + 3);
        indicators.Write(sheet);
        sheet.SkipRows();
        visitors?.WriteUnits(sheet);
    }
}
