using CitizenCenterPortal.Excel;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>The annual evaluation report: indicators by ward and by unit before the sheets of figures, and beneath each unit's. The seal comes after.</summary>
internal static class EvaluationWorkbook
{
    /// <summary>Writes all sheets but the seal.</summary>
    public static void Write(WorkbookWriter writer, YearBook book, CoverFacts facts)
    {
        var figures = new FigureSheets(book, writer);
        var groups = book.WholeAndGroups.Select(group => KpiYear.Of(book, group)).ToList();
        var details = new GroupKpiSheet(figures, groups);
        figures.WriteCover(facts, Chapters(book));
        new GroupMatrix(figures, groups, details).Write();
        if (book.Units.Count > 1)
        {
            new UnitMatrix(figures).Write();
        }

        details.Write();
        new ChartSheet(figures, details, groups).Write();
        var cells = TermCells.OfUnit(figures);
        figures.WriteFigures(new(KpiBlock.RowsOf(book) + 1, (sheet, unit) =>
            KpiBlock.Write(sheet.SkipRows(), Words.Say("指標 (KPI)"), cells, unit.Over(book.Months), KpiYear.Of(book, unit, book.Catalogue.Indicators))));
        figures.WriteGround(IndicatorDefinitions.Method, sheet => IndicatorDefinitions.Write(sheet, book));
    }

    private static IEnumerable<Chapter> Chapters(YearBook book) =>
    [
        new(GroupMatrix.Wish, Words.Say("全体と区の指標、水準の判定、前年度")),
        .. book.Units.Count > 1 ? new[] { new Chapter(UnitMatrix.Wish, Words.Say("館別の指標、水準の判定、前年度")) } : [],
        new(GroupKpiSheet.Wish, Words.Say("全体と区の指標の分子・分母・水準")),
        new(ChartSheet.Wish, Words.Say("月別の利用者数と、主な指標のグラフ")),
    ];
}
