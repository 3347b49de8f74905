using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Overview.Workbook;

/// <summary>One way of laying out, whose numbers are sums over the list.</summary>
internal static class OverviewSheet
{
    private static readonly string[] Columns = ["事業（件）", "実施（回）", "参加者（延べ・人）", "定員に対する参加（%）", "決算（円）", "決算のある事業（件）", "参加者1人あたり（円）"];

    public static void Write(WorkbookWriter writer, OverviewView view, OverviewBy by, EventListSheet list)
    {
        var way = OverviewAddress.Ways.First(one => one.By == by).Name.ToString();
        var sheet = writer.Sheet(new(way) { Widths = [44, .. Columns.Select(_ => 14d)], Landscape = true, TitleRows = 3, FrozenRows = 3 });
        sheet.Row(26).Text(CellStyle.Title, Words.Say("事業の全体像　{0}", way), across: Columns.Length + 1);
        sheet.Row().Text(CellStyle.Note, by == OverviewBy.Month
            ? Words.Say("シート「一覧」から数式で数えています。月は事業が始まった月で、のちの月に開いた回とその参加者も入ります。")
            : Words.Say("シート「一覧」から数式で数えています。いくつかに当てはまる事業は、それぞれの行に入ります。"), across: Columns.Length + 1);
        sheet.Row(34).Text(CellStyle.Heading, way);
        foreach (var column in Columns)
        {
            sheet.Text(CellStyle.Heading, Words.Say(column));
        }

        foreach (var line in view.Events.Lines(by))
        {
            sheet.Row().Text(CellStyle.RowHeading, line.Name);
            Numbers(sheet, line.Sum, CellStyle.Number, $"COUNTIF({list.Cells(ColumnOf(by))},{Criterion(by, line)})", column => $"SUMIF({list.Cells(ColumnOf(by))},{Criterion(by, line)},{list.Cells(column)})", $"COUNTIFS({list.Cells(ColumnOf(by))},{Criterion(by, line)},{list.Cells('O')},\">=0\")");
        }

        sheet.Row().Text(CellStyle.TotalText, Words.Say("全体（重なりなし）"));
        Numbers(sheet, view.Events.Sum, CellStyle.Total, $"COUNTIF({list.Cells('A')},\"?*\")", column => $"SUM({list.Cells(column)})", $"COUNT({list.Cells('O')})");
    }

    /// <summary>A text that a formula looks for anywhere in a cell.</summary>
    internal static string Anywhere(string text) => Quoted($"*{Escaped(EventListSheet.Bracketed(text))}*");

    /// <summary>A text that a formula looks for.</summary>
    internal static string Exactly(string text) => Quoted(Escaped(text));

    private static void Numbers(SheetWriter sheet, OverviewSum sum, CellStyle style, string count, Func<char, string> add, string costed)
    {
        sheet.Formula(style, count, sum.Events).Formula(style, add('K'), sum.Sessions).Formula(style, add('L'), sum.Participants);
        Ratio(sheet, style.As(Shown.OneDecimal), add('M'), $"{add('N')}/{add('M')}*100", sum.Filled);
        sheet.Formula(style, add('O'), sum.Cost).Formula(style, costed, sum.Costed);
        Ratio(sheet, style, add('P'), $"{add('O')}/{add('P')}", sum.CostEach);
    }

    private static void Ratio(SheetWriter sheet, CellStyle style, string of, string formula, decimal? value)
    {
        var expression = $"IF({of}=0,\"{Format.NoDenominator}\",{formula})";
        _ = value is null ? sheet.Formula(style, expression, Format.NoDenominator) : sheet.Formula(style, expression, value);
    }

    private static char ColumnOf(OverviewBy by) => by switch
    {
        OverviewBy.Theme => 'H',
        OverviewBy.Clause => 'I',
        OverviewBy.Stage => 'J',
        OverviewBy.Month => 'G',
        OverviewBy.Kind => 'E',
    };

    private static string Criterion(OverviewBy by, OverviewLine line) => line.Opens.Narrowed.Without is not null ? Quoted("")
        : by is OverviewBy.Month or OverviewBy.Kind ? Exactly(line.Name)
        : Anywhere(line.Opens.Narrowed.Clause ?? line.Name);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Escaped(string text) => text.Replace("~", "~~", StringComparison.Ordinal).Replace("*", "~*", StringComparison.Ordinal).Replace("?", "~?", StringComparison.Ordinal);
}
