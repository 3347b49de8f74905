using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Narratives;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>訂正一覧: each number and text that was changed after it had been handed in, why, by whom and when; A4 across, the headings on every page.</summary>
internal static class CorrectionsSheet
{
    private const int Head = 4;

    private static readonly (Sentence Name, double Width)[] Columns =
    [
        (new("年月"), 13), (new("館"), 24), (new("項目"), 26), (new("訂正前"), 22), (new("訂正後"), 22), (new("理由"), 34), (new("だれが"), 20), (new("いつ"), 18),
    ];

    public static string Wish => Words.Say("訂正一覧");

    public static void Write(WorkbookWriter writer, YearBook book)
    {
        var sheet = writer.Sheet(new(Wish) { Widths = [.. Columns.Select(column => column.Width)], Landscape = true, TitleRows = Head, FrozenRows = Head });
        var list = book.Corrections;
        sheet.Row(24).Text(CellStyle.Title, Words.Say("{0}　訂正一覧", Era.FiscalWithGregorian(book.Year)), across: Columns.Length);
        sheet.Row(16).Text(CellStyle.Note, Words.Say("一度提出された報告で、差戻し・取下げ・訂正のあとに変わった数値と文章です。差戻しから次の提出までの変更は、欄ごとに一行にまとめます。文章は、変わったところとその前後を載せます。"), across: Columns.Length);
        sheet.Row(16).Text(CellStyle.Note, Count(list), across: Columns.Length);
        sheet.Row(20);
        foreach (var (name, _) in Columns)
        {
            sheet.Text(CellStyle.Heading, name.ToString());
        }

        if (list.Count == 0)
        {
            sheet.Row(24).Text(CellStyle.Text, Words.Say("この年度に訂正はありません"), across: Columns.Length);
        }

        foreach (var row in list.Rows)
        {
            WriteRow(sheet, row, book.Catalogue);
        }
    }

    private static string Count(CorrectionList list) => list.Rows.Count < list.Count
        ? Words.Say("全 {0} 件のうち、新しい {1} 件だけを載せています。ほかは「履歴と監査」で見られます。", Format.Number(list.Count), Format.Number(list.Rows.Count))
        : Words.Say("全 {0} 件", Format.Number(list.Count));

    private static void WriteRow(SheetWriter sheet, Correction row, Catalogue catalogue)
    {
        string[] before = [Era.MonthAlone(row.Month), $"{row.Unit.Code} {row.Unit.DisplayName}", NameOf(row, catalogue)];
        var (was, now) = row.Text is { } text ? TextDifference.Excerpts(text.Before, text.After) : ("", "");
        string[] after = [Why(row.Opened), Words.Say("{0}（{1}）", row.Last.Who, row.Last.RoleName), FormatTime.FullMoment(row.Last.At)];
        sheet.Row(TextWidth.RowHeight([.. before, was, now, .. after], Columns.Select(column => column.Width)));
        Write(sheet, before);
        if (row.Change is { } change)
        {
            WriteAnswer(sheet, change, change.Before);
            WriteAnswer(sheet, change, change.After);
        }
        else
        {
            Write(sheet, [.. new[] { was, now }.Select(said => said.Length == 0 ? Words.Say("空欄") : said)]);
        }

        Write(sheet, after);
    }

    private static string NameOf(Correction row, Catalogue catalogue) => row.Change is { } change
        ? Words.Say("{0}（{1}）", change.Name, UnitNames.Say(catalogue.MeasureOf(catalogue.Cell(change.Cell)!).Unit))
        : row.Text?.Name ?? "";

    private static void Write(SheetWriter sheet, string[] texts)
    {
        foreach (var text in texts)
        {
            sheet.Text(CellStyle.Wrapped, text);
        }
    }

    /// <summary>A number as a number, to be reckoned with; 空欄 and 該当なし in words.</summary>
    private static void WriteAnswer(SheetWriter sheet, CellChange change, CellAnswer answer)
    {
        if (answer.Stored is { } stored)
        {
            sheet.Number(FigureCells.StyleOf(change.Decimals, Look.Wrapped), stored / Figure.Fraction);
        }
        else
        {
            sheet.Text(CellStyle.Wrapped, change.Said(answer));
        }
    }

    /// <summary>差し戻しました：内訳を確かめてください.</summary>
    private static string Why(HistoryLine opened) => opened.Reason is { Length: > 0 } reason ? Words.Say("{0}：{1}", ActSentences.Of(opened.Act), reason) : ActSentences.Of(opened.Act);
}
