using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>表紙: what it is, of whom, at which stage, made when and by whom, boxes for the stamps of approval, and what is inside.</summary>
internal static class CoverSheet
{
    private const int Columns = 6;
    private const int MostOnOnePage = 80; // sixty make a page and three rows
    private static readonly double[] Widths = [16, 18, 18, 18, 18, 18];

    public static void Write(FigureSheets figures, CoverFacts facts, IEnumerable<Chapter> chapters)
    {
        var book = figures.Book;
        var coverage = book.Whole.Figures.Coverage;
        var sheet = figures.Writer.Sheet(new(BookNames.CoverWish) { Widths = Widths, OnePage = book.Units.Count <= MostOnOnePage, TabColor = "0017C1" });
        sheet.SkipRows().Row(30).Text(CellStyle.Title, facts.Mark ?? "", across: Columns);
        sheet.SkipRows().Row(30).Text(CellStyle.Subtitle, facts.City, across: Columns);
        sheet.Row(44).Text(CellStyle.Title, $"{Era.FiscalWithGregorian(book.Year)}　{facts.Title}", across: Columns);
        sheet.SkipRows();
        Line(sheet, Words.Say("対象"), Words.Say("{0}（{1} 館）", book.Whole.Name, book.Units.Count));
        Line(sheet, Words.Say("段階"), StageWords.Say(coverage, book.Stage));
        Line(sheet, Words.Say("報告の状況"), Words.Say("{0} 館月の報告、うち確定 {1}", Format.OutOf(coverage.Reported, coverage.Expected), Format.Number(coverage.Confirmed)));
        Line(sheet, Words.Say("作成日時"), FormatTime.FullMoment(facts.MadeAt));
        Line(sheet, Words.Say("作成者"), facts.MadeBy);
        sheet.SkipRows();
        Stamps(sheet);
        sheet.SkipRows().Row(22).Text(CellStyle.Subtitle, Words.Say("目次"), across: Columns);
        foreach (var chapter in chapters)
        {
            sheet.Row().Link(chapter.Sheet, figures.Writer.NameOf(chapter.Sheet)).Skip().Text(CellStyle.Plain, chapter.What, across: Columns - 2);
        }

        sheet.SkipRows().Row(22).Text(CellStyle.Subtitle, Words.Say("各館"), across: Columns);
        var across = Words.InEnglish ? Columns / 2 : Columns / 3; // English names are half as long again
        foreach (var row in book.Units.Chunk(Columns / across))
        {
            sheet.Row();
            foreach (var unit in row)
            {
                sheet.Link(BookNames.UnitWish(unit.Unit), figures.Names.Unit(unit.Unit)).Skip(across - 1);
            }
        }
    }

    private static void Line(SheetWriter sheet, string what, string text) =>
        sheet.Row(22).Text(CellStyle.RowHeading, what).Text(CellStyle.Text, text, across: Columns - 1);

    private static void Stamps(SheetWriter sheet)
    {
        string[] boxes = [Words.Say("館長"), Words.Say("副館長"), Words.Say("係長"), Words.Say("担当"), Words.Say("決裁日")];
        sheet.Row(18).Text(CellStyle.Heading, Words.Say("決裁欄"));
        foreach (var box in boxes)
        {
            sheet.Text(CellStyle.Heading, box);
        }

        sheet.Row(64).Empty(CellStyle.Heading);
        sheet.Merge(Excel.Ref.Range(sheet.RowNumber - 1, 1, sheet.RowNumber, 1)).Empty(CellStyle.Box, boxes.Length);
    }
}
