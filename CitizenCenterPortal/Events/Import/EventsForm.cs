using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Events.Import;

/// <summary>
/// The empty list of events to fill in and bring back: a sheet to write on, A4 across, with lists where few words may stand, and a sheet that shows
/// an example and every word. Its headings are Japanese whoever takes it: they are what is read again.
/// </summary>
internal sealed class EventsForm(WorkbookWriter writer, FileWords words, OrgUnit unit, FiscalYear year)
{
    private const int Rows = 120;
    private const int Head = 4;

    private static readonly double[] Widths = [28, 13, 8, 8, 14, 16, 16, 16, 30, 24, 14, 26, 26, 18, 18, 16, 24, 18, 12, 14, 14, 8, 9, 11];

    private static readonly double[] LegendWidths = [30, 64, 30];

    /// <summary>Where each word of a column may be chosen of a list.</summary>
    private readonly Dictionary<string, IReadOnlyList<string>> lists = new()
    {
        [EventColumns.Room.Name] = [.. words.Rooms.Select(room => room.Name)],
        [EventColumns.Kind.Name] = [.. FileWords.Kinds.Select(kind => kind.Name)],
        [EventColumns.Need.Name] = [.. FileWords.Needs.Select(need => need.Name)],
        [EventColumns.Recruitment.Name] = [.. FileWords.Recruitments.Select(way => way.Name)],
    };

    /// <summary>Writes both sheets.</summary>
    public void Write()
    {
        WriteList();
        WriteLegend();
    }

    private void WriteList()
    {
        var sheet = writer.Sheet(new(Words.Say("事業")) { Widths = Widths, Landscape = true, FitToWidth = false, FrozenRows = Head, FrozenColumns = 1, TitleRows = Head });
        sheet.Row(26).Text(CellStyle.Title, Words.Say("事業の一覧　{0}　{1}（{2}）", Era.Fiscal(year), unit.DisplayName, unit.Code), across: 8);
        sheet.Row().Text(CellStyle.Note, Words.Say("1行に1回分を書きます。同じ事業名の行が続くと、ひとつの事業の第2回、第3回になります。事業の内容（種類から右）は、はじめの行にだけ書きます。"), across: 12);
        sheet.Row().Text(CellStyle.Note, Words.Say("事業名のほかは、空けたままでも取り込めます。書き方と選べる言葉は、次のシートにあります。"), across: 12);
        sheet.Row(32);
        foreach (var column in EventColumns.OfForm)
        {
            sheet.Text(CellStyle.Heading, column.Name);
        }

        for (var row = 0; row < Rows; row++)
        {
            sheet.Row();
            foreach (var column in EventColumns.OfForm)
            {
                sheet.Empty(new(Look.Entry, Shown.Text));
                if (lists.GetValueOrDefault(column.Name) is { } offered && offered.Sum(word => word.Length + 1) < EntryField.MaxHelp)
                {
                    sheet.Field(new(column.Name, Words.Say("一覧から選んでください。"), 0, 0, 0, offered, Offered: true));
                }
            }
        }
    }

    private void WriteLegend()
    {
        var sheet = writer.Sheet(new(Words.Say("書き方")) { Widths = LegendWidths, Landscape = true, FrozenRows = 3, TitleRows = 3 });
        sheet.Row(26).Text(CellStyle.Title, Words.Say("書き方"), across: 3);
        sheet.Row().Text(CellStyle.Note, Words.Say("このシートは取り込みません。"), across: 3);
        sheet.Row().Text(CellStyle.Heading, Words.Say("列")).Text(CellStyle.Heading, Words.Say("書くこと")).Text(CellStyle.Heading, Words.Say("例"));
        foreach (var (columns, help) in EventsLegend.Of(words))
        {
            var (names, example) = (string.Join('・', columns.Select(column => column.Name)), EventColumns.Examples[columns[0]]);
            sheet.Row(TextWidth.RowHeight([names, help, example], LegendWidths)).Text(CellStyle.RowHeading, names).Text(CellStyle.Wrapped, help).Text(CellStyle.Wrapped, example);
        }

        sheet.SkipRows().Row().Text(CellStyle.Subtitle, EventColumns.Clauses.Name, across: 3);
        foreach (var clause in Clause.All)
        {
            sheet.Row(TextWidth.RowHeight([clause.DisplayName], [LegendWidths[1] + LegendWidths[2]])).Text(CellStyle.RowHeading, clause.Code).Text(CellStyle.Wrapped, clause.DisplayName, across: 2);
        }
    }
}
