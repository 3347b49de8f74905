using System.IO.Compression;
using CitizenCenterPortal.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellStyle = CitizenCenterPortal.Excel.CellStyle;

namespace CitizenCenterPortal.Tests.Excel;

public class WorkbookWriterTests
{
    [Fact]
    public void Excel_has_nothing_to_complain_of() => Books.Complaints(Books.Whole(out _)).ShouldBeEmpty();

    [Fact]
    public void A_sheet_prints_on_A4_with_its_head_on_every_page_and_stays_in_sight()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Books.Whole(out _)), false);
        var names = book.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Select(name => $"{name.Name}@{name.LocalSheetId}={name.Text}");
        var sheet = book.WorkbookPart.WorksheetParts.Select(part => part.Worksheet).Single(sheet => sheet.Descendants<Pane>().Any());

        names.ShouldBe(["_xlnm.Print_Area@1='数値 一覧'!$A$1:$D$8", "_xlnm.Print_Titles@1='数値 一覧'!$1:$1"]);
        sheet.Descendants<Pane>().Single().OuterXml.ShouldContain("xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"");
        sheet.Descendants<PageSetup>().Single().OuterXml.ShouldContain("paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"");
        sheet.Descendants<OddFooter>().Single().Text.ShouldBe("&C&P / &N");
        sheet.Descendants<OddHeader>().Single().Text.ShouldBe("&L令和8年度 年度評価報告書 && 付表&R&A");
        book.WorkbookPart.Workbook.CalculationProperties!.FullCalculationOnLoad.ShouldBeNull();
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+81-22-123-4567")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData(" 前後 の 空白 ")]
    [InlineData("二\n行\tと <タグ> & \"引用\"")]
    [InlineData("_x0041_ と _X000D_")]
    [InlineData("𠮷野家")]
    public void Text_from_people_stays_the_text_it_was(string text) =>
        LibreOffice.Cells(Books.Write(writer => writer.Sheet(new("表")).Row().Text(CellStyle.Text, text)))["表!A1"].ShouldBe(text);

    [Theory]
    [InlineData("a\u0000b\uFFFEc", "a\uFFFDb\uFFFDc")]
    [InlineData("一\r\n二\r三", "一\n二\n三")]
    public void What_no_cell_can_hold_is_replaced(string text, string held) =>
        LibreOffice.Cells(Books.Write(writer => writer.Sheet(new("表")).Row().Text(CellStyle.Text, text)))["表!A1"].ShouldBe(held);

    [Fact]
    public void Half_of_a_character_is_replaced() =>
        LibreOffice.Cells(Books.Write(writer => writer.Sheet(new("表")).Row().Text(CellStyle.Text, "\uD842離れた半分")))["表!A1"].ShouldBe("\uFFFD離れた半分");

    [Fact]
    public void Text_longer_than_a_cell_ends_with_dots()
    {
        var held = LibreOffice.Cells(Books.Write(writer => writer.Sheet(new("表")).Row().Text(CellStyle.Text, new string('長', 40_000))))["表!A1"];

        held.Length.ShouldBe(32_767);
        held.ShouldEndWith("長…");
    }

    [Fact]
    public void Sheets_get_lawful_names_of_their_own_and_references_find_them()
    {
        var names = new List<string>();
        Books.Write(writer =>
        {
            foreach (var wished in new[] { "A:B/C", "a b c", "Ａ　Ｂ　Ｃ", new string('長', 40), new string('長', 41), "'引用'", "", "History", "O'Neill" })
            {
                var promised = writer.NameOf(wished);
                var sheet = writer.Sheet(new(wished));
                sheet.Row();
                sheet.Name.ShouldBe(promised);
                names.Add(sheet.Name);
            }
        });

        names.ShouldBe(["A B C", "a b c (2)", "Ａ　Ｂ　Ｃ (3)", new string('長', 31), new string('長', 27) + " (2)", "引用", "シート", "History (2)", "O'Neill"]);
        Ref.On("O'Neill", "B2").ShouldBe("'O''Neill'!B2");
    }

    [Fact]
    public void Nothing_tells_where_or_by_whom_it_was_made()
    {
        using var zip = new ZipArchive(new MemoryStream(Books.Whole(out _)));
        var everything = string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));

        everything.ShouldContain("<dc:creator>杜野市</dc:creator>");
        everything.ShouldNotContain(Environment.MachineName);
        everything.ShouldNotContain("lastModifiedBy");
        everything.ShouldNotContain("<Application>");
        zip.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct().ShouldBe([Books.Info.MadeAt.DateTime]);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Books.Whole(out _).ShouldBe(Books.Whole(out _));

    [Fact]
    public void What_broke_off_midway_is_no_workbook()
    {
        var file = new MemoryStream();
        WorkbookWriter.Begin(file, Books.Info).Sheet(new("表")).Row().Text(CellStyle.Text, "半分");

        Should.Throw<InvalidDataException>(() => new ZipArchive(new MemoryStream(file.ToArray())));
    }

    [Fact]
    public async Task A_download_lies_in_a_file_that_only_the_portal_reads_and_goes_when_closed()
    {
        var file = await WorkbookFile.MakeAsync(Books.Info, writer =>
        {
            writer.Sheet(new("表")).Row().Text(CellStyle.Text, "中身");
            return Task.CompletedTask;
        });
        var path = file.Name;
        using (file)
        {
            using var held = new MemoryStream();
            await file.CopyToAsync(held);
            LibreOffice.Cells(held.ToArray())["表!A1"].ShouldBe("中身");
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(file.SafeFileHandle).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
                File.Exists(path).ShouldBeFalse("of a portal that is killed it would stay");
            }
        }

        File.Exists(path).ShouldBeFalse();
    }
}
