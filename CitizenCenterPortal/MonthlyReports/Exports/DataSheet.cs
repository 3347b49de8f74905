using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>データ: every answer in a line of its own, under the headings that the import of figures takes. No formula reads it.</summary>
internal static class DataSheet
{
    private const int Head = 3;
    private const int Columns = 5;

    public static string Wish => Words.Say("データ");

    public static void Write(WorkbookWriter writer, YearBook book)
    {
        var sheet = writer.Sheet(new(Wish) { Widths = [10, 10, 26, 12, 15], FrozenRows = Head, PrintArea = BookNames.Said(Columns), TabColor = BookNames.BackColor });
        sheet.Row(24).Text(CellStyle.Title, Wish, across: Columns);
        sheet.Row().Text(CellStyle.Note, Words.Say("ピボット集計用。計算式はこの表を読みません。紙に出るのはこの説明だけです。"), across: Columns);
        sheet.Row();
        foreach (var heading in new[] { Words.Say("館コード"), Words.Say("対象月"), Words.Say("項目コード"), Words.Say("内訳"), Words.Say("値") })
        {
            sheet.Text(CellStyle.Heading, heading);
        }

        foreach (var unit in book.Units)
        {
            var figures = unit.TwoYears();
            foreach (var month in book.Months.Months)
            {
                Write(sheet, unit.Unit.Code, month, figures.In(month));
            }
        }
    }

    private static void Write(SheetWriter sheet, string unit, ReportingMonth month, FigureColumn figures)
    {
        var said = month.ToString();
        foreach (var cell in figures.Form.Cells)
        {
            if (figures.Of(cell, month) is { IsBlank: false } amount)
            {
                sheet.Row().Text(CellStyle.Plain, unit).Text(CellStyle.Plain, said).Text(CellStyle.Plain, cell.Measure).Text(CellStyle.Plain, cell.Option)
                    .Figure(CellStyle.Plain, amount);
            }
        }
    }
}
