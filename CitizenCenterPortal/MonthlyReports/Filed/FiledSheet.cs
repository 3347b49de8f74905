using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>
/// One report on A4 upright as an office files it: whose, how far, boxes for the stamps; the figures block by block with last year's and the
/// year's beside them; what is said in words beneath. Sums, differences and indicators are formulas.
/// </summary>
internal sealed class FiledSheet(WorkbookWriter writer, Catalogue catalogue, CoverFacts facts)
{
    /// <summary>The column of the month's figures.</summary>
    public const int NowColumn = 3;

    private const int BeforeColumn = 4;
    private const int ChangeColumn = 5;
    private const int YearColumn = 6;
    private const int Columns = YearColumn;
    private const int MostFacts = 7;
    private const double FactHeight = 17;

    /// <summary>Title, note, facts, stamps, and an empty row.</summary>
    private const int Head = 2 + MostFacts + 2 + 1;

    private const double HeadHeight = 26 + 16 + (MostFacts * FactHeight) + 18 + 52 + 8;

    /// <summary>A cell that never holds anything: where a term stands that is not on the form.</summary>
    private const int Nowhere = Columns + 1;

    private readonly double[] widths = [NameWidth(catalogue), 8, 13, 13, 11, 14];

    private readonly FiledRows rows = new(catalogue, Head + 1, HeadHeight);

    /// <summary>The cell of a measure's figure of the month on every unit's sheet.</summary>
    public string NowOf(Measure measure) => Ref.Cell(rows.Of(measure), NowColumn);

    /// <summary>Writes it.</summary>
    public void Write(FiledReport report)
    {
        var sheet = writer.Sheet(new(BookNames.UnitWish(report.Unit)) { Widths = widths });
        Open(sheet, report);
        foreach (var row in rows.Rows)
        {
            if (row.NewPage)
            {
                sheet.PageBreak();
            }

            sheet.Row(FiledRows.Height);
            if (row.Head is { } block)
            {
                WriteHeads(sheet, FiledWords.Block(BlockNames.Say(block), row.GoesOn));
            }
            else if (row.Indicator is { } indicator)
            {
                WriteRatio(sheet, report.RatioOf(indicator));
            }
            else
            {
                WriteLine(sheet, report.LineOf(row.Measure!, row.Cell), row.Cell is null ? rows.CellsOf(row.Measure!) : null);
            }
        }

        new FiledParts(sheet, widths, new(rows.Used)).Write(FiledPart.Of(report));
    }

    private void Open(SheetWriter sheet, FiledReport report)
    {
        sheet.Row(26).Text(CellStyle.Title, FiledWords.Title(report), across: Columns);
        sheet.Row(16).Text(CellStyle.Note, string.Join('　', facts.Mark ?? "", facts.City, Words.Say("{0} 作成", FormatTime.FullMoment(facts.MadeAt)), facts.MadeBy).Trim('　'), across: Columns);
        var said = FiledWords.Facts(report);
        foreach (var (name, text) in said)
        {
            sheet.Row(FactHeight).Text(CellStyle.RowHeading, name).Text(CellStyle.Text, text, across: Columns - 1);
        }

        sheet.SkipRows(MostFacts - said.Count).Row(18).Text(CellStyle.Heading, Words.Say("決裁欄"));
        foreach (var box in FiledWords.Stamps(report.Unit.Tier))
        {
            sheet.Text(CellStyle.Heading, box);
        }

        sheet.Row(52).Empty(CellStyle.Heading);
        sheet.Merge(Ref.Range(sheet.RowNumber - 1, 1, sheet.RowNumber, 1)).Empty(CellStyle.Box, Columns - 1);
        sheet.Row(8);
    }

    private static double NameWidth(Catalogue catalogue) => TextWidth.Column(
        catalogue.Cells.Select(cell => FigureCells.NameOf(catalogue, cell)).Concat(catalogue.Measures.Select(measure => measure.DisplayName)).Concat(catalogue.Indicators.Select(FiledRatio.NameOf)), 34, 44);

    private static void WriteHeads(SheetWriter sheet, string block)
    {
        sheet.Text(CellStyle.RowHeading, block);
        foreach (var head in FiledWords.Columns)
        {
            sheet.Text(CellStyle.Heading, head);
        }
    }

    private static void WriteLine(SheetWriter sheet, FiledLine line, (int First, int Last)? options)
    {
        var look = options is null ? Look.Body : Look.Total;
        var style = FigureCells.StyleOf(line.Decimals, look);
        sheet.Text(new(look, Shown.Text), line.Name).Text(new(look, Shown.Text), line.Unit);
        Figure(NowColumn, line.Now);
        Figure(BeforeColumn, line.Before);
        sheet.Formula(style, Change(sheet.RowNumber), line.Change);
        Figure(YearColumn, line.Year);

        void Figure(int column, Amount amount) => _ = options is var (first, last)
            ? sheet.Amount(style, FigureFormula.OverOptions(Ref.Range(first, column, last, column)), amount)
            : sheet.Figure(style, amount);
    }

    private void WriteRatio(SheetWriter sheet, FiledRatio ratio)
    {
        var style = FigureCells.StyleOf(ratio.Indicator.Decimals);
        sheet.Text(CellStyle.Text, ratio.Name).Text(CellStyle.Text, UnitNames.Say(ratio.Indicator.Unit));
        Value(NowColumn, ratio.Now);
        Value(BeforeColumn, ratio.Before);
        sheet.Formula(style, Change(sheet.RowNumber), ratio.Change);
        Value(YearColumn, ratio.Year);

        void Value(int column, IndicatorValue value)
        {
            var formula = FormulaOf(ratio.Indicator, column);
            _ = value.Value is { } number ? sheet.Formula(style, formula, number) : sheet.Formula(style, formula, IndicatorFormula.Mark(value.Kind));
        }
    }

    private string FormulaOf(Indicator indicator, int column)
    {
        return IndicatorFormula.Value(indicator, Sum(indicator.Numerator), Sum(indicator.Denominator), Place);

        string Sum(string side) => Formula.Parse(side).Terms is { Count: > 0 } terms ? IndicatorFormula.Sum(terms, Place) : "0";

        string Place(Term term) => rows.Of(term) is { } row ? Ref.Cell(row, column) : Ref.Cell(1, Nowhere);
    }

    /// <summary>Empty where either is no number.</summary>
    private static string Change(int row)
    {
        var (now, before) = (Ref.Cell(row, NowColumn), Ref.Cell(row, BeforeColumn));
        return $"IF(AND(ISNUMBER({now}),ISNUMBER({before})),{now}-{before},\"\")";
    }
}
