using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>報告項目: every measure of the whole and its parts, or of a unit alone by months.</summary>
internal static class MeasureSheet
{
    /// <summary>Writes the sheet; none where the page does not show them.</summary>
    public static void Write(DashboardWorkbook book, DashboardView view)
    {
        if (view.Measures.Count == 0)
        {
            return;
        }

        IReadOnlyList<string> columns = view.Parts.Count > 0 ? [.. view.Parts.Select(part => part.Name)] : [.. view.Span.Months.Select(month => MonthWords.Short(month.ToString()))];
        var sheet = book.Sheet(Words.Say("報告項目"), [14, 36, 8, 14, .. columns.Select(_ => 13.0)]);
        sheet.Headings([Words.Say("欄"), Words.Say("報告項目"), Words.Say("単位"), Words.Say("期間計"), .. columns]);
        foreach (var row in view.Measures)
        {
            sheet.Row(18).Text(CellStyle.RowHeading, BlockNames.Say(row.Block)).Text(CellStyle.RowHeading, row.Name).Text(CellStyle.Text, UnitNames.Say(row.Unit)).Value(row.Whole, row.Decimals);
            foreach (var cell in row.Columns)
            {
                sheet.Value(cell, row.Decimals);
            }
        }
    }
}
