using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>The sheets of figures that every workbook of a year is built on; formulas point forward, so all are laid out before one is written.</summary>
public sealed class FigureSheets
{
    private readonly YearSumsSheet years;
    private readonly MonthSumsSheet months;

    /// <summary>Lays the sheets out.</summary>
    public FigureSheets(YearBook book, WorkbookWriter writer)
    {
        (Book, Writer, Names) = (book, writer, new(writer));
        Units = new(book, Names);
        years = new(book, Names, Units);
        months = new(book, Names, Units);
        Groups = new(book, Names, years, months);
    }

    /// <summary>The year.</summary>
    public YearBook Book { get; }

    /// <summary>Where they are written to.</summary>
    public WorkbookWriter Writer { get; }

    /// <summary>What they are called.</summary>
    public BookNames Names { get; }

    /// <summary>The sheets of units.</summary>
    public UnitSheet Units { get; }

    /// <summary>集計.</summary>
    public GroupSheet Groups { get; }

    /// <summary>What the cover says of the sheets of figures.</summary>
    public static IEnumerable<Chapter> Chapters =>
    [
        new(BookNames.GroupsWish, Words.Say("報告項目を区ごとに集計した年計")),
        new(CorrectionsSheet.Wish, Words.Say("提出のあとに変わった数値と、その理由")),
        new(DefinitionsSheet.Wish, Words.Say("作成方法と、項目の定義")),
        new(BookNames.MonthsWish, Words.Say("月の合計でない項目の計算（印刷しません）")),
        new(BookNames.YearsWish, Words.Say("館と項目ごとの年計（印刷しません）")),
        new(DataSheet.Wish, Words.Say("ピボット集計用のデータ（印刷しません）")),
        new(WorkbookDigest.SealSheet, Words.Say("内容の指紋と署名")),
    ];

    /// <summary>Writes the cover, which comes first.</summary>
    public void WriteCover(CoverFacts facts, IEnumerable<Chapter> first) => CoverSheet.Write(this, facts, first.Concat(Chapters));

    /// <summary>Writes 「集計」 and one sheet per unit, beneath whose figures more may stand.</summary>
    public void WriteFigures(UnitPart? beneath = null)
    {
        Groups.Write(Writer, StageWords.Say(Book.Whole.Figures.Coverage, Book.Stage));
        foreach (var unit in Book.Units)
        {
            Units.Write(Writer, unit, beneath);
        }
    }

    /// <summary>Writes what was corrected, and what the figures rest on.</summary>
    /// <param name="method">Lines on the method, beyond those on figures.</param>
    /// <param name="more">More definitions.</param>
    public void WriteGround(IEnumerable<string> method, Action<SheetWriter>? more = null)
    {
        CorrectionsSheet.Write(Writer, Book);
        DefinitionsSheet.Write(this, method, more);
        months.Write(Writer);
        years.Write(Writer);
        DataSheet.Write(Writer, Book);
    }
}
