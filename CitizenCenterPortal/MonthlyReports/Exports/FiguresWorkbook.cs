using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>The monthly figures of a year: cover, sums by ward, one sheet per unit, and what they rest on. The seal comes after.</summary>
public static class FiguresWorkbook
{
    /// <summary>Writes all sheets but the seal.</summary>
    public static void Write(WorkbookWriter writer, YearBook book, CoverFacts facts)
    {
        var figures = new FigureSheets(book, writer);
        figures.WriteCover(facts, []);
        figures.WriteFigures();
        figures.WriteGround([]);
    }
}
