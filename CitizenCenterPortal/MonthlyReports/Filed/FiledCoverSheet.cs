using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>
/// 総括表: each centre with where its report stands, its days and main figures, by ward; the figures are references to the centres' sheets, and
/// sums beneath. A4 across, the heads on every page.
/// </summary>
internal sealed class FiledCoverSheet(WorkbookWriter writer, FiledSheet sheets, CoverFacts facts)
{
    private const int Head = 7;
    private const int FirstFigure = 6;
    private const double Height = 16;

    /// <summary>Writes it, before the sheets that it refers to.</summary>
    public void Write(FiledCover cover)
    {
        var columns = FirstFigure - 1 + cover.Measures.Count;
        var sheet = writer.Sheet(new(Words.Say("総括表"))
        {
            Widths = [8, 30, 10, 14, 14, .. cover.Measures.Select(_ => 15.0)],
            Landscape = true,
            TitleFrom = Head,
            TitleRows = Head,
            FrozenRows = Head,
            TabColor = "0017C1",
        });
        Open(sheet, cover, columns);
        var sums = new List<(int Row, FiledGroup Group)>();
        foreach (var group in cover.Groups)
        {
            var first = sheet.RowNumber + 1;
            foreach (var line in group.Lines)
            {
                WriteLine(sheet, line, cover.Measures);
            }

            if (cover.Groups.Count > 1)
            {
                WriteSum(sheet, Words.Say("{0} 計", group.Name), group.Lines, cover.Measures, column => Ref.Range(first, column, sheet.RowNumber - 1, column));
                sums.Add((sheet.RowNumber, group));
            }
        }

        var all = cover.Groups.SelectMany(group => group.Lines).ToList();
        WriteSum(sheet, Words.Say("{0} 計", cover.Name), all, cover.Measures, column =>
            sums.Count == 0 ? Ref.Range(Head + 1, column, sheet.RowNumber - 1, column) : string.Join(',', sums.Select(sum => Ref.Cell(sum.Row, column))));
    }

    private void Open(SheetWriter sheet, FiledCover cover, int columns)
    {
        sheet.Row(26).Text(CellStyle.Title, Words.Say("{0}　月次報告書　総括表　{1}", cover.Name, Era.Month(cover.Month)), across: columns);
        sheet.Row(16).Text(CellStyle.Note, string.Join('　', facts.Mark ?? "", facts.City, Words.Say("{0} 作成", FormatTime.FullMoment(facts.MadeAt)), facts.MadeBy).Trim('　'), across: columns);
        sheet.Row(18).Text(CellStyle.Subtitle, Words.Say("{0}　うち確定 {1} 館", StageWords.Say(cover.Coverage, Stage.Provisional), Format.Number(cover.Coverage.Confirmed)), across: columns);
        IReadOnlyList<string> boxes = FiledWords.Stamps(Tier.City);
        sheet.Row(18).Text(CellStyle.Heading, Words.Say("決裁欄")).Empty(CellStyle.Heading);
        foreach (var box in boxes)
        {
            sheet.Text(CellStyle.Heading, box);
        }

        sheet.Row(52).Empty(CellStyle.Heading, 2).Merge(Ref.Range(sheet.RowNumber - 1, 1, sheet.RowNumber, 2)).Empty(CellStyle.Box, boxes.Count);
        sheet.Row(8).Row(34).Text(CellStyle.Heading, Words.Say("館コード")).Text(CellStyle.Heading, Words.Say("館")).Text(CellStyle.Heading, Words.Say("状態"))
            .Text(CellStyle.Heading, Words.Say("提出")).Text(CellStyle.Heading, Words.Say("確定"));
        foreach (var measure in cover.Measures)
        {
            sheet.Text(CellStyle.Heading, $"{measure.DisplayName}\n{Words.Say("（{0}）", UnitNames.Say(measure.Unit))}");
        }
    }

    private void WriteLine(SheetWriter sheet, FiledCoverLine line, IReadOnlyList<Measure> measures)
    {
        sheet.Row(Height).Text(CellStyle.Text, line.Unit.Code);
        if (line.Report is not { } report)
        {
            sheet.Text(CellStyle.Text, line.Unit.DisplayName).Text(CellStyle.Text, Words.Say("未提出")).Empty(CellStyle.Text, 2 + measures.Count);
            return;
        }

        var name = writer.NameOf(BookNames.UnitWish(line.Unit));
        sheet.Link(line.Unit.DisplayName, name, style: CellStyle.Text).Text(CellStyle.Text, ReportStatusWords.Say(report.Status)).Text(CellStyle.Text, Day(report.SubmittedAt)).Text(CellStyle.Text, Day(report.ConfirmedAt));
        foreach (var (measure, amount) in measures.Zip(line.Amounts))
        {
            var there = Ref.On(name, sheets.NowOf(measure));
            sheet.Amount(FigureCells.StyleOf(measure.Decimals), $"IF({there}=\"\",\"\",{there})", amount);
        }
    }

    private static void WriteSum(SheetWriter sheet, string name, IReadOnlyList<FiledCoverLine> lines, IReadOnlyList<Measure> measures, Func<int, string> cells)
    {
        sheet.Row(Height).Text(CellStyle.TotalText, name, across: 2)
            .Text(CellStyle.TotalText, Words.Say("{0} 館", Format.OutOf(lines.Count(line => line.Report is not null), lines.Count)), across: FirstFigure - 3);
        foreach (var (index, measure) in measures.Index())
        {
            var added = cells(FirstFigure + index);
            var numbers = lines.Select(line => line.Amounts[index].Value).OfType<decimal>().ToList();
            sheet.Formula(FigureCells.StyleOf(measure.Decimals, Look.Total), $"IF(COUNT({added})=0,\"\",SUM({added}))", numbers.Count == 0 ? null : numbers.Sum());
        }
    }

    private static string Day(DateTime? at) => at is { } moment ? FormatTime.Day(DateOnly.FromDateTime(CityClock.ToCity(moment))) : "";
}
