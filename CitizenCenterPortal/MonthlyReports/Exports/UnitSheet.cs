using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>
/// One unit's year as the office keeps it: the form down, the months across, each figure typed, the year's sum in place. A4 across, so that older eyes read it.
/// </summary>
public sealed class UnitSheet
{
    /// <summary>Columns that are printed: name, unit, twelve months, year. Beside them the months answered are counted.</summary>
    public const int Columns = YearColumn;

    /// <summary>Height of a row in points.</summary>
    public const double Height = 15;

    private const int Head = 3;
    private const int FirstMonth = 3;
    private const int LastMonth = FirstMonth + 11;
    private const int YearColumn = LastMonth + 1;
    private const int AnsweredColumn = YearColumn + 1;
    private const int NumbersColumn = YearColumn + 2;
    private readonly YearBook book;
    private readonly BookNames names;

    /// <summary>All units' sheets have the same places.</summary>
    public UnitSheet(YearBook book, BookNames names)
    {
        (this.book, this.names) = (book, names);
        Form = new(book.Catalogue, Head + 1);
    }

    /// <summary>The rows of the form.</summary>
    public FormRows Form { get; }

    /// <summary>The year of a row: <c>O7</c>.</summary>
    public static string Year(int row) => Ref.Cell(row, YearColumn);

    /// <summary>The answered months of a row.</summary>
    public static string Answered(int row) => Ref.Cell(row, AnsweredColumn);

    /// <summary>Of these, the months whose answer is a number.</summary>
    public static string Numbers(int row) => Ref.Cell(row, NumbersColumn);

    /// <summary>The cells of a row in some months of the year.</summary>
    public string Months(int row, MonthSpan months) => Ref.Range(row, Column(months.From), row, Column(months.To));

    /// <summary>The cell of a row in one month.</summary>
    public string Month(int row, ReportingMonth month) => Ref.Cell(row, Column(month));

    /// <summary>The year of a cell over some months, from the typed figures; the counts of answers and of numbers stand where they are told.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="months">The months.</param>
    /// <param name="answered">Where the answered months are counted.</param>
    /// <param name="numbers">Where the months of numbers are counted.</param>
    /// <param name="on">Makes a reference to the unit's sheet of a reference on it.</param>
    public string Rolled(Cell cell, MonthSpan months, string answered, string numbers, Func<string, string> on)
    {
        var measure = book.Catalogue.MeasureOf(cell);
        return FigureFormula.Marked(answered, numbers, FigureFormula.Rolled(measure.OverTime, on(Months(Form.Of(cell), months)), () =>
            FigureFormula.FullestOfTyped([.. book.Catalogue.CellsOf(measure.Code).Select(option => on(Months(Form.Of(option), months)))])));
    }

    /// <summary>Writes the sheet of one unit, and beneath its figures what else belongs to it.</summary>
    public void Write(WorkbookWriter writer, BookUnit unit, UnitPart? beneath = null)
    {
        var twoYears = unit.TwoYears();
        var figures = twoYears.Over(book.Months);
        var sheet = writer.Sheet(new(BookNames.UnitWish(unit.Unit))
        {
            Widths = [WidthOfNames(), WidthOfUnits(), .. Enumerable.Repeat(WidthOf(figures), 12), WidthOfYear(figures), 6, 6],
            Landscape = true,
            TitleRows = Head,
            FrozenRows = Head,
            FrozenColumns = 2,
            PrintArea = Ref.Range(1, 1, Form.Rows[^1].Row + (beneath?.Rows ?? 0), Columns),
        });
        Open(sheet, unit, figures.Coverage);
        foreach (var row in Form.Rows)
        {
            if (row.Block is { } block)
            {
                sheet.Row(Height).Text(CellStyle.RowHeading, BlockNames.Say(block), across: Columns);
            }
            else if (row.Cell is { } cell)
            {
                WriteCell(sheet, figures, row.Measure!, cell);
            }
            else
            {
                WriteSum(sheet, figures, row.Measure!);
            }
        }

        beneath?.Write(sheet.PageBreak(), twoYears); // else its rows would stand beneath the months' headings, which every page repeats
    }

    private double WidthOfNames() => TextWidth.Column(
        from row in Form.Rows
        where row.Measure is not null
        select row.Cell is { } cell ? FigureCells.NameOf(book.Catalogue, cell) : row.Measure!.DisplayName,
        31, 44);

    private double WidthOfUnits() => TextWidth.Column(book.Catalogue.Measures.Select(measure => UnitNames.Say(measure.Unit)), 5.5, 10);

    private void Open(SheetWriter sheet, BookUnit unit, Coverage coverage)
    {
        sheet.Row(24).Text(CellStyle.Title, Words.Say("{0} {1}　{2}　月別の数値", unit.Unit.Code, unit.Unit.DisplayName, Era.FiscalWithGregorian(book.Year)), across: 12);
        sheet.Link(Words.Say("表紙へ"), names.Cover);
        sheet.Row(16).Text(CellStyle.Note, Words.Say("運営 {0}　{1}", unit.RunBy, StageWords.Say(coverage, book.Stage)), across: Columns);
        sheet.Row(30).Text(CellStyle.Heading, Words.Say("報告項目")).Text(CellStyle.Heading, Words.Say("単位"));
        foreach (var month in book.Year.Months.Months)
        {
            sheet.Text(CellStyle.Heading, FormatTime.Month(month));
        }

        sheet.Text(CellStyle.Heading, Words.Say("年計")).Text(CellStyle.Heading, Words.Say("回答月数")).Text(CellStyle.Heading, Words.Say("うち数値"));
    }

    private void WriteCell(SheetWriter sheet, FigureColumn figures, Measure measure, Cell cell)
    {
        sheet.Row(Height).Text(CellStyle.Text, FigureCells.NameOf(book.Catalogue, cell)).Text(CellStyle.Text, UnitNames.Say(measure.Unit));
        foreach (var month in book.Year.Months.Months)
        {
            sheet.Figure(FigureCells.StyleOf(measure.Decimals), figures.Of(cell, month));
        }

        var row = sheet.RowNumber;
        var months = Months(row, book.Year.Months);
        var amount = figures.Of(cell);
        sheet.Amount(FigureCells.StyleOf(measure.Decimals), Rolled(cell, book.Year.Months, Answered(row), Numbers(row), reference => reference), amount)
            .Formula(CellStyle.Number, $"COUNTA({months})", amount.UnitMonths).Formula(CellStyle.Number, $"COUNT({months})", amount.Numbers);
    }

    private void WriteSum(SheetWriter sheet, FigureColumn figures, Measure measure)
    {
        var style = FigureCells.StyleOf(measure.Decimals, Look.Total);
        var (first, last) = Form.CellsOf(measure);
        sheet.Row(Height).Text(CellStyle.TotalText, measure.DisplayName).Text(CellStyle.TotalText, UnitNames.Say(measure.Unit));
        foreach (var month in book.Year.Months.Months)
        {
            sheet.Amount(style, FigureFormula.OverOptions(Ref.Range(first, Column(month), last, Column(month))), figures.In(month).Of(measure.Code));
        }

        sheet.Amount(style, FigureFormula.OverOptions(Ref.Range(first, YearColumn, last, YearColumn)), figures.Of(measure.Code)).Empty(CellStyle.Total, 2);
    }

    /// <summary>Wide enough for the widest number that was typed.</summary>
    private double WidthOf(FigureColumn figures) => WidthOf(
        from cell in book.Catalogue.Cells from month in book.Year.Months.Months select (figures.Of(cell, month), book.Catalogue.MeasureOf(cell)));

    private double WidthOfYear(FigureColumn figures) => Math.Max(10, WidthOf(book.Catalogue.Measures.Select(measure => (figures.Of(measure.Code), measure))));

    private static double WidthOf(IEnumerable<(Amount Amount, Measure Measure)> numbers) =>
        Math.Clamp(numbers.Max(number => Format.Number(number.Amount.Value, number.Measure.Decimals).Length) + 1, 7.5, 18);

    private static int Column(ReportingMonth month) => FirstMonth + ((month.Month + 8) % 12);
}

/// <summary>What stands beneath the figures of a unit.</summary>
/// <param name="Rows">How many rows it takes, the empty one above it among them.</param>
/// <param name="Write">Writes it, from the unit's figures of the year and of the year before.</param>
public sealed record UnitPart(int Rows, Action<SheetWriter, FigureColumn> Write);
