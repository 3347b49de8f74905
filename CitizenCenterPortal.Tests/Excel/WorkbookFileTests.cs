using CitizenCenterPortal.Kernel;
using static CitizenCenterPortal.Tests.Excel.Reading;

namespace CitizenCenterPortal.Tests.Excel;

public class WorkbookFileTests
{
    private const string Header = "<row r=\"1\"><c t=\"inlineStr\"><is><t>館コード</t></is></c><c t=\"str\"><v>値</v></c></row>";

    [Fact]
    public void The_city_s_own_workbook_of_71280_cells_is_read_as_it_is()
    {
        var (rows, problems) = All(Samples.Read("figures-2025.xlsx"), "figures-2025.xlsx");

        problems.ShouldBeEmpty();
        rows.Count.ShouldBe(71_280);
        rows[0].At(Value).ToString().ShouldBe("figures-2025.xlsx:実績!E4");
        rows.Select(row => FigureText.Read(row[Value]).Mark).Distinct().ToHashSet()
            .ShouldBe([FigureMark.Number, FigureMark.NotApplicable], ignoreOrder: true);
        rows.Count(row => Era.TryReadMonth(row[Month], out _)).ShouldBe(71_280);
    }

    [Fact]
    public void Furigana_is_left_out_and_rich_text_is_joined() => Pairs(new OfficeWorkbook()
        .Part("xl/sharedStrings.xml", $"<sst xmlns=\"{OfficeWorkbook.Main}\"><si><r><t>中央</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 館</t></r><rPh sb=\"0\" eb=\"2\"><t>チュウオウ</t></rPh></si><si><t>二_x000A_番</t></si></sst>")
        .Sheet($"{Header}<row r=\"5\"><c r=\"A5\" t=\"s\"><v>0</v></c><c r=\"B5\" t=\"s\"><v>1</v></c></row>")
        .Bytes()).ShouldBe(["中央 館=二\n番@表!B5"]);

    [Fact]
    public void Half_a_character_is_no_character() => Pairs(new OfficeWorkbook()
        .Sheet($"{Header}<row r=\"2\"><c t=\"str\"><v>D_xD800_1</v></c><c><v>5</v></c></row>")
        .Bytes()).ShouldBe(["D\uFFFD1=5@表!B2"]);

    [Fact]
    public void Cells_without_references_and_skipped_cells_keep_their_columns() => Pairs(new OfficeWorkbook()
        .Sheet("<row><c/><c t=\"inlineStr\"><is><t>値</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>館コード</t></is></c></row><row><c r=\"B2\"><v>7</v></c><c r=\"D2\"><v>1</v></c></row>")
        .Bytes()).ShouldBe(["1=7@表!B2"]);

    [Theory]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("12.5", "12.5")]
    [InlineData("1.2E3", "1200")]
    [InlineData("-0.00001", "-0.00001")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("-0", "0")]
    public void A_number_is_read_without_the_noise_of_floats(string stored, string read) => Pairs(new OfficeWorkbook()
        .Sheet($"{Header}<row><c/><c><v>{stored}</v></c></row>").Bytes()).ShouldBe([$"={read}@表!B2"]);

    [Fact]
    public void The_first_visible_sheet_that_has_the_header_is_read() => Pairs(new OfficeWorkbook()
        .Sheet($"{Header}<row><c><v>1</v></c></row>", "隠し", "hidden")
        .Sheet("<row><c t=\"inlineStr\"><is><t>記入のしかた</t></is></c></row>", "説明")
        .Sheet($"{Header}<row><c><v>3</v></c><c><f>1+1</f><v>2</v></c></row>", "本番")
        .Bytes()).ShouldBe(["3=2@本番!B2"]);

    [Fact]
    public void A_cell_formatted_as_a_day_is_read_as_that_day() => Pairs(new OfficeWorkbook()
        .Part("xl/styles.xml", "<styleSheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;\"/><numFmt numFmtId=\"171\" formatCode=\"General&quot;days&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>")
        .Sheet($"{Header}<row><c s=\"1\"><v>45748</v></c><c s=\"2\"><v>45748</v></c></row><row><c s=\"3\"><v>45748</v></c><c><v>45748</v></c></row>")
        .Bytes()).ShouldBe(["2025-04-01=2025-04-01@表!B2", "45748=45748@表!B3"]);

    [Theory]
    [InlineData("<c><f>SUM(A1)</f></c>", "数式の計算結果が保存されていません。Excel で開いて保存し直してください。")]
    [InlineData("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "エラー値 #DIV/0! です。数式を直すか、値を入れてください。")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE か FALSE です。数か文字を入れてください。")]
    public void A_cell_that_cannot_be_trusted_is_named_and_the_rest_is_read(string cell, string fault) => Pairs(new OfficeWorkbook()
        .Sheet($"{Header}<row><c><v>1</v></c>{cell}</row><row><c><v>2</v></c><c><v>5</v></c></row>")
        .Bytes()).ShouldBe(["2=5@表!B3", $"f:表!B2: {fault}"]);
}
