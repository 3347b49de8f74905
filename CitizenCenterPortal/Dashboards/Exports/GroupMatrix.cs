using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>KPI（区別）: the indicators down, some groups across, each with its state and last year; as many sheets as the groups need.</summary>
internal sealed class GroupMatrix(FigureSheets figures, IReadOnlyList<KpiYear> years, GroupKpiSheet details)
{
    private const int PerSheet = 4;
    private const int Head = 4;
    private const int First = 4;
    private const int Step = 3;

    /// <summary>The wished name of the first sheet.</summary>
    public static string Wish => WishOf(1);

    /// <summary>Writes the sheets.</summary>
    public void Write()
    {
        foreach (var (index, groups) in figures.Book.WholeAndGroups.Index().Chunk(PerSheet).Index())
        {
            Write(WishOf(index + 1), [.. groups]);
        }
    }

    private static string WishOf(int number) => Words.Say("KPI（区別 {0}）", number);

    private void Write(string wish, IReadOnlyList<(int Index, BookGroup Group)> groups)
    {
        var last = First + (groups.Count * Step) - 1;
        var sheet = figures.Writer.Sheet(new(wish)
        {
            Widths =
            [
                KpiCells.WidthOfNames(figures.Book.Catalogue), KpiCells.WidthOfUnits(figures.Book.Catalogue),
                TextWidth.Column(figures.Book.Catalogue.Indicators.Index().Select(at => LevelOf(at.Index, at.Item, groups)), 22, 44),
                .. groups.SelectMany(at => new[] { KpiCells.WidthOf(years[at.Index].Now), KpiCells.WidthOfStates(), KpiCells.WidthOfTyped(years[at.Index].Before) }),
            ],
            Landscape = true,
            TitleRows = Head,
            FrozenRows = Head,
            FrozenColumns = 2,
        });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("{0}　指標 (KPI)", Era.FiscalWithGregorian(figures.Book.Year)), across: last);
        sheet.Row(16).Text(CellStyle.Note, StageWords.Say(figures.Book.Whole.Figures.Coverage, figures.Book.Stage), across: last);
        sheet.Row(20).Text(CellStyle.Heading, Words.Say("指標")).Text(CellStyle.Heading, Words.Say("単位")).Text(CellStyle.Heading, Words.Say("要求水準"));
        foreach (var (_, group) in groups)
        {
            sheet.Text(CellStyle.Heading, group.Name, across: Step);
        }

        KpiCells.Heads(sheet.Row(20).Empty(CellStyle.Heading, 3), groups.Count);
        foreach (var (row, indicator) in figures.Book.Catalogue.Indicators.Index())
        {
            WriteRow(sheet, row, indicator, groups);
        }

        LevelColours.OfPairs(sheet, Head + 1, First, Step, groups.Count);
    }

    private string LevelOf(int row, Indicator indicator, IReadOnlyList<(int Index, BookGroup Group)> groups) =>
        KpiCells.UnaskedIn(groups.Select(at => years[at.Index].Now[row])) ?? KpiCells.LevelsOf(indicator, figures.Book.CityLevels.Of(indicator, figures.Book.Months.To), groups.Select(at => years[at.Index].Now[row].Given));

    private void WriteRow(SheetWriter sheet, int row, Indicator indicator, IReadOnlyList<(int Index, BookGroup Group)> groups)
    {
        sheet.Row(UnitSheet.Height).Text(CellStyle.Text, KpiCells.NameOf(indicator)).Text(CellStyle.Text, UnitNames.Say(indicator.Unit)).Text(CellStyle.Text, LevelOf(row, indicator, groups));
        foreach (var (group, _) in groups)
        {
            KpiCells.Pair(sheet, years[group].Now[row], details.At(group, row, KpiColumns.Value), details.At(group, row, KpiColumns.State));
            KpiCells.Typed(sheet, years[group].Before[row]);
        }
    }
}
