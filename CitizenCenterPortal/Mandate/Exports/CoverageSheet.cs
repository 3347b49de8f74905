using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Mandate;

/// <summary>One tier's map: centres down, for each clause sign and number; counted at the foot and at the end of each row by formulas.</summary>
internal static class CoverageSheet
{
    private const int Head = 5;
    private const int Names = 2;

    /// <summary>Writes the sheet.</summary>
    public static void Write(WorkbookWriter writer, CoverageView map, string note)
    {
        double[] widths = [14, 26, .. map.Clauses.SelectMany(_ => new double[] { 4, 6 }), 10];
        var sheet = writer.Sheet(new(MandateWords.Say(map.Tier)) { Widths = widths, Landscape = true, TitleRows = Head, FrozenRows = Head, FrozenColumns = Names });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("役割（条項）の根拠　{0}　{1}", MandateWords.Say(map.Tier), Era.FiscalWithGregorian(map.Year)), across: widths.Length);
        sheet.Row(16).Text(CellStyle.Note, note, across: widths.Length);
        sheet.Row(16).Text(CellStyle.Note, string.Join('　', Enum.GetValues<CoverageState>().Select(state => $"{MandateWords.Sign(state)} {MandateWords.Say(state)}：{MandateWords.Mean(state)}")), across: widths.Length);
        sheet.Row().Row(20).Text(CellStyle.Heading, Words.Say("区")).Text(CellStyle.Heading, Words.Say("館"));
        foreach (var clause in map.Clauses)
        {
            sheet.Text(CellStyle.Heading, clause.Clause.Code, across: 2);
        }

        sheet.Text(CellStyle.Heading, Words.Say("根拠なし"));
        foreach (var row in map.Rows)
        {
            sheet.Row(18).Text(CellStyle.RowHeading, row.Ward).Text(CellStyle.RowHeading, row.Unit.DisplayName);
            foreach (var cell in row.Cells)
            {
                sheet.Text(CellStyle.Of(LevelOf(cell.State)), MandateWords.Sign(cell.State)).Number(CellStyle.Number, cell.Now.Pieces);
            }

            sheet.Formula(CellStyle.Number, Count(Ref.Range(sheet.RowNumber, Names + 1, sheet.RowNumber, sheet.ColumnNumber), CoverageState.None), row.Gaps);
        }

        Foot(sheet, map, sheet.RowNumber);
        Clauses(sheet, map, widths.Length);
    }

    private static void Foot(SheetWriter sheet, CoverageView map, int last)
    {
        foreach (var state in Enum.GetValues<CoverageState>())
        {
            sheet.Row(18).Text(CellStyle.TotalText, Words.Say("{0}の館", MandateWords.Say(state)), across: Names);
            foreach (var clause in map.Clauses)
            {
                var signs = Ref.Range(Head + 1, sheet.ColumnNumber + 1, last, sheet.ColumnNumber + 1);
                sheet.Text(CellStyle.TotalText, MandateWords.Sign(state)).Formula(CellStyle.Total, Count(signs, state), clause[state]);
            }

            var row = sheet.RowNumber;
            sheet.Formula(CellStyle.Total, $"SUM({Ref.Range(row, Names + 1, row, sheet.ColumnNumber)})", map.Clauses.Sum(clause => clause[state]));
        }
    }

    /// <summary>What the codes stand for, and what is enough.</summary>
    private static void Clauses(SheetWriter sheet, CoverageView map, int columns)
    {
        sheet.SkipRows();
        foreach (var clause in map.Clauses.OrderBy(clause => clause.Clause.Code, StringComparer.Ordinal))
        {
            sheet.Row(16).Text(CellStyle.RowHeading, clause.Clause.Code).Text(CellStyle.Level, $"{clause.Clause.Heading}（{MandateWords.Say(clause.Clause.Threshold)}）", across: columns - 1);
        }
    }

    private static string Count(string cells, CoverageState state) => $"COUNTIF({cells},\"{MandateWords.Sign(state)}\")";

    private static LevelState LevelOf(CoverageState state) => state switch
    {
        CoverageState.None => LevelState.Missed,
        CoverageState.Few => LevelState.Near,
        CoverageState.Awaiting => LevelState.Met,
        CoverageState.Full => LevelState.Excellent,
    };
}
