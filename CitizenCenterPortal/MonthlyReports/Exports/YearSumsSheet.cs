using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>
/// 年計: of each unit and cell the year, by reference to the sum on the unit's sheet, and the months it was answered in. The sums of
/// wards and city read it by <c>SUMIFS</c>. A unit that changed its ward has a row for each stay.
/// </summary>
internal sealed class YearSumsSheet(YearBook book, BookNames names, UnitSheet units)
{
    private const int Head = 4;
    private const int Group = 1;
    private const int CellCode = 4;
    private const int Value = 9;
    private const int Answered = 10;
    private const int Numbers = 11;

    /// <summary>The sum of the year over the rows of a cell, and of a group where one is named.</summary>
    public string YearOf(string cell, string? group) => SumIfs(Value, cell, group);

    /// <summary>The answered unit-months of a cell.</summary>
    public string AnsweredOf(string cell, string? group) => SumIfs(Answered, cell, group);

    /// <summary>Of these, those whose answer is a number.</summary>
    public string NumbersOf(string cell, string? group) => SumIfs(Numbers, cell, group);

    /// <summary>Writes the sheet.</summary>
    public void Write(WorkbookWriter writer)
    {
        var sheet = writer.Sheet(new(BookNames.YearsWish)
        {
            Widths = [8, 8, 28, 24, 28, 20, 6, 12, 15, 9, 9],
            Landscape = true,
            FrozenRows = Head,
            PrintArea = BookNames.Said(Numbers),
            TabColor = BookNames.BackColor,
        });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("年計"), across: 8);
        sheet.Row().Text(CellStyle.Note, Words.Say("各館のシートの年計を項目ごとに並べたものです。区・市の合計と指標はこの表を SUMIFS で読みます。紙に出るのはこの説明だけで、年計は各館のシートに印刷されます。"), across: 11);
        sheet.Row().Row(30);
        foreach (var heading in new[] { Words.Say("区"), Words.Say("館コード"), Words.Say("館名"), Words.Say("項目コード"), Words.Say("報告項目"), Words.Say("内訳"), Words.Say("単位"), Words.Say("対象月"), Words.Say("年計"), Words.Say("回答月数"), Words.Say("うち数値") })
        {
            sheet.Text(CellStyle.Heading, heading);
        }

        foreach (var unit in book.Units)
        {
            var figures = unit.TwoYears();
            foreach (var stay in unit.Stays)
            {
                WriteStay(sheet, unit, figures.Over(stay.Months), stay);
            }
        }

        if (book.Moved is { } moved)
        {
            WriteMoved(sheet, moved);
        }
    }

    private void WriteStay(SheetWriter sheet, BookUnit unit, FigureColumn figures, Stay stay)
    {
        var name = names.Unit(unit.Unit);
        var whole = stay.Months == book.Months;
        foreach (var cell in book.Catalogue.Cells)
        {
            var (measure, row) = (book.Catalogue.MeasureOf(cell), units.Form.Of(cell));
            var amount = figures.Of(cell);
            Open(sheet, stay.Group, unit.Unit.Code, unit.Unit.DisplayName, cell, stay.Months);
            var at = sheet.RowNumber;
            sheet.Amount(FigureCells.StyleOf(measure.Decimals), whole ? On(UnitSheet.Year(row)) : units.Rolled(cell, stay.Months, Ref.Cell(at, Answered), Ref.Cell(at, Numbers), On), amount)
                .Formula(CellStyle.Number, whole ? On(UnitSheet.Answered(row)) : $"COUNTA({On(units.Months(row, stay.Months))})", amount.UnitMonths)
                .Formula(CellStyle.Number, whole ? On(UnitSheet.Numbers(row)) : $"COUNT({On(units.Months(row, stay.Months))})", amount.Numbers);
        }

        string On(string reference) => Ref.On(name, reference);
    }

    /// <summary>What stood here and is no longer the caller's to see apart is told by its sums.</summary>
    private void WriteMoved(SheetWriter sheet, FigureColumn moved)
    {
        foreach (var cell in book.Catalogue.Cells)
        {
            var amount = moved.Of(cell);
            Open(sheet, "", "", Words.Say("移った館"), cell, book.Months);
            sheet.Number(FigureCells.StyleOf(book.Catalogue.MeasureOf(cell).Decimals), amount.Value).Number(CellStyle.Number, amount.UnitMonths).Number(CellStyle.Number, amount.Numbers);
        }
    }

    private void Open(SheetWriter sheet, string group, string code, string name, Cell cell, MonthSpan months)
    {
        var measure = book.Catalogue.MeasureOf(cell);
        var option = book.Catalogue.OptionOf(cell);
        sheet.Row().Text(CellStyle.Text, group).Text(CellStyle.Text, code).Text(CellStyle.Text, name)
            .Text(CellStyle.Text, cell.Code).Text(CellStyle.Text, measure.DisplayName).Text(CellStyle.Text, option is null ? "" : Words.Pick(option.Name, option.NameEn))
            .Text(CellStyle.Text, UnitNames.Say(measure.Unit)).Text(CellStyle.Text, $"{months.From}～{months.To}");
    }

    private string SumIfs(int column, string cell, string? group) =>
        $"SUMIFS({All(column)},{All(CellCode)},{cell}{(group is null ? "" : $",{All(Group)},{group}")})";

    private string All(int column) => Ref.On(names.Years, $"{Ref.Fixed(Head + 1, column)}:{Ref.Fixed(Head + Rows, column)}");

    private int Rows => (book.Units.Sum(unit => unit.Stays.Count) + (book.Moved is null ? 0 : 1)) * book.Catalogue.Cells.Count;
}
