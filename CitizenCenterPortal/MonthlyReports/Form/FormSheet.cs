using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>
/// One report as an office fills it in: A4, all locked but the cells to be typed, each of which says what it takes; beside them last month
/// and last year, sums that add up while one types, and boxes for the stamps.
/// </summary>
internal sealed class FormSheet(WorkbookWriter writer, RuleBook book, string takenAt)
{
    private const int Head = 6;
    private const int ValueColumn = 3;
    private const int LastYearColumn = 5;
    private const int TakesColumn = 6;
    private const int Columns = TakesColumn;
    private const double Height = 17;

    /// <summary>What a formula gives stands at the very edge of its cell, other texts a letter inside.</summary>
    private const string Indent = " ";

    /// <summary>The boxes and the empty row above them.</summary>
    private const int StampRows = 3;

    private static readonly double[] Widths = [36, 7, 13, 11, 11, 42, 13, 33];

    private readonly Catalogue catalogue = book.Catalogue;
    private readonly FormRows rows = new(book.Catalogue, Head + 1);

    /// <summary>Writes it.</summary>
    public void Write(TakenForm form)
    {
        var sheet = writer.Sheet(new($"{form.Unit.Code} {form.Month}") { Widths = Widths, Locked = true, TitleRows = Head, FrozenRows = Head, FrozenColumns = 1, PrintArea = Ref.Range(1, 1, rows.Rows[^1].Row + StampRows, Columns) });
        Open(sheet, form);
        foreach (var row in rows.Rows)
        {
            if (row.Block is { } block)
            {
                sheet.Row(Height).Text(CellStyle.RowHeading, BlockNames.Say(block), across: Columns);
            }
            else if (row.Cell is { } cell)
            {
                WriteCell(sheet, form, row.Measure!, cell);
            }
            else
            {
                WriteSum(sheet, form, row.Measure!);
            }
        }

        Stamps(sheet.SkipRows());
    }

    private void Open(SheetWriter sheet, TakenForm form)
    {
        sheet.Row(26).Text(CellStyle.Title, Words.Say("{0}　{1}　月次報告様式", form.Unit.DisplayName, Era.Month(form.Month)), across: Columns);
        sheet.Row().Text(CellStyle.Note, form.Stamp(catalogue).ToString(), across: 2)
            .Text(CellStyle.Note, Words.Say("{0} 取り出し　{1}", takenAt, ReportStatusWords.Say(form.Status)), across: Columns - 2);
        sheet.Row().Text(CellStyle.Note, Words.Say("薄い黄色の欄に入力します。なかったときは 0、該当しないときは ／、消すときは 消。空の欄と変えない欄は、取り込んでも変わりません。"), across: Columns);
        sheet.Row().Text(CellStyle.Note, Words.Say("「止める」と出た欄（赤）は値を直します。「注意」と出た欄（橙）は、合っていればそのままにして、取り込んだあとに理由を書きます。"), across: Columns);
        sheet.Row().Text(CellStyle.Note, Words.Say("書けたら、ポータルの「記入した様式を取り込む」から送ります。理由と文章の欄は、この様式にはありません。取り込んだあと、ポータルで書きます。"), across: Columns);
        sheet.Row(22).Text(CellStyle.Heading, Words.Say("報告項目")).Text(CellStyle.Heading, Words.Say("単位")).Text(CellStyle.Heading, FormColumns.Heading(FormColumns.Value))
            .Text(CellStyle.Heading, Words.Say("前月")).Text(CellStyle.Heading, Words.Say("前年同月")).Text(CellStyle.Heading, Words.Say("入力できる値"))
            .Text(CellStyle.Heading, FormColumns.Heading(FormColumns.Taken)).Text(CellStyle.Heading, FormColumns.Heading(FormColumns.Code));
    }

    private void WriteCell(SheetWriter sheet, TakenForm form, Measure measure, Cell cell)
    {
        var style = FigureCells.StyleOf(measure.Decimals);
        var stands = form.Answers(form.Month, cell);
        var isOpen = form.Open.Contains(cell.Id);
        var rules = isOpen ? new FormRules(book, rows, ValueColumn, LastYearColumn).At(cell, form) : [];
        var lines = TextWidth.Height([(FormFields.Range(measure), Widths[TakesColumn - 1]), .. rules.Select(rule => (rule.Says, Widths[TakesColumn - 1]))]);
        sheet.Row(Math.Max(Height, lines)).Text(CellStyle.Text, FigureCells.NameOf(catalogue, cell)).Text(CellStyle.Text, UnitNames.Say(measure.Unit));
        if (isOpen)
        {
            var field = FormFields.Of(catalogue, cell);
            Answer(sheet, style with { Look = Look.Entry }, stands).Field(field).ColourWhere(sheet.Here, $"NOT({field.Holds(sheet.Here)})", LevelState.Missed);
            foreach (var rule in rules)
            {
                sheet.ColourWhere(sheet.Here, rule.Broken, rule.Look);
            }
        }
        else
        {
            Answer(sheet, style, stands);
        }

        Answer(sheet, style, form.Answers(form.Month.Previous, cell));
        Answer(sheet, style, form.Answers(form.Month.LastYear, cell));
        Takes(sheet, measure, rules);
        Answer(sheet, style, stands).Text(CellStyle.Text, cell.Code);
    }

    /// <summary>What the cell takes; in its place, while a rule is broken, what is wrong.</summary>
    private static void Takes(SheetWriter sheet, Measure measure, IReadOnlyList<FormRule> rules)
    {
        var range = FormFields.Range(measure);
        if (rules.Count == 0)
        {
            sheet.Text(CellStyle.Level, range);
            return;
        }

        var said = rules.Reverse().Aggregate(Quoted(Indent + range), (rest, rule) => $"IF({rule.Broken},{Quoted(rule.Says)},{rest})");
        sheet.Formula(CellStyle.Level, said, rules.FirstOrDefault(rule => rule.Now)?.Says ?? Indent + range);
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The sum of a measure's options, here and in the months beside it.</summary>
    private void WriteSum(SheetWriter sheet, TakenForm form, Measure measure)
    {
        var style = FigureCells.StyleOf(measure.Decimals, Look.Total);
        var (first, last) = rows.CellsOf(measure);
        sheet.Row(Height).Text(CellStyle.TotalText, measure.DisplayName).Text(CellStyle.TotalText, UnitNames.Say(measure.Unit));
        foreach (var (index, month) in new[] { form.Month, form.Month.Previous, form.Month.LastYear }.Index())
        {
            var column = ValueColumn + index;
            sheet.Formula(style, $"SUM({Ref.Range(first, column, last, column)})", CellAnswer.Sum(catalogue.CellsOf(measure.Code).Select(cell => form.Answers(month, cell))) ?? 0);
        }

        sheet.Empty(CellStyle.TotalText, 2).Text(CellStyle.TotalText, FormColumns.Sum);
    }

    private static SheetWriter Answer(SheetWriter sheet, CellStyle style, CellAnswer answer) =>
        answer.NotApplicable ? sheet.Text(style, Format.NotApplicable) : sheet.Number(style, answer.Stored / Figure.Fraction);

    private static void Stamps(SheetWriter sheet)
    {
        sheet.Row(18).Text(CellStyle.Heading, Words.Say("備考")).Text(CellStyle.Heading, Words.Say("担当"), across: 2).Text(CellStyle.Heading, Words.Say("館長"), across: 2).Text(CellStyle.Heading, Words.Say("区の受付"));
        sheet.Row(60).Empty(CellStyle.Box).Empty(CellStyle.Box, 2, merged: true).Empty(CellStyle.Box, 2, merged: true).Empty(CellStyle.Box);
    }
}
