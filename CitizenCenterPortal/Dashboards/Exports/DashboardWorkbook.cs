using CitizenCenterPortal.Excel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>What a dashboard shows, a sheet for each of its tables; what stands on a chart is a table here.</summary>
internal sealed class DashboardWorkbook(WorkbookWriter writer, DashboardView view, CoverFacts facts)
{
    private const int HeadRows = 4;

    /// <summary>What the workbook is called: the dashboard, or the indicator that it shows.</summary>
    public static string TitleOf(DashboardView view) => view.Drill is { } drill ? view.Indicators.First(row => row.Code == drill.Code).Name : Words.Say("ダッシュボード");

    /// <summary>Writes all sheets but the seal.</summary>
    public void Write(DashboardAddress address)
    {
        if (view.Drill is { } drill)
        {
            DrillSheets.Write(this, view, drill);
            return;
        }

        IndicatorSheet.Write(this, view);
        ComparisonSheet.Write(this, view, address);
        MonthsSheet.Write(this, view);
        MeasureSheet.Write(this, view);
    }

    /// <summary>Begins a sheet with whose numbers of which months at which stage it holds; the heading of its table comes next.</summary>
    public SheetWriter Sheet(string wish, IReadOnlyList<double> widths)
    {
        var sheet = writer.Sheet(new(wish) { Widths = widths, Landscape = true, TitleRows = HeadRows, FrozenRows = HeadRows, FrozenColumns = 1 });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("{0}　{1}", view.Name, view.SpanInWords), across: widths.Count);
        sheet.Row(18).Text(CellStyle.Subtitle, wish, across: widths.Count);
        sheet.Row(16).Text(CellStyle.Note, string.Join('　', facts.Mark ?? "", facts.City, StageWords.Say(view.Coverage, view.Stage), FormatTime.FullMoment(view.ReadAt), facts.MadeBy).Trim('　'), across: widths.Count);
        return sheet;
    }
}
