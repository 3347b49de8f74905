using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>
/// 月計: of the few measures whose year is no plain sum of months (last, average) or whose level asks for units of a month, the months
/// of each group, added up over units first. Beneath stand the units' months, by reference to their sheets.
/// </summary>
internal sealed class MonthSumsSheet
{
    private const int Head = 4;
    private const int Group = 1;
    private const int MeasureCode = 3;
    private const int CellCode = 4;
    private const int FirstMonth = 5;
    private const int FirstNumbers = FirstMonth + 12;
    private const int FirstAnswered = FirstNumbers + 12;
    private const int Year = FirstAnswered + 12;
    private const int Most = Year + 1;
    private readonly YearBook book;
    private readonly BookNames names;
    private readonly UnitSheet units;
    private readonly List<Cell> cells;
    private readonly List<BookGroup> groups;

    public MonthSumsSheet(YearBook book, BookNames names, UnitSheet units)
    {
        (this.book, this.names, this.units) = (book, names, units);
        var perYear = book.Catalogue.Indicators.Where(indicator => indicator.LevelBasis == LevelBasis.PerYear)
            .SelectMany(indicator => Formula.Parse(indicator.Numerator).Terms).Select(term => term.Measure).ToHashSet();
        cells = [.. book.Catalogue.Cells.Where(cell => book.Catalogue.MeasureOf(cell).OverTime != RollUp.Sum || perYear.Contains(cell.Measure))];
        groups = [.. book.WholeAndGroups];
    }

    private int FirstUnit => Head + (groups.Count * cells.Count) + 3;

    private int LastUnit => FirstUnit + ((book.Units.Sum(unit => unit.Stays.Count) + (book.Moved is null ? 0 : 1)) * cells.Count) - 1;

    /// <summary>A group's year of a cell.</summary>
    public string YearOf(int group, Cell cell) => Ref.On(names.Months, Ref.Cell(RowOf(group, cell), Year));

    /// <summary>The most units of a group that answered cells of one measure with a number in one month: a block of as many counts.</summary>
    public string MostOf(int group, Cell first, Cell last) => Ref.On(names.Months, Ref.Range(RowOf(group, first), Most, RowOf(group, last), Most));

    /// <summary>Writes the sheet.</summary>
    public void Write(WorkbookWriter writer)
    {
        var sheet = writer.Sheet(new(BookNames.MonthsWish)
        {
            Widths = [8, 8, 18, 20, .. Enumerable.Repeat(9.5, 12), .. Enumerable.Repeat(6.0, 24), 12, 8],
            Landscape = true,
            FrozenRows = Head,
            FrozenColumns = 4,
            PrintArea = BookNames.Said(FirstNumbers - 1),
            TabColor = BookNames.BackColor,
        });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("月計"), across: 8);
        sheet.Row().Text(CellStyle.Note, Words.Say("年計が月の合計でない項目（最終月・平均）などを、まず館で合計し、次に月でまとめます。上は区・市、下は各館の月です。紙に出るのはこの説明だけです。"), across: 16);
        sheet.Row().Skip(FirstMonth - 1).Text(CellStyle.Heading, Words.Say("合計"), across: 12).Text(CellStyle.Heading, Words.Say("数値のある館の数"), across: 12).Text(CellStyle.Heading, Words.Say("回答の数"), across: 12);
        Headings(sheet, 3).Text(CellStyle.Heading, Words.Say("年計")).Text(CellStyle.Heading, Words.Say("最多の館数"));
        groups.ForEach(group => WriteGroup(sheet, group));
        sheet.SkipRows();
        Headings(sheet, 3);
        foreach (var unit in book.Units)
        {
            var figures = unit.TwoYears();
            foreach (var stay in unit.Stays)
            {
                WriteStay(sheet, unit, figures, stay);
            }
        }

        if (book.Moved is { } moved)
        {
            WriteMoved(sheet, moved);
        }
    }

    private SheetWriter Headings(SheetWriter sheet, int times)
    {
        sheet.Row(30).Text(CellStyle.Heading, Words.Say("区")).Text(CellStyle.Heading, Words.Say("館コード")).Text(CellStyle.Heading, Words.Say("報告項目")).Text(CellStyle.Heading, Words.Say("項目コード"));
        foreach (var month in Enumerable.Repeat(book.Year.Months.Months, times).SelectMany(months => months))
        {
            sheet.Text(CellStyle.Heading, FormatTime.Month(month));
        }

        return sheet;
    }

    private void WriteGroup(SheetWriter sheet, BookGroup group)
    {
        foreach (var cell in cells)
        {
            var measure = book.Catalogue.MeasureOf(cell);
            sheet.Row().Text(CellStyle.Text, group.Code).Empty(CellStyle.Text).Text(CellStyle.Text, cell.Measure).Text(CellStyle.Text, cell.Code);
            var row = sheet.RowNumber;
            EachMonth(FirstMonth, (month, column) => sheet.Formula(FigureCells.StyleOf(measure.Decimals), SumIfs(column, CellCode), group.Figures.Of(cell, month).Value ?? 0));
            EachMonth(FirstNumbers, (month, column) => sheet.Formula(CellStyle.Number, SumIfs(column, CellCode), group.Figures.Of(cell, month).Numbers));
            EachMonth(FirstAnswered, (month, column) => sheet.Formula(CellStyle.Number, SumIfs(column, MeasureCode), group.Figures.AnswersTo(measure, month)));
            var amount = group.Figures.Of(cell);
            sheet.Formula(FigureCells.StyleOf(measure.Decimals), FigureFormula.Rolled(measure.OverTime, Row(FirstMonth), () => FigureFormula.FullestOfCounted(Row(FirstAnswered))), amount.Value ?? 0)
                .Formula(CellStyle.Number, $"MAX({Row(FirstNumbers)})", amount.Units);

            string Row(int first) => Ref.Range(row, first, row, first + 11);

            string SumIfs(int column, int key) => $"SUMIFS({Units(column)},{Units(key)},{Key(row, key)}{(group.Code is null ? "" : $",{Units(Group)},{Key(row, Group)}")})";
        }
    }

    private void WriteStay(SheetWriter sheet, BookUnit unit, FigureColumn figures, Stay stay)
    {
        var name = names.Unit(unit.Unit);
        foreach (var cell in cells)
        {
            var measure = book.Catalogue.MeasureOf(cell);
            sheet.Row().Text(CellStyle.Text, stay.Group).Text(CellStyle.Text, unit.Unit.Code).Text(CellStyle.Text, cell.Measure).Text(CellStyle.Text, cell.Code);
            EachMonth(FirstMonth, (month, _) => InStay(month, () => sheet.Amount(FigureCells.StyleOf(measure.Decimals), $"IF({At(month)}=\"\",\"\",{At(month)})", figures.Of(cell, month))));
            EachMonth(FirstNumbers, (month, _) => InStay(month, () => sheet.Formula(CellStyle.Number, $"COUNT({At(month)})", figures.Of(cell, month).Numbers)));
            EachMonth(FirstAnswered, (month, _) => InStay(month, () => sheet.Formula(CellStyle.Number, $"COUNTA({At(month)})", figures.Of(cell, month).UnitMonths)));

            string At(ReportingMonth month) => Ref.On(name, units.Month(units.Form.Of(cell), month));
        }

        void InStay(ReportingMonth month, Func<SheetWriter> write) => _ = stay.Months.Contains(month) ? write() : sheet.Empty(CellStyle.Text);
    }

    /// <summary>What stood here and is no longer the caller's to see apart is told by its sums.</summary>
    private void WriteMoved(SheetWriter sheet, FigureColumn moved)
    {
        foreach (var cell in cells)
        {
            sheet.Row().Empty(CellStyle.Text).Text(CellStyle.Text, Words.Say("移った館")).Text(CellStyle.Text, cell.Measure).Text(CellStyle.Text, cell.Code);
            EachMonth(FirstMonth, (month, _) => sheet.Number(FigureCells.StyleOf(book.Catalogue.MeasureOf(cell).Decimals), moved.Of(cell, month).Value));
            EachMonth(FirstNumbers, (month, _) => sheet.Number(CellStyle.Number, moved.Of(cell, month).Numbers));
            EachMonth(FirstAnswered, (month, _) => sheet.Number(CellStyle.Number, moved.Of(cell, month).UnitMonths));
        }
    }

    private void EachMonth(int first, Action<ReportingMonth, int> write)
    {
        foreach (var (index, month) in book.Year.Months.Months.Index())
        {
            write(month, first + index);
        }
    }

    private static string Key(int row, int column) => $"${Ref.Cell(row, column)}";

    private string Units(int column) => $"{Ref.Fixed(FirstUnit, column)}:{Ref.Fixed(LastUnit, column)}";

    private int RowOf(int group, Cell cell) => Head + 1 + (group * cells.Count) + cells.IndexOf(cell);
}
