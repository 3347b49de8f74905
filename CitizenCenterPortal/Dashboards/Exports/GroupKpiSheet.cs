using CitizenCenterPortal.Excel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>KPI明細: the block of indicators of the whole, then of each group, a page each.</summary>
internal sealed class GroupKpiSheet(FigureSheets figures, IReadOnlyList<KpiYear> years)
{
    private const int Head = 2;

    /// <summary>The wished name.</summary>
    public static string Wish => Words.Say("KPI明細");

    /// <summary>The cell of an indicator, by its number, of a group.</summary>
    public string At(int group, int indicator, int column) =>
        Ref.On(figures.Writer.NameOf(Wish), Ref.Cell(Head + (group * (KpiBlock.RowsOf(figures.Book) + 1)) + KpiBlock.Head + indicator + 1, column));

    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        var sheet = figures.Writer.Sheet(new(Wish) { Widths = [KpiCells.WidthOfNames(figures.Book.Catalogue), KpiCells.WidthOfUnits(figures.Book.Catalogue), .. Enumerable.Repeat(10.5, UnitSheet.Columns - 2)], Landscape = true, TitleRows = 1 });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("{0}　指標の明細", Era.FiscalWithGregorian(figures.Book.Year)), across: UnitSheet.Columns);
        sheet.SkipRows();
        foreach (var (index, group) in figures.Book.WholeAndGroups.Index())
        {
            KpiBlock.Write(sheet, $"{group.Name}　{StageWords.Say(group.Figures.Coverage, figures.Book.Stage)}", TermCells.OfGroup(figures, index), group.Figures, years[index]);
            sheet.SkipRows().PageBreak();
        }
    }
}
