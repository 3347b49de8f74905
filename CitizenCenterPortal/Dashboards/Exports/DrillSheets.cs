using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>One indicator: by month against its level, the sums it is made of, its parts.</summary>
internal static class DrillSheets
{
    /// <summary>Writes the sheets.</summary>
    public static void Write(DashboardWorkbook book, DashboardView view, Drill drill)
    {
        var row = view.Indicators.First(row => row.Code == drill.Code);
        WriteMonths(book.Sheet(Words.Say("推移"), [14, 14, 12, 12, 18, 14]), view, row, drill);
        WriteTerms(book.Sheet(Words.Say("もとの数"), [10, 36, 8, .. drill.Months.Where(month => month.Shown).Select(_ => 13.0), 14]), drill);
        if (drill.Parts.Count > 0)
        {
            WriteParts(book.Sheet(Words.Say("比較"), [28, 14, 12, 16, 16]), row, drill);
        }
    }

    private static void WriteMonths(SheetWriter sheet, DashboardView view, IndicatorRow row, Drill drill)
    {
        sheet.Headings(Words.Say("月"), ChartWords.Year(view), Words.Say("判定"), Words.Say("要求水準"), Words.Say("段階"), ChartWords.LastYear(view));
        foreach (var month in drill.Months)
        {
            sheet.Row(18).Text(CellStyle.RowHeading, MonthWords.Short(month.Month)).Value(month.Value, row).State(month.Value.State).Exact(month.Required)
                .Text(CellStyle.Text, month.Value.Value is null ? "" : StageWords.Say(month.Coverage, view.Stage)).Number(FigureCells.StyleOf(row.Decimals), month.LastYear);
        }
    }

    private static void WriteTerms(SheetWriter sheet, Drill drill)
    {
        sheet.Headings([Words.Say("分子・分母"), Words.Say("報告項目"), Words.Say("単位"), .. drill.Months.Where(month => month.Shown).Select(month => MonthWords.Short(month.Month)), Words.Say("期間計")]);
        foreach (var term in drill.Terms)
        {
            sheet.Row(18).Text(CellStyle.RowHeading, term.Above ? Words.Say("分子") : Words.Say("分母"))
                .Text(CellStyle.RowHeading, term.Sign < 0 ? $"−{term.Name}" : term.Name).Text(CellStyle.Text, UnitNames.Say(term.Unit));
            foreach (var cell in term.Months)
            {
                sheet.Value(cell, term.Decimals);
            }

            sheet.Value(term.Whole, term.Decimals);
        }
    }

    private static void WriteParts(SheetWriter sheet, IndicatorRow row, Drill drill)
    {
        sheet.Headings(Words.Say("館"), Words.Say("値"), Words.Say("判定"), Words.Say("分子"), Words.Say("分母"));
        foreach (var (name, part) in drill.Parts.SelectMany(part => part.Parts.Select(beneath => ($"　{beneath.Name}", beneath)).Prepend((part.Name, part))))
        {
            sheet.Row(18).Text(CellStyle.RowHeading, name).Value(part.Value, row).State(part.Value.State).Exact(part.Numerator).Exact(part.Denominator);
        }

        sheet.Row(20).Text(CellStyle.TotalText, Words.Say("全体")).Value(row.Now, row).State(row.Now.State).Exact(row.Numerator).Exact(row.Denominator);
    }
}
