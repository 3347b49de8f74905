using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Kernel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CitizenCenterPortal.Tests.Excel;

/// <summary>Workbooks that the portal's writer makes for a test, and what the SDK says of them.</summary>
public static class Books
{
    public static readonly WorkbookInfo Info = new("令和8年度 年度評価報告書 & 付表", "杜野市", new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(9)));

    public static byte[] Write(Action<WorkbookWriter> write)
    {
        var file = new MemoryStream();
        var writer = WorkbookWriter.Begin(file, Info);
        write(writer);
        writer.Finish();
        return file.ToArray();
    }

    /// <summary>A workbook with everything the writer can do.</summary>
    public static byte[] Whole(out string digest)
    {
        var taken = "";
        var book = Write(writer =>
        {
            var cover = writer.Sheet(new("表紙") { Widths = [20, 30], TabColor = "0017C1" });
            cover.Row(30).Text(CellStyle.Title, "令和8年度 年度評価報告書", across: 2);
            cover.SkipRows().Row().Link("数値へ", writer.NameOf("数値/一覧"));
            cover.Row(60).Text(CellStyle.Box, "館長印").Empty(CellStyle.Box);
            cover.Row().Text(CellStyle.Note, "注：速報値を含みます。");

            var figures = writer.Sheet(new("数値/一覧") { Widths = [16, 10, 10, 10], Landscape = true, TitleRows = 1, FrozenRows = 1, FrozenColumns = 1, PrintArea = "A1:D8" });
            figures.Row().Text(CellStyle.Heading, "館").Text(CellStyle.Heading, "4月").Text(CellStyle.Heading, "5月").Text(CellStyle.Heading, "計");
            foreach (var (name, april, may) in new[] { ("中央館", 1234m, 2.5m), ("=1+1", 0.1m, 0.2m), (" 前後の空白 ", -7m, 0m) })
            {
                figures.Row().Text(CellStyle.RowHeading, name).Number(CellStyle.Number, april).Number(CellStyle.OneDecimal, may)
                    .Formula(CellStyle.OneDecimal, $"SUM(B{figures.RowNumber}:C{figures.RowNumber})", april + may);
            }

            figures.Row().Text(CellStyle.TotalText, "計").Formula(CellStyle.Total, "SUM(B2:B4)", 1227.1m).Formula(CellStyle.Total, "SUM(C2:C4)", 2.7m).Empty(CellStyle.Total);
            figures.Row().Text(CellStyle.Text, "割合").Formula(CellStyle.Percent, "B2/3", 1234m / 3).Formula(CellStyle.Percent, "IF(C4=0,\"-\",B4/C4)", "-").Number(CellStyle.Percent, null);
            figures.Row().Text(CellStyle.Of(LevelState.Excellent), "★ 優良").Text(CellStyle.Of(LevelState.Met), "✓ 達成").Text(CellStyle.Of(LevelState.Near), "△ 注意").Text(CellStyle.Of(LevelState.Missed), "✕ 未達");
            figures.PageBreak().Row().Text(CellStyle.Wrapped, "一行目\r\n二行目\t<&>\"'_x0041_𠮷\u0001終", across: 3).Formula(CellStyle.Number, $"{Ref.On(figures.Name, "B2")}+1", 1235);
            taken = writer.TakeDigest();
            writer.Sheet(new(WorkbookDigest.SealSheet)).Row().Text(CellStyle.Text, "digest").Text(CellStyle.Text, taken);
        });
        digest = taken;
        return book;
    }

    /// <summary>What Excel would complain of.</summary>
    public static string[] Complaints(byte[] book)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(book), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}
