using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>推移: what the chart of visitors shows.</summary>
internal static class MonthsSheet
{
    /// <summary>Writes the sheet; none where the city dropped the measure.</summary>
    public static void Write(DashboardWorkbook book, DashboardView view)
    {
        if (view.Chart is not { } chart)
        {
            return;
        }

        var sheet = book.Sheet(Words.Say("推移"), [14, 16, 18, 16]);
        sheet.Headings(Words.Say("{0}（{1}）", chart.Name, UnitNames.Say(chart.Unit)), ChartWords.Year(view), Words.Say("段階"), ChartWords.LastYear(view));
        foreach (var month in chart.Months)
        {
            sheet.Row(18).Text(CellStyle.RowHeading, month.Label).Number(FigureCells.StyleOf(0), month.Value)
                .Text(CellStyle.Text, month.Stage).Number(FigureCells.StyleOf(0), month.LastYear);
        }
    }
}
