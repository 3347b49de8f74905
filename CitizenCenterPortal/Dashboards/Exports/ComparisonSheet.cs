using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>比較: the parts down, the indicators of the page across, each with its sign.</summary>
internal static class ComparisonSheet
{
    /// <summary>Writes the sheet; none for a unit alone.</summary>
    public static void Write(DashboardWorkbook book, DashboardView view, DashboardAddress address)
    {
        if (view.Parts.Count == 0)
        {
            return;
        }

        List<(int Index, IndicatorRow Row)> columns = [.. view.Indicators.Index().Where(at => address.All || at.Item.Main)];
        var sheet = book.Sheet(Words.Say("比較"), [28, 10, 10, .. columns.SelectMany(_ => new double[] { 4, 12 })]);
        sheet.Headings(Words.Say("館"), Words.Say("報告"), Words.Say("対象"));
        foreach (var (_, row) in columns)
        {
            sheet.Text(CellStyle.Heading, Words.Say("{0}（{1}）", row.Name, UnitNames.Say(row.Unit)), across: 2);
        }

        foreach (var part in view.Parts)
        {
            Line(part, "");
            foreach (var beneath in part.Parts)
            {
                Line(beneath, "　");
            }
        }

        sheet.Row(20).Text(CellStyle.TotalText, Words.Say("全体")).Number(CellStyle.Total, view.Coverage.Counted(view.Stage)).Number(CellStyle.Total, view.Coverage.Expected);
        foreach (var (_, row) in columns)
        {
            sheet.Text(CellStyle.Of(row.Now.State), LevelSigns.Sign(row.Now.State)).Value(row.Now, row);
        }

        void Line(PartView part, string indent)
        {
            sheet.Row(18).Text(CellStyle.RowHeading, indent + part.Name).Number(CellStyle.Number, part.Coverage.Counted(view.Stage)).Number(CellStyle.Number, part.Coverage.Expected);
            foreach (var (index, row) in columns)
            {
                sheet.Text(CellStyle.Of(part.Indicators[index].State), LevelSigns.Sign(part.Indicators[index].State)).Value(part.Indicators[index], row);
            }
        }
    }
}
