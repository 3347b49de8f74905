using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.Excel;

/// <summary>LibreOffice is called once for each way of saving, and shared by the tests.</summary>
public sealed class SavedByLibreOffice
{
    public SavedByLibreOffice()
    {
        Original = Books.Whole(out var digest);
        Digest = digest;
        Again = LibreOffice.SaveAgain(Original);
        Recalculated = LibreOffice.Recalculate(Original);
    }

    public byte[] Original { get; }

    public string Digest { get; }

    public byte[] Again { get; }

    public byte[] Recalculated { get; }
}

public class ProofTests(SavedByLibreOffice saved) : IClassFixture<SavedByLibreOffice>
{
    private static readonly List<Problem> None = [];

    [Fact]
    public void The_digest_taken_while_writing_is_the_one_read_from_the_file()
    {
        var read = WorkbookDigest.Read(saved.Original, "f", None)!;

        read.Digest.ShouldBe(saved.Digest);
        read.Seal["digest"].ShouldBe(saved.Digest);
    }

    [Fact]
    public void Saving_again_in_another_program_keeps_the_digest()
    {
        LibreOffice.Cells(saved.Again).ShouldBe(LibreOffice.Cells(saved.Original), ignoreOrder: true);
        WorkbookDigest.Read(saved.Again, "f", None)!.Digest.ShouldBe(saved.Digest);
    }

    [Fact]
    public void Every_formula_calculated_anew_gives_the_value_that_was_cached()
    {
        LibreOffice.Cells(saved.Recalculated).ShouldBe(LibreOffice.Cells(saved.Original), ignoreOrder: true);
        WorkbookDigest.Read(saved.Recalculated, "f", None)!.Digest.ShouldBe(saved.Digest);
    }

    [Fact]
    public void A_wrong_cached_value_is_found_by_calculating_anew()
    {
        var book = Books.Write(writer => writer.Sheet(new("表")).Row().Number(CellStyle.Number, 2).Formula(CellStyle.Number, "A1*2", 5));

        LibreOffice.Cells(book)["表!B1"].ShouldBe("5");
        LibreOffice.Cells(LibreOffice.Recalculate(book))["表!B1"].ShouldBe("4");
    }

    [Theory]
    [InlineData("一つ", "一つ ")]
    [InlineData("12", "１２")]
    public void Any_other_text_gives_another_digest(string one, string other) => Digest(one).ShouldNotBe(Digest(other));

    [Fact]
    public void A_number_is_not_the_text_of_its_digits() => Of(sheet => sheet.Number(CellStyle.Number, 12)).ShouldNotBe(Digest("12"));

    [Fact]
    public void A_moved_cell_and_a_renamed_sheet_give_another_digest()
    {
        Of(sheet => sheet.Skip().Text(CellStyle.Text, "値")).ShouldNotBe(Digest("値"));
        Of(sheet => sheet.Text(CellStyle.Text, "値"), "別").ShouldNotBe(Digest("値"));
    }

    [Fact]
    public void The_digest_is_the_one_that_is_written_down()
    {
        const string content = "#3 表\nA1 s 7 二\n行\n% 1 @\nB1 n 4 12.5\n% 7 #,##0.0\nC1 n 11 33.33333333\n= 7 100/3+N\n% 5 0.0\\%\nD1 n 1 2\n= 3 1+1\n";
        var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)));

        Of(sheet => sheet.Text(CellStyle.Text, "二\n行").Number(CellStyle.OneDecimal, 12.50m).Formula(CellStyle.Percent, "100/3 + n", 100m / 3).Formula(CellStyle.Plain, "1+1", 2).Empty(CellStyle.Text)).ShouldBe(expected);
    }

    [Fact]
    public void After_the_digest_only_the_seal_is_written() => Books.Write(writer =>
    {
        writer.Sheet(new("表")).Row();
        writer.TakeDigest();
        Should.Throw<InvalidOperationException>(() => writer.Sheet(new("後から")));
    });

    [Fact]
    public void A_file_that_is_no_workbook_has_no_digest()
    {
        var problems = new List<Problem>();

        WorkbookDigest.Read([1, 2, 3], "f.xlsx", problems).ShouldBeNull();
        problems.Single().ToString().ShouldStartWith("f.xlsx: ");
    }

    private static string Digest(string text) => Of(sheet => sheet.Text(CellStyle.Text, text));

    private static string Of(Action<SheetWriter> cells, string name = "表")
    {
        var digest = "";
        Books.Write(writer =>
        {
            cells(writer.Sheet(new(name)).Row());
            digest = writer.TakeDigest();
        });
        return digest;
    }
}
