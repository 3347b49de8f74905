using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>KPI（館別）: the units down, some indicators across, each with its state and last year; as many sheets as the indicators need.</summary>
internal sealed class UnitMatrix(FigureSheets figures)
{
    private const int PerSheet = 7;
    private const int Head = 5;
    private const int First = 3;
    private const int Step = 3;
    private readonly YearBook book = figures.Book;

    /// <summary>The wished name of the first sheet.</summary>
    public static string Wish => WishOf(1);

    /// <summary>Writes the sheets.</summary>
    public void Write()
    {
        foreach (var (index, indicators) in book.Catalogue.Indicators.Index().Chunk(PerSheet).Index())
        {
            Write(WishOf(index + 1), [.. indicators]);
        }
    }

    private static string WishOf(int number) => Words.Say("KPI（館別 {0}）", number);

    private void Write(string wish, IReadOnlyList<(int Index, Indicator Indicator)> indicators)
    {
        var last = First + (indicators.Count * Step) - 1;
        var years = book.Units.Select(unit => KpiYear.Of(book, unit.TwoYears(), [.. indicators.Select(at => at.Indicator)])).ToList();
        var sheet = figures.Writer.Sheet(new(wish)
        {
            Widths = [9, 30, .. indicators.SelectMany((_, place) => new[] { KpiCells.WidthOf(years.Select(year => year.Now[place])), KpiCells.WidthOfStates(), KpiCells.WidthOfTyped([.. years.Select(year => year.Before[place])]) })],
            Landscape = true,
            TitleRows = Head,
            FrozenRows = Head,
            FrozenColumns = 2,
        });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("{0}　館別の指標　{1}～{2}", Era.FiscalWithGregorian(book.Year), indicators[0].Indicator.Code, indicators[^1].Indicator.Code), across: last);
        sheet.Row(16).Text(CellStyle.Note, StageWords.Say(book.Whole.Figures.Coverage, book.Stage), across: last);
        sheet.Row(20).Text(CellStyle.Heading, Words.Say("館コード")).Text(CellStyle.Heading, Words.Say("館名"));
        Heads(sheet, indicators, (at, _) => Words.Say("{0} {1}（{2}）", at.Code, at.DisplayName, UnitNames.Say(at.Unit)));
        sheet.Row(18).Empty(CellStyle.Heading, 2);
        Heads(sheet, indicators, (at, place) => KpiCells.UnaskedIn(years.Select(year => year.Now[place])) ?? (KpiCells.LevelsOf(at, book.CityLevels.Of(at, book.Months.To), years.Select(year => year.Now[place].Given)) is { Length: > 0 } level ? Words.Say("要求水準 {0}", level) : ""));
        KpiCells.Heads(sheet.Row(18).Empty(CellStyle.Heading, 2), indicators.Count);

        foreach (var (index, unit) in book.Units.Index())
        {
            WriteUnit(sheet, unit, years[index], indicators);
        }

        LevelColours.OfPairs(sheet, Head + 1, First, Step, indicators.Count);
    }

    private void WriteUnit(SheetWriter sheet, BookUnit unit, KpiYear year, IReadOnlyList<(int Index, Indicator)> indicators)
    {
        sheet.Row(15).Text(CellStyle.Text, unit.Unit.Code).Text(CellStyle.Text, unit.Unit.DisplayName);
        foreach (var (place, (index, _)) in indicators.Index())
        {
            KpiCells.Pair(sheet, year.Now[place], At(KpiColumns.Value), At(KpiColumns.State));
            KpiCells.Typed(sheet, year.Before[place]);

            string At(int column) => KpiBlock.OfUnit(figures, unit.Unit, index, column);
        }
    }

    private static void Heads(SheetWriter sheet, IReadOnlyList<(int Index, Indicator Indicator)> indicators, Func<Indicator, int, string> words)
    {
        foreach (var (place, (_, indicator)) in indicators.Index())
        {
            sheet.Text(CellStyle.Heading, words(indicator, place), across: Step);
        }
    }
}
