using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>
/// 集計: the form down, the whole and its wards across, the year of each. To the right, unprinted, the unit-months that answered, which
/// say what is 該当なし or empty and what levels are measured by.
/// </summary>
public sealed class GroupSheet
{
    private const int Head = 5;
    private const int CodeColumn = 1;
    private const int First = 4;
    private readonly YearBook book;
    private readonly BookNames names;
    private readonly YearSumsSheet years;
    private readonly MonthSumsSheet months;
    private readonly List<BookGroup> groups;

    internal GroupSheet(YearBook book, BookNames names, YearSumsSheet years, MonthSumsSheet months)
    {
        (this.book, this.names, this.years, this.months) = (book, names, years, months);
        groups = [.. book.WholeAndGroups];
        Form = new(book.Catalogue, Head + 1);
    }

    /// <summary>The rows of the form.</summary>
    public FormRows Form { get; }

    private int Step => groups.Count + 1;

    private int Last => First + Step - 2;

    /// <summary>The year of a row, of a group by its place among the whole and its groups.</summary>
    public string Year(int row, int group) => Ref.On(names.Groups, Ref.Cell(row, First + group));

    /// <summary>The answered unit-months of some rows.</summary>
    public string Answered(int first, int last, int group) => Ref.On(names.Groups, Ref.Range(first, First + Step + group, last, First + Step + group));

    /// <summary>Of these, those whose answer is a number.</summary>
    public string Numbers(int first, int last, int group) => Ref.On(names.Groups, Ref.Range(first, First + (2 * Step) + group, last, First + (2 * Step) + group));

    /// <summary>The most units with a number in one month, of some cells of one measure that stand in 「月計」.</summary>
    public string Most(Cell first, Cell last, int group) => months.MostOf(group, first, last);

    /// <summary>Writes the sheet.</summary>
    public void Write(WorkbookWriter writer, string stage)
    {
        var counts = Enumerable.Repeat(8.0, Step - 1).Prepend(2.0).ToList();
        var sheet = writer.Sheet(new(BookNames.GroupsWish)
        {
            Widths = [25, 34, 6, .. Enumerable.Repeat(groups.Count > 4 ? 15.0 : 18.0, groups.Count), .. counts, .. counts],
            Landscape = true,
            TitleRows = Head,
            FrozenRows = Head,
            FrozenColumns = 3,
            PrintArea = Ref.Range(1, 1, Form.Rows[^1].Row, Last),
        });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("{0}　報告項目の集計", Era.FiscalWithGregorian(book.Year)), across: Last);
        sheet.Row(16).Text(CellStyle.Note, stage, across: Last);
        sheet.Row().Skip(First + Step - 1).Text(CellStyle.Note, Words.Say("回答のあった館月")).Skip(Step - 1).Text(CellStyle.Note, Words.Say("うち数値の館月"));
        sheet.Row(30).Text(CellStyle.Heading, Words.Say("項目コード")).Text(CellStyle.Heading, Words.Say("報告項目")).Text(CellStyle.Heading, Words.Say("単位"));
        Heads(sheet, group => group.Name);
        sheet.Row().Empty(CellStyle.Heading, 3);
        Heads(sheet, group => group.Code ?? Words.Say("{0}館", group.Parts.Count));
        foreach (var row in Form.Rows)
        {
            if (row.Block is { } block)
            {
                sheet.Row().Text(CellStyle.RowHeading, BlockNames.Say(block), across: Last);
            }
            else if (row.Cell is { } cell)
            {
                WriteCell(sheet, row.Measure!, cell);
            }
            else
            {
                WriteSum(sheet, row.Measure!);
            }
        }
    }

    private void Heads(SheetWriter sheet, Func<BookGroup, string> words)
    {
        for (var times = 0; times < 3; times++)
        {
            groups.ForEach(group => sheet.Text(CellStyle.Heading, words(group)));
            sheet.Skip();
        }
    }

    private void WriteCell(SheetWriter sheet, Measure measure, Cell cell)
    {
        sheet.Row().Text(CellStyle.Text, cell.Code).Text(CellStyle.Text, FigureCells.NameOf(book.Catalogue, cell)).Text(CellStyle.Text, UnitNames.Say(measure.Unit));
        var row = sheet.RowNumber;
        var code = $"${Ref.Cell(row, CodeColumn)}";
        foreach (var (index, group) in groups.Index())
        {
            var value = measure.OverTime == RollUp.Sum ? years.YearOf(code, CodeOf(index)) : months.YearOf(index, cell);
            sheet.Amount(FigureCells.StyleOf(measure.Decimals), FigureFormula.Marked(Ref.Cell(row, First + Step + index), Ref.Cell(row, First + (2 * Step) + index), value), group.Figures.Of(cell));
        }

        sheet.Skip();
        foreach (var (index, group) in groups.Index())
        {
            sheet.Formula(CellStyle.Number, years.AnsweredOf(code, CodeOf(index)), group.Figures.Of(cell).UnitMonths);
        }

        sheet.Skip();
        foreach (var (index, group) in groups.Index())
        {
            sheet.Formula(CellStyle.Number, years.NumbersOf(code, CodeOf(index)), group.Figures.Of(cell).Numbers);
        }
    }

    private void WriteSum(SheetWriter sheet, Measure measure)
    {
        var (first, last) = Form.CellsOf(measure);
        sheet.Row().Empty(CellStyle.TotalText).Text(CellStyle.TotalText, measure.DisplayName).Text(CellStyle.TotalText, UnitNames.Say(measure.Unit));
        foreach (var (index, group) in groups.Index())
        {
            sheet.Amount(FigureCells.StyleOf(measure.Decimals, Look.Total), FigureFormula.OverOptions(Ref.Range(first, First + index, last, First + index)), group.Figures.Of(measure.Code));
        }
    }

    /// <summary>Where the code of a group stands; null for the whole, which asks for none.</summary>
    private string? CodeOf(int group) => groups[group].Code is null ? null : $"{Ref.Column(First + group)}${Head}";
}
