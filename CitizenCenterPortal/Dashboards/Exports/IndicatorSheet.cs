using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>指標: every indicator with its level, last year, the averages above and what it is made of.</summary>
internal static class IndicatorSheet
{
    private static readonly double[] Widths = [34, 12, 8, 11, 11, 11, 11, 11, 11, 14, 14, 16, 16];

    /// <summary>Writes the sheet.</summary>
    public static void Write(DashboardWorkbook book, DashboardView view)
    {
        var sheet = book.Sheet(Words.Say("指標"), Widths);
        sheet.Headings(
            Words.Say("指標"), Words.Say("値"), Words.Say("単位"), Words.Say("判定"), Words.Say("要求水準"), Words.Say("目標"), Words.Say("優良"), Words.Say("区平均"), Words.Say("市平均"),
            Words.Say("前年同期"), Words.Say("比較する値"), Words.Say("分子"), Words.Say("分母"));
        foreach (var row in view.Indicators)
        {
            var style = FigureCells.StyleOf(row.Decimals);
            sheet.Row(18).Text(CellStyle.RowHeading, row.Name).Value(row.Now, row).Text(CellStyle.Text, UnitNames.Say(row.Unit)).State(row.Now.State)
                .Exact(row.Levels.Required).Exact(row.Levels.Target).Exact(row.Levels.Excellent).Average(style, row.Ward, row.WardMonths).Average(style, row.City, row.CityMonths)
                .LastYear(style, row).Number(style, row.Compared).Exact(row.Numerator).Exact(row.Denominator);
        }

        foreach (var note in AverageText.Notes(view.Indicators))
        {
            sheet.Row(16).Text(CellStyle.Note, note, across: Widths.Length);
        }
    }
}
