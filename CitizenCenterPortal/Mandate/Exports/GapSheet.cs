using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Mandate;

/// <summary>根拠のない条項: every centre and clause without evidence, with what there was the year before.</summary>
internal static class GapSheet
{
    private const int Head = 4;

    /// <summary>Writes the sheet.</summary>
    public static void Write(WorkbookWriter writer, IReadOnlyList<CoverageView> maps, string note)
    {
        double[] widths = [14, 14, 26, 10, 50, 14];
        var sheet = writer.Sheet(new(Words.Say("根拠のない条項")) { Widths = widths, Landscape = true, TitleRows = Head, FrozenRows = Head });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("根拠のない条項　{0}", Era.FiscalWithGregorian(maps[0].Year)), across: widths.Length);
        sheet.Row(16).Text(CellStyle.Note, note, across: widths.Length);
        sheet.Row().Row(20);
        foreach (var name in (Sentence[])["館の種別", "区", "館", "条項", "見出し", "前年度（件）"])
        {
            sheet.Text(CellStyle.Heading, name.ToString());
        }

        foreach (var (map, row, cell) in from map in maps from row in map.Rows from cell in row.Cells where cell.State == CoverageState.None select (map, row, cell))
        {
            sheet.Row(TextWidth.RowHeight([cell.Clause.Heading], [widths[4]])).Text(CellStyle.Level, MandateWords.Say(map.Tier)).Text(CellStyle.Level, row.Ward).Text(CellStyle.Level, row.Unit.DisplayName)
                .Text(CellStyle.Level, cell.Clause.Code).Text(CellStyle.Wrapped, cell.Clause.Heading).Number(CellStyle.Number, cell.Before.Pieces);
        }

        sheet.Row(18).Text(CellStyle.TotalText, Words.Say("根拠のない条項と館の組"), across: 5)
            .Formula(CellStyle.Total, $"COUNTA({Ref.Range(Head + 1, 4, Math.Max(Head + 1, sheet.RowNumber - 1), 4)})", maps.Sum(map => map.Gaps));
    }
}
