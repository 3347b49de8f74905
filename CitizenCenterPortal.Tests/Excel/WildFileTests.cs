using System.Text;
using static CitizenCenterPortal.Tests.Excel.Reading;

namespace CitizenCenterPortal.Tests.Excel;

/// <summary>One row for each thing that offices' programs do to a table and that must be read right. Each file says D101 = 12 and D102 = 3.5.</summary>
public sealed class WildFileTests
{
    private const string Text = "館コード,値\nD101,12\nD102,3.5\n";
    private const string Strict = "http://purl.oclc.org/ooxml";
    private const string Header = "<row><c t=\"inlineStr\"><is><t>館コード</t></is></c><c t=\"inlineStr\"><is><t>値</t></is></c></row>";
    private const string Rows = "<row><c t=\"inlineStr\"><is><t>D101</t></is></c><c><v>12</v></c></row><row><c t=\"inlineStr\"><is><t>D102</t></is></c><c><v>3.5</v></c></row>";

    public static TheoryData<string, byte[]> Right => new()
    {
        { "furigana left out", Shared("<si><t>館コード</t><rPh sb=\"0\" eb=\"1\"><t>カン</t></rPh><phoneticPr fontId=\"1\"/></si>") },
        { "rich text joined", Shared("<si><r><rPr><b/><sz val=\"11\"/></rPr><t>館</t></r><r><t>コード</t></r></si>") },
        { "inline strings, cells without references", new OfficeWorkbook().Sheet(Header + Rows).Bytes() },
        { "absolute targets", new OfficeWorkbook().Sheet(Header + Rows).Bytes(targets: "/xl/worksheets/") },
        { "strict OOXML", new OfficeWorkbook().Sheet(Header + Rows).Bytes(all: xml => xml.Replace(OfficeWorkbook.Main, Strict + "/spreadsheetml/main", StringComparison.Ordinal).Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", Strict + "/officeDocument/relationships", StringComparison.Ordinal)) },
        { "cached formulas", Sheet("<row><c t=\"str\"><f>\"D\"&amp;101</f><v>D101</v></c><c><f>6*2</f><v>12</v></c></row>" + Row("D102", "<c><f t=\"shared\" si=\"0\"/><v>3.5</v></c>")) },
        { "float noise", Sheet(Row("D101", "<c><v>12.0000000001</v></c>") + Row("D102", "<c><v>3.5000000000000004</v></c>")) },
        { "float noise beneath", Sheet(Row("D101", "<c><v>11.9999999999</v></c>") + Row("D102", "<c><v>3.4999999999999996</v></c>")) },
        { "hidden first sheet", new OfficeWorkbook().Sheet(Header + Row("D999", "<c><v>1</v></c>"), "前年", "veryHidden").Sheet(Header + Rows).Bytes() },
        { "merged title above", Sheet("", "<row><c t=\"inlineStr\"><is><t>令和7年度　実績報告</t></is></c><c/><c/></row><row/>" + Header + Rows) },
        { "other order, extra columns", Sheet("", Line("備考", "値", "担当", "館コード") + "<row><c/><c><v>12</v></c><c/><c t=\"inlineStr\"><is><t>D101</t></is></c></row><row><c/><c><v>3.5</v></c><c/><c t=\"inlineStr\"><is><t>D102</t></is></c></row>") },
        { "UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-16 with tabs, as Excel saves text", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text.Replace(',', '\t').Replace("\n", "\r\n", StringComparison.Ordinal))] },
        { "quoted line breaks", Encoding.UTF8.GetBytes("備考,館コード,値\n\"一行目\n二行目, \"\"続き\"\"\",D101,12\n,D102,3.5\n") },
        { "header with spaces, full width, line break", Encoding.UTF8.GetBytes("\"館\nコード\",　値　\nD101,12\nD102,3.5\n") },
    };

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "formula without a cached value", Sheet(Row("D101", "<c><f>A1</f></c>")), "f:表!B2: 数式の計算結果が保存されていません。" },
        { "error cell", Sheet(Row("D101", "<c t=\"e\"><v>#N/A</v></c>")), "f:表!B2: エラー値 #N/A です。" },
        { "boolean cell", Sheet(Row("D101", "<c t=\"b\"><v>1</v></c>")), "f:表!B2: TRUE か FALSE です。" },
        { "bad string index", Sheet(Row("D101", "<c t=\"s\"><v>7</v></c>")), "f:表!B2: 文字の一覧にない番号「7」" },
        { "one cell twice", Sheet("<row r=\"2\"><c r=\"A2\"/><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>"), "f:表!B2: B2 が二度あります。" },
        { "one row twice", Sheet("<row r=\"2\"/><row r=\"2\"/>"), "f:表!A2: 2 が二度あります。" },
        { "names that lead out", new OfficeWorkbook().Sheet(Header).Part("../../etc/passwd", "x").Bytes(), "f: 中の部品の名前「../../etc/passwd」" },
        { "names that lead out, as Windows writes them", new OfficeWorkbook().Sheet(Header).Part("xl\\..\\..\\x", "x").Bytes(), "f: 中の部品の名前" },
        { "thousands of parts", new OfficeWorkbook().Sheet(Header).Bytes(zip => { for (var i = 0; i < 2_001; i++) { zip.CreateEntry($"x{i}"); } }), "f: 中の部品が多すぎます（2000 個まで）。" },
        { "a text without end", Shared($"<si><t>{new string('a', 2_000_000)}</t></si>"), "f: ファイルが壊れている" },
        { "an attribute without end", Sheet("<row x=\"" + new string('a', 2_000_000) + "\"/>"), "f: ファイルが壊れている" },
        { "CDATA", Shared("<si><t><![CDATA[館コード]]></t></si>"), "f: ファイルが壊れている" },
        { "nested without end", Sheet("<row>" + string.Concat(Enumerable.Repeat("<a>", 1_000))), "f:表!" },
        { "names without end", Shared("<si/>", string.Concat(Enumerable.Range(0, 6_000).Select(i => $"<n{i}/>"))), "f: ファイルが壊れている" },
        { "texts without end", Shared("<si/>", string.Concat(Enumerable.Repeat("<si/>", 1_500_001))), "f: 文字が多すぎます。" },
        { "entity bomb", new OfficeWorkbook().Sheet(Header).Part("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>").Bytes(), "f: 文書型宣言（DOCTYPE）" },
        { "a line of a million cells", Encoding.UTF8.GetBytes("館コード,値\n" + string.Concat(Enumerable.Repeat("1,", 1_000_000))), "f:2:4097: 一行が長すぎます。" },
        { "a cell without end", Encoding.UTF8.GetBytes("館コード,値\nD101," + new string('1', 1_000_000)), "f:2:2: 文字が長すぎます。" },
        { "rows without end", Encoding.UTF8.GetBytes("館コード,値\n" + string.Concat(Enumerable.Repeat("a,1\n", 200_001))), "f:200002:1: 行が多すぎます。200000 行までです。" },
        { "HTML as a workbook", Encoding.UTF8.GetBytes("\uFEFF <table><tr><td>館コード</td></tr></table>"), "f: CSV でも Excel ブック" },
        { "a picture", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0], "f: 画像です。" },
        { "a photograph", [0, 0, 0, 0x18, .. "ftypheic"u8], "f: 画像です。" },
        { "a PDF", [.. "%PDF-1.4\n"u8], "f: PDF です。" },
        { "text as a workbook", Encoding.UTF8.GetBytes("お世話になっております。\n"), "f: 見出しの行が見つかりません。" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void What_offices_send_is_read_right(string kind, byte[] file) =>
        Pairs(file).Select(read => read.Split('@')[0]).ShouldBe(["D101=12", "D102=3.5"], kind);

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_trusted_is_refused_in_one_line_that_says_where_and_what_to_do(string kind, byte[] file, string line)
    {
        var fault = Pairs(file)[^1];
        fault.ShouldStartWith(line, customMessage: kind);
        fault.ShouldNotContain("\n");
        fault.Length.ShouldBeLessThan(200);
    }

    [Theory]
    [InlineData("12.000001", "12.000001")]
    [InlineData("0.00001234", "0.00001234")]
    [InlineData("1234.0000000001", "1234")]
    [InlineData("1E-12", "0")]
    public void Only_noise_is_tidied_away(string stored, string read) => Pairs(Sheet($"<row><c/><c><v>{stored}</v></c></row>")).ShouldBe([$"={read}@表!B2"]);

    [Fact]
    public void Of_very_many_faults_the_first_are_told_and_the_reading_ends()
    {
        var faults = Pairs(Sheet(string.Concat(Enumerable.Repeat("<row><c/><c t=\"e\"><v>#N/A</v></c></row>", 100_000))));

        faults.Length.ShouldBe(201);
        faults[^1].ShouldBe("ほかに 1,800 件以上あります。ここで読むのをやめました。はじめの 200 件を直して、もう一度お試しください。");
        Pairs(Sheet(string.Concat(Enumerable.Repeat("<row><c/><c t=\"e\"><v>#N/A</v></c></row>", 203))))[^1].ShouldStartWith("ほかに 3 件あります。");
    }

    [Fact]
    public void What_a_fault_repeats_of_a_file_is_short_and_on_one_line() =>
        Pairs(Sheet(Row("D101", $"<c t=\"e\"><v>a_x000A_&#10;{new string('b', 900)}</v></c>"))).Single().ShouldBe($"f:表!B2: エラー値 a_x000A_ {new string('b', 11)}… です。数式を直すか、値を入れてください。");

    private static byte[] Sheet(string rows, string header = Header) => new OfficeWorkbook().Sheet(header + rows).Bytes();

    private static string Row(string unit, string value) => $"<row><c t=\"inlineStr\"><is><t>{unit}</t></is></c>{value}</row>";

    private static string Line(params string[] names) => $"<row>{string.Concat(names.Select(name => $"<c t=\"inlineStr\"><is><t>{name}</t></is></c>"))}</row>";

    private static byte[] Shared(string first, string more = "") => new OfficeWorkbook()
        .Part("xl/sharedStrings.xml", $"<sst xmlns=\"{OfficeWorkbook.Main}\">{first}<si><t>値</t></si>{more}</sst>")
        .Sheet("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>" + Rows).Bytes();
}
