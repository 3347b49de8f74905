using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>A real export of one ward; the tests only read it.</summary>
public sealed class ExportOfAWard : IAsyncLifetime
{
    public byte[] Book { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await ExportCity.BuildAsync(database);
        Book = (await Workbooks.TakeAsync(database, SmallCity.Caller("ward-director", "W2"))).ShouldNotBeNull();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>What somebody changes in the file of an export so that a program shows something else than the portal wrote.</summary>
public sealed class FalsifiedWorkbookTests(ExportOfAWard export) : IClassFixture<ExportOfAWard>
{
    private const string Changed = "内容が証明と合いません";
    private const string OnTheSeal = "署名された本文と違う";
    private const string Ambiguous = "並びが壊れています";
    private const string Damaged = "ファイルが壊れている";

    private byte[] Book => export.Book;

    private string Sums => Edited.PartOf(Book, "集計");

    private string Seal => Edited.PartOf(Book, "証明");

    [Fact]
    public void The_export_as_it_was_written_is_proved() => Faults(Book).ShouldBeEmpty();

    [Theory]
    [InlineData("<v>([0-9.]+)</v></c>", "<v>7$1</v><q:v xmlns:q=\"urn:q\">$1</q:v></c>")]
    [InlineData("<v>([0-9.]+)</v></c>", "<v>7$1</v><v>$1</v></c>")]
    [InlineData("<f>([^<]*)</f>", "<f>$1</f><f>$1*2</f>")]
    [InlineData("<c r=\"A1\"", "<q:c xmlns:q=\"urn:q\" r=\"A1\"/><c r=\"A1\"")]
    [InlineData("</sheetData>", "</sheetData><sheetData><row r=\"3\"><c r=\"A3\"><v>99999</v></c></row></sheetData>")]
    public void A_second_or_foreign_value_formula_cell_or_table_is_refused(string pattern, string with) =>
        Faults(Edited.Replace(Book, Sums, pattern, with)).ShouldHaveSingleItem().ShouldContain(Ambiguous);

    [Fact]
    public void Another_number_is_found() => Faults(Edited.Replace(Book, Sums, "<v>([0-9.]+)</v></c>", "<v>7$1</v></c>")).ShouldHaveSingleItem().ShouldContain(Changed);

    [Fact]
    public void Other_formulas_under_the_old_results_are_found()
    {
        var doubled = Edited.Replace(Book, Sums, "<f>([^<]*)</f>", "<f>($1)*2</f>", all: true);

        Faults(Edited.Replace(doubled, "xl/workbook.xml", "<calcPr[^>]*/>", "<calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>")).ShouldHaveSingleItem().ShouldContain(Changed);
    }

    [Theory]
    [InlineData("<f>[^<]*</f>", "")]
    [InlineData("<f>([^<]*)</f>", "<f t=\"array\" ref=\"A1:B2\">$1</f>")]
    [InlineData("<f>([^<]*)</f>", "<f>$1 </f><!-- -->")]
    public void A_formula_taken_away_is_found_and_a_blank_after_it_says_nothing(string pattern, string with) =>
        Faults(Edited.Replace(Book, Sums, pattern, with)).Count.ShouldBe(with.Contains("$1 ", StringComparison.Ordinal) ? 0 : 1);

    [Fact]
    public void Numbers_shown_a_thousandfold_are_found() => Faults(Edited.Change(Book, "xl/styles.xml", xml => xml
        .Replace("<numFmt numFmtId=\"164\"", "<numFmt numFmtId=\"3\" formatCode=\"#,##0&quot;000&quot;\"/><numFmt numFmtId=\"164\"", StringComparison.Ordinal)))
        .ShouldHaveSingleItem().ShouldContain(Changed);

    [Fact]
    public void Numbers_shown_otherwise_on_a_condition_are_found() =>
        Faults(Edited.Replace(Book, "xl/styles.xml", "<dxf>", "<dxf><numFmt numFmtId=\"3\" formatCode=\"0&quot;000&quot;\"/>")).ShouldHaveSingleItem().ShouldContain(Changed);

    [Fact]
    public void A_second_sheet_of_the_name_of_the_seal_is_refused() =>
        Faults(Edited.AddSheet(Book, "証明", "確定 利用者数 999999人")).ShouldHaveSingleItem().ShouldContain(Damaged);

    [Fact]
    public void Another_sheet_is_found() => Faults(Edited.AddSheet(Book, "訂正", "確定 利用者数 999999人")).ShouldHaveSingleItem().ShouldContain(Changed);

    [Theory]
    [InlineData("</sheetData>", "<row r=\"500\"><c r=\"D500\" t=\"inlineStr\"><is><t>偽</t></is></c></row></sheetData>")]
    [InlineData("W2館", "W1館")]
    [InlineData("(<c r=\"A2\"[^>]*><is><t[^>]*>)[^<]*", "$1確定値です。")]
    [InlineData("<row r=\"4\"", "<row r=\"4\" hidden=\"1\"")]
    public void Invented_words_on_the_sheet_of_the_seal_are_found(string pattern, string with) =>
        Faults(Edited.Replace(Book, Seal, pattern, with)).ShouldHaveSingleItem().ShouldContain(OnTheSeal);

    [Theory]
    [InlineData("<row r=\"(\\d+)\"", "<row r=\"$1\" hidden=\"1\"")]
    [InlineData("<col min=\"1\"", "<col hidden=\"true\" min=\"1\"")]
    [InlineData("<sheetFormatPr", "<sheetFormatPr zeroHeight=\"1\"")]
    [InlineData("<row r=\"(\\d+)\"( ht=\"[^\"]*\")?", "<row r=\"$1\" ht=\"0\"")]
    [InlineData("(<col [^>]*)width=\"[^\"]*\"", "$1width=\"0.1\"")]
    public void Hidden_rows_and_columns_are_found(string pattern, string with) =>
        Faults(Edited.Replace(Book, Sums, pattern, with, all: true)).ShouldHaveSingleItem().ShouldContain(Changed);

    [Fact]
    public void A_hidden_sheet_is_found() =>
        Faults(Edited.Replace(Book, "xl/workbook.xml", "name=\"集計\"", "name=\"集計\" state=\"hidden\"")).ShouldHaveSingleItem().ShouldContain(Changed);

    [Theory]
    [InlineData("<Relationship Id=\"more\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>")]
    [InlineData("<Relationship Id=\"s1\" Type=\"urn:q\" Target=\"styles.xml\"/></Relationships>")]
    public void Two_parts_of_which_programs_may_read_either_are_refused(string more) =>
        Faults(Edited.Replace(Book, "xl/_rels/workbook.xml.rels", "</Relationships>", more)).ShouldHaveSingleItem().ShouldContain(Damaged);

    private static List<string> Faults(byte[] book)
    {
        var problems = new List<Problem>();
        WorkbookProof.Read(book, "年度評価報告書.xlsx", [Workbooks.Key.Public], problems);
        return [.. problems.Select(problem => problem.ToString())];
    }
}
