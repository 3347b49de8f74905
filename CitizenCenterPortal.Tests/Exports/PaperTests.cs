using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Dashboards.Exports;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>The workbook as a paper of the office: lawful, in the reader's language, names as they are.</summary>
public sealed class PaperTests
{
    [Fact]
    public async Task Excel_has_nothing_to_complain_of_in_any_workbook_and_language()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await ExportCity.BuildAsync(database);
        foreach (var (language, kind) in from language in new[] { Words.Japanese, Words.English } from kind in Enum.GetValues<WorkbookKind>() select (language, kind))
        {
            var before = System.Globalization.CultureInfo.CurrentUICulture;
            System.Globalization.CultureInfo.CurrentUICulture = language;
            var book = (await Workbooks.TakeAsync(database, SmallCity.Caller("city-director", "C00"), kind)).ShouldNotBeNull();
            System.Globalization.CultureInfo.CurrentUICulture = before;

            Books.Complaints(book).ShouldBeEmpty($"{language} {kind}");
            LibreOffice.Cells(book).Values.ShouldContain(language == Words.English ? "Slots used" : "利用コマ数", customMessage: $"{language} {kind}");
        }
    }

    [EachDatabase]
    public async Task Names_that_look_like_formulas_stay_names(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            db.Set<OrgUnit>().Single(unit => unit.Code == "D101").Name = "=1+1";
            db.Set<Measure>().Single(measure => measure.Code == "OPEN.DAYS").Name = "=SUM(C5:D9)";
            db.Set<Operator>().First().Name = "@cmd";
            await db.SaveChangesAsync();
        }

        var book = (await Workbooks.TakeAsync(database, SmallCity.Caller("ward-director", "W1"))).ShouldNotBeNull();

        var cells = LibreOffice.Cells(book);
        cells.Values.ShouldContain("=1+1");
        cells.Values.ShouldContain("=SUM(C5:D9)");
        cells.Values.ShouldContain("D101 =1+1　令和7年度 (2025年度)　月別の数値");
        Books.Complaints(book).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task The_cover_says_of_whom_at_which_stage_when_and_by_whom(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);

        var cells = LibreOffice.Cells((await Workbooks.TakeAsync(database, SmallCity.Caller("city-director", "C00"))).ShouldNotBeNull());

        var cover = cells.Where(cell => cell.Key.StartsWith("表紙!", StringComparison.Ordinal)).Select(cell => cell.Value).ToList();
        cover.ShouldContain("杜野市");
        cover.ShouldContain("令和7年度 (2025年度)　年度評価報告書");
        cover.ShouldContain("市全体（6 館）");
        cover.ShouldContain("速報 69／72館月");
        cover.ShouldContain("69／72 館月の報告、うち確定 65");
        cover.ShouldContain("職員番号 1（市拠点館長）");
        cover.ShouldContain("決裁欄");
        cover.Count(cell => SmallCity.Codes.Any(code => cell.StartsWith(code + " ", StringComparison.Ordinal))).ShouldBe(6);
    }

    [EachDatabase]
    public async Task The_invented_citys_workbooks_say_so_on_the_cover_and_on_every_page_and_a_real_citys_do_not(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        foreach (var isSample in new[] { false, true })
        {
            if (isSample)
            {
                await using var change = await database.ForCommands().OpenForChangeAsync(SampleData.Build, []);
                await change.CommitAsync(ActNote.Plain, default);
            }

            foreach (var kind in Enum.GetValues<WorkbookKind>())
            {
                var book = (await Workbooks.TakeAsync(database, SmallCity.Caller("ward-director", "W1"), kind)).ShouldNotBeNull();

                Books.Complaints(book).ShouldBeEmpty();
                LibreOffice.Cells(book).Any(cell => cell.Key.StartsWith("表紙!", StringComparison.Ordinal) && cell.Value == "見本データ").ShouldBe(isSample, $"{kind}");
                var heads = Heads(book).ToList();
                heads.Count.ShouldBeGreaterThan(8);
                heads.ShouldAllBe(head => head.Contains("&C見本データ", StringComparison.Ordinal) == isSample);
            }
        }
    }

    [Fact]
    public async Task No_page_holds_headings_alone_and_indicators_begin_a_page_under_headings_of_their_own()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await ExportCity.BuildAsync(database);
        var book = (await Workbooks.TakeAsync(database, SmallCity.Caller("city-director", "C00"))).ShouldNotBeNull();

        using var document = SpreadsheetDocument.Open(new MemoryStream(book), false);
        var workbook = document.WorkbookPart!;
        var sheets = workbook.Workbook.Descendants<Sheet>().ToList();
        var printed = workbook.Workbook.Descendants<DefinedName>().Select(name => (Sheet: sheets[(int)name.LocalSheetId!.Value].Name!.Value!, Name: name.Name!.Value!, name.Text)).ToList();
        foreach (var behind in new[] { "月計", "年計", "データ" })
        {
            printed.Where(name => name.Sheet == behind).Select(name => name.Name).ShouldBe(["_xlnm.Print_Area"], "no headings are repeated");
            printed.Single(name => name.Sheet == behind).Text.ShouldEndWith("$2", customMessage: "the title, and the line that says what it is for");
        }

        var centre = Part(sheets.Single(sheet => sheet.Name!.Value!.StartsWith("D101 ", StringComparison.Ordinal)).Name!);
        var last = centre.Descendants<Row>().Single(row => row.InnerText.StartsWith("指標 (KPI)", StringComparison.Ordinal)).RowIndex!.Value - 2;
        centre.Descendants<RowBreaks>().Single().Elements<Break>().Select(ends => ends.Id!.Value).ShouldBe([last], "after the last figure");
        Part("表紙").Descendants<PageSetup>().Single().FitToHeight!.Value.ShouldBe(1u, "the contents stand on one page");

        Worksheet Part(string name) => ((WorksheetPart)workbook.GetPartById(sheets.Single(sheet => sheet.Name == name).Id!)).Worksheet;
    }

    /// <summary>The head that is printed on the pages of each sheet.</summary>
    private static IEnumerable<string> Heads(byte[] book)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(book), false);
        return [.. document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet.Descendants<OddHeader>().Single().Text)];
    }
}
