using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Events.Overview.Workbook;

/// <summary>だれも開いていないテーマ: themes by place, counted from the list; a place without any is coloured and stands as 0.</summary>
internal static class OfferSheet
{
    private const int Head = 3;

    public static void Write(WorkbookWriter writer, OfferMap map, EventListSheet list)
    {
        var columns = map.Columns.Count + 2;
        var sheet = writer.Sheet(new(Words.Say("テーマと場所")) { Widths = [40, 14, .. map.Columns.Select(_ => 14d)], Landscape = true, TitleRows = Head, FrozenRows = Head, FrozenColumns = 1 });
        sheet.Row(26).Text(CellStyle.Title, Words.Say("だれも開いていないテーマ"), across: columns);
        sheet.Row().Text(CellStyle.Note, Words.Say("テーマと場所ごとの事業数（件）。0 は、ない場所です。ない場所の多いテーマから並びます。"), across: columns);
        sheet.Row(34).Text(CellStyle.Heading, Words.Say("テーマ")).Text(CellStyle.Heading, Words.Say("ない場所"));
        foreach (var column in map.Columns)
        {
            sheet.Text(CellStyle.Heading, column.Name);
        }

        var last = Ref.Column(columns);
        foreach (var (at, line) in map.Lines.Index())
        {
            var row = Head + 1 + at;
            sheet.Row().Text(CellStyle.RowHeading, line.Theme.DisplayName).Formula(CellStyle.Number, $"COUNTIF(C{row}:{last}{row},0)", line.Gaps);
            foreach (var (column, count) in map.Columns.Zip(line.Counts))
            {
                sheet.Formula(CellStyle.Number, $"COUNTIFS({list.Cells('H')},{OverviewSheet.Anywhere(line.Theme.DisplayName)},{list.Cells('C')},{OverviewSheet.Exactly(column.Name)})", count);
            }
        }

        if (map.Lines.Count > 0)
        {
            sheet.ColourWhere($"C{Head + 1}:{last}{Head + map.Lines.Count}", $"C{Head + 1}=0", LevelState.Missed);
        }
    }
}
