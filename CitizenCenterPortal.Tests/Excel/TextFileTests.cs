using System.Text;
using static CitizenCenterPortal.Tests.Excel.Reading;

namespace CitizenCenterPortal.Tests.Excel;

public class TextFileTests
{
    private const string Plain = "館コード,値\r\nD101,１２\r\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Plain) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Plain)] },
        { "Shift_JIS", CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(Plain) },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Plain)] },
        { "UTF-16 the other way", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Plain)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_read_in_each_encoding_offices_use(string encoding, byte[] file) => Pairs(file, encoding).ShouldBe(["D101=１２@2:2"]);

    [Fact]
    public void Columns_stand_in_any_order_among_others_under_a_title() =>
        Pairs("令和7年度 実績\n\n備考, ﾁ ,ＶＡＬＵＥ ,館 コード\nx,y,5,D101\n,,,\nx,y,6,D102\n").ShouldBe(["D101=5@4:3", "D102=6@6:3"]);

    [Fact]
    public void Tabs_separate_as_well_as_commas() => Pairs("館コード\t値\nD101\t1,234\n").ShouldBe(["D101=1,234@2:2"]);

    [Fact]
    public void A_quoted_cell_may_hold_commas_quotes_and_line_breaks() =>
        Pairs("館コード,値\n\"D,\"\"1\"\"\n01\",5\nD102,6\n").ShouldBe(["D,\"1\"\n01=5@3:2", "D102=6@4:2"]);

    [Theory]
    [InlineData("", "f: ファイルが空です。")]
    [InlineData("館コード,人数\nD101,5", "f:1:1: 見出しに列「値」がありません。")]
    [InlineData("D101,5", "f: 見出しの行が見つかりません。はじめの 20 行のうちに列「館コード」「値」の見出しが必要です。")]
    [InlineData("館コード,値,値\nD101,5,6", "f:1:1: 見出しに列「値」が二つあります。一つにしてください。")]
    [InlineData("館コード,値\nD101,5\nD102,\"6\nD103,7\n", "f:3:1: 引用符（\"）が閉じていません。")]
    [InlineData("館コード,値\nD101,\05", "f:2:2: 文字でないデータ（NUL）が入っています。CSV（UTF-8 か Shift_JIS）で保存し直してください。")]
    [InlineData("<html><table><tr><td>館コード</td></tr></table></html>", "f: CSV でも Excel ブック（.xlsx）でもありません。どちらかで保存し直してください。")]
    public void A_fault_of_the_file_is_said_with_its_place(string text, string fault) => Pairs(text)[^1].ShouldBe(fault);

    [Fact]
    public void A_broken_Shift_JIS_character_is_named_by_its_line()
    {
        byte[] file = [.. CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes("館コード,値\r\nD101,館"), 0x88, 0x0A];

        Pairs(file).ShouldBe(["f:2:2: 文字が壊れています。CSV（UTF-8 か Shift_JIS）で保存し直してください。"]);
    }

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xA0)]
    [InlineData(0xFF)]
    public void A_byte_that_is_no_Shift_JIS_is_not_passed_on(byte stray) =>
        Pairs([.. CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes("館コード,値\r\nD101,5"), stray]).Single().ShouldStartWith("f:2:2: 文字が壊れています。");

    [Fact]
    public void A_space_that_does_not_break_is_no_fault() => Pairs("館コード\u00A0,値\nD101,5\n").ShouldBe(["D101=5@2:2"]);

    [Fact]
    public void The_faulty_sample_gives_every_line_with_its_number()
    {
        var (rows, problems) = All(Samples.Read("figures-faulty.csv"), "figures-faulty.csv", [Unit, Month, Measure, Option, Value]);

        problems.ShouldBeEmpty();
        rows.Select(row => row.Number).ShouldBe(Enumerable.Range(2, 11));
        rows[7 - 2][Option].ShouldBe("");
        rows[^1].At(Value).ToString().ShouldBe("figures-faulty.csv:12:5");
        rows[^1][Value].ShouldBe("１２３，４５６");
    }
}
