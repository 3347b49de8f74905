using System.IO.Compression;
using System.Text;
using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Excel;
using static CitizenCenterPortal.Tests.Excel.Reading;

namespace CitizenCenterPortal.Tests.Excel;

public class HostileFileTests
{
    private const string Damaged = "f: ファイルが壊れているか、途中で切れています。Excel で開いて保存し直してください。";
    private static readonly byte[] OldForm = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public void An_old_xls_is_refused_and_says_how_to_save_it() =>
        Pairs(OldForm).Single().ShouldContain("古い形式（.xls）");

    [Fact]
    public void A_workbook_under_a_password_is_refused() =>
        Pairs([.. OldForm, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Single().ShouldContain("パスワード");

    [Fact]
    public void A_workbook_with_macros_is_refused() =>
        Pairs(new OfficeWorkbook().Part("xl/vbaProject.bin", "x").Bytes()).Single().ShouldContain("マクロ");

    [Fact]
    public void A_zip_that_is_no_workbook_is_refused()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            zip.CreateEntry("word/document.xml");
        }

        Pairs(file.ToArray()).Single().ShouldContain("Excel ブック（.xlsx）ではありません");
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void A_workbook_cut_short_is_refused(double kept)
    {
        var whole = Samples.Read("figures-2025.xlsx");

        Pairs(whole[..(int)(whole.Length * kept)]).ShouldBe([Damaged]);
    }

    [Fact]
    public void A_document_type_is_refused() => Pairs(new OfficeWorkbook()
        .Part("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst><si><t>&e;</t></si></sst>")
        .Sheet("")
        .Bytes()).ShouldBe(["f: 文書型宣言（DOCTYPE）が入っています。Excel で開いて保存し直してください。"]);

    [Fact]
    public void A_file_above_20_MiB_is_refused() => Pairs(new byte[TableFile.MaxBytes + 1]).Single().ShouldContain("20 MB");

    [Fact]
    public async Task No_more_of_a_stream_than_the_limit_is_held()
    {
        using var endless = new MemoryStream(new byte[TableFile.MaxBytes + 5_000_000]);

        (await TableFile.LoadAsync(endless)).Length.ShouldBe(TableFile.MaxBytes + 1);
    }

    [Fact]
    public void A_bomb_is_refused_by_what_it_says_it_holds() => Pairs(Bomb()).Single().ShouldContain("展開すると大きすぎます");

    [Fact]
    public void A_package_whose_sizes_no_number_holds_is_refused()
    {
        var file = Forged(long.MaxValue);

        Pairs(file).Single().ShouldContain("展開すると大きすぎます");
        FileContent.Read(new MemoryStream(file)).Why.ShouldNotBeNull().Japanese.ShouldContain("展開すると大きすぎる");
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_gives_no_more_than_it_said()
    {
        var bomb = Bomb();
        var directory = bomb.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bomb.AsSpan(directory + 24), 1_000u).ShouldBeTrue();

        Pairs(bomb).ShouldBe([Damaged]);
    }

    [Theory]
    [InlineData("<row r=\"3\"/><row r=\"2\"/>")]
    [InlineData("<row r=\"1\"><c r=\"C1\"/><c r=\"B1\"/></row>")]
    [InlineData("<row r=\"1048577\"/>")]
    public void Rows_and_cells_out_of_order_are_refused(string rows) =>
        Pairs(new OfficeWorkbook().Sheet(rows).Bytes()).Single().ShouldContain("並びが壊れています");

    [Fact]
    public void A_damaged_byte_anywhere_never_throws()
    {
        var whole = new OfficeWorkbook().Sheet("<row><c t=\"inlineStr\"><is><t>館コード</t></is></c><c t=\"inlineStr\"><is><t>値</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row>").Bytes();
        var random = new Random(1);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var damaged = whole.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));

            Should.NotThrow(() => Pairs(damaged));
        }
    }

    [Theory]
    [InlineData(32_000, 1, null)]
    [InlineData(32_000, 10, "f:表!A2: 文字が長すぎます。一つのセルに 32767 字までです。")]
    public void A_text_of_very_many_runs_takes_no_more_memory_than_its_length(int runs, int length, string? fault)
    {
        var rich = string.Concat(Enumerable.Repeat($"<r><t>{new string('a', length)}</t></r>", runs));
        const string header = "<row><c t=\"inlineStr\"><is><t>館コード</t></is></c><c t=\"inlineStr\"><is><t>値</t></is></c></row>";
        var inline = new OfficeWorkbook().Sheet($"{header}<row><c t=\"inlineStr\"><is>{rich}</is></c></row>").Bytes();
        var shared = new OfficeWorkbook().Sheet($"{header}<row><c t=\"s\"><v>0</v></c></row>").Part("xl/sharedStrings.xml", $"<sst xmlns=\"{OfficeWorkbook.Main}\"><si>{rich}</si></sst>").Bytes();
        Pairs(inline);

        foreach (var file in new[] { inline, shared })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var read = Pairs(file).Single();
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64 * 1024 * 1024);
            (fault is null ? read.StartsWith("aaa", StringComparison.Ordinal) : read == fault).ShouldBeTrue(read[..Math.Min(read.Length, 200)]);
        }
    }

    [Fact]
    public void Two_sheets_of_one_name_are_refused() =>
        Pairs(new OfficeWorkbook().Sheet("<row/>", "Table").Sheet("<row/>", "TABLE").Bytes()).ShouldBe([Damaged]);

    [Fact]
    public void A_part_that_many_sheets_share_is_not_read_as_often() =>
        Pairs(new OfficeWorkbook().Sheet("<row/>", "1").Sheet("<row/>", "2").Bytes(all: xml => xml.Replace("sheet2.xml", "SHEET1.xml", StringComparison.Ordinal))).ShouldBe([Damaged]);

    [Fact]
    public void Thousands_of_sheets_or_of_relations_are_refused()
    {
        var (sheets, relations) = (new OfficeWorkbook(), Enumerable.Range(0, 2_000).Select(id => $"<Relationship Id=\"x{id}\" Type=\"x\" Target=\"a\"/>"));
        for (var i = 0; i <= 1_000; i++)
        {
            sheets.Sheet("", $"{i}");
        }

        Pairs(sheets.Bytes()).ShouldBe(["f: シートが多すぎます（1000 枚まで）。要らないシートを消すか、ファイルを分けてください。"]);
        Pairs(new OfficeWorkbook().Sheet("").Bytes(all: xml => xml.Replace("</Relationships>", string.Concat(relations) + "</Relationships>", StringComparison.Ordinal))).Single().ShouldContain("部品が多すぎます");
    }

    [Fact]
    public void Cells_count_over_all_sheets_in_which_a_heading_is_sought()
    {
        var row = $"<row>{string.Concat(Enumerable.Repeat("<c/>", 16_000))}</row>";
        var book = new OfficeWorkbook();
        for (var i = 0; i < 11; i++)
        {
            book.Sheet(string.Concat(Enumerable.Repeat(row, 18)), $"{i}");
        }

        Pairs(book.Bytes()).Single().ShouldContain("セルが多すぎます（3000000 個まで）");
    }

    [Fact]
    public void A_table_without_a_line_says_so() => Pairs("館コード,値\n,\n").ShouldBe(["f:1:1: 見出しの下に行がありません。取り込む行を書いてください。"]);

    /// <summary>A workbook whose last part unpacks to 300 MiB of spaces.</summary>
    /// <summary>A package of two empty parts whose directory names this size for each, in the numbers of 64 bits of a large zip.</summary>
    private static byte[] Forged(long size)
    {
        using var file = new MemoryStream();
        using var to = new BinaryWriter(file);
        var starts = new List<int>();
        string[] names = ["[Content_Types].xml", "xl/workbook.xml"];
        foreach (var name in names)
        {
            starts.Add((int)file.Length);
            to.Write([.. "PK\u0003\u0004"u8, 20, 0, .. new byte[20], (byte)name.Length, 0, 0, 0, .. Encoding.ASCII.GetBytes(name)]);
        }

        var directory = (int)file.Length;
        foreach (var (name, start) in names.Zip(starts))
        {
            to.Write([.. "PK\u0001\u0002"u8, 45, 0, 45, 0, .. new byte[12], 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, (byte)name.Length, 0, 12, 0, .. new byte[10], .. BitConverter.GetBytes(start)]);
            to.Write([.. Encoding.ASCII.GetBytes(name), 1, 0, 8, 0, .. BitConverter.GetBytes(size)]);
        }

        to.Write([.. "PK\u0005\u0006"u8, 0, 0, 0, 0, 2, 0, 2, 0, .. BitConverter.GetBytes((int)file.Length - directory), .. BitConverter.GetBytes(directory), 0, 0]);
        return file.ToArray();
    }

    private static byte[] Bomb() => new OfficeWorkbook().Sheet("<row/>").Bytes(zip =>
    {
        using var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open();
        part.Write("<sst>"u8);
        var blank = Enumerable.Repeat((byte)' ', 1024 * 1024).ToArray();
        for (var i = 0; i < 300; i++)
        {
            part.Write(blank);
        }
    });
}
