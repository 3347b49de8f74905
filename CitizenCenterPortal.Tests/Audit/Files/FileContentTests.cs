using System.Text;
using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Tests.Excel;

namespace CitizenCenterPortal.Tests.Audit.Files;

/// <summary>What a file is, whatever its name says.</summary>
public sealed class FileContentTests
{
    [Fact]
    public void What_may_be_attached_is_known_by_its_content()
    {
        Kind(GivenEvidence.Pdf()).ShouldBe(FileKind.Pdf);
        Kind(GivenEvidence.Png).ShouldBe(FileKind.Png);
        Kind(GivenEvidence.Jpeg).ShouldBe(FileKind.Jpeg);
        Kind(GivenEvidence.Xlsx).ShouldBe(FileKind.Xlsx);
        Kind(GivenEvidence.Docx).ShouldBe(FileKind.Docx);
        Kind(Samples.Read("figures-2025.xlsx")).ShouldBe(FileKind.Xlsx, "as another program wrote it");
    }

    [Fact]
    public void What_may_not_is_refused_in_a_sentence_of_its_own()
    {
        Why([]).ShouldStartWith("ファイルが空です。");
        Why(GivenEvidence.Locked).ShouldStartWith("パスワードの付いたファイルか、古い形式");
        Why(GivenEvidence.Program).ShouldStartWith("中身がプログラム");
        Why(Encoding.UTF8.GetBytes("\uFEFF\r\n <!DOCTYPE html><script>1</script>")).ShouldStartWith("中身がウェブページ");
        Why(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<html>")).ToArray()).ShouldStartWith("中身がウェブページ");
        Why(GivenEvidence.Archive).ShouldStartWith("まとめたファイル（ZIP）");
        Why(GivenEvidence.MacroType).ShouldStartWith("マクロが入っています。");
        Why(GivenEvidence.MacroPart).ShouldStartWith("マクロが入っています。");
        Why(GivenEvidence.Slides).ShouldStartWith("中身が PDF、PNG、JPEG、");
        Why(GivenEvidence.Disguised).ShouldStartWith("中身が PDF、PNG、JPEG、");
        Why(GivenEvidence.Xlsx[..^30]).ShouldStartWith("壊れているため");
        Why("館コード,値"u8.ToArray()).ShouldStartWith("中身が PDF、PNG、JPEG、");
    }

    [Theory]
    [InlineData("領収書.pdf", "領収書.pdf")]
    [InlineData("領収書.PDF", "領収書.PDF")]
    [InlineData("領収書", "領収書.pdf")]
    [InlineData("領収書.exe", "領収書.exe.pdf")]
    [InlineData("書\u202Efdp.\nexe", "書 fdp. exe.pdf")]
    public void A_name_ends_as_its_content_asks_and_turns_nothing_round(string given, string kept) =>
        KindFacts.Of(FileKind.Pdf).NameOf(given).ShouldBe(kept);

    [Fact]
    public void Of_a_long_name_the_end_is_kept_in_whole_characters()
    {
        var name = KindFacts.Of(FileKind.Pdf).NameOf(string.Concat(Enumerable.Repeat("\U00029E3D", 100)) + "a");

        name.Length.ShouldBe(FileFolder.NameMaxLength - 1);
        char.IsHighSurrogate(name[0]).ShouldBeTrue();
        name.ShouldEndWith("a.pdf");
    }

    private static FileKind? Kind(byte[] file) => FileContent.Read(new MemoryStream(file)).Kind;

    private static string Why(byte[] file)
    {
        var (kind, why) = FileContent.Read(new MemoryStream(file));
        kind.ShouldBeNull();
        return why!.ToString();
    }
}
