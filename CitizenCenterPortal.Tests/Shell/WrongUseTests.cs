using System.CommandLine;
using CitizenCenterPortal.Tests.Browser;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Shell;

/// <summary>What the commands say to who uses them wrongly: in Japanese, then in English, with what would be right; nothing is written.</summary>
public sealed class WrongUseTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-wrong-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("nothing", "認識されないコマンドまたは引数 'nothing'", "Unrecognized command or argument 'nothing'.", "serve|")]
    [InlineData("export", "必要なコマンドが指定されませんでした。", "Required command was not provided.", "export evaluations|reports")]
    [InlineData("export reports --yeer 3", "--year が要ります。", "--year is needed.", "export reports --year <year> --out <out> [--unit <unit>] [--stage <confirmed|provisional>]")]
    [InlineData("import-figures", "必要な引数 'FILE' がコマンド 'import-figures' にありません。", "Required argument 'FILE' missing for command: 'import-figures'.", "import-figures <FILE> [--dry-run]")]
    [InlineData("sample-city --centers abc", "--centers は 12 から 20000 までの整数です。", "--centers is a whole number from 12 to 20000.", "sample-city [--centers <centers>]")]
    [InlineData("sample-city --years 21", "--years は 1 から 20 までの整数です。", "--years is a whole number from 1 to 20.", "sample-city [--centers <centers>]")]
    [InlineData("restore nofile", "ファイルが存在しません: 'nofile'", "File does not exist: 'nofile'.", "restore <FILE>")]
    [InlineData("migrate now", "認識されないコマンドまたは引数 'now'", "Unrecognized command or argument 'now'.", "migrate [--help]")]
    [InlineData("erase-person --sign-in demo:administrator", "消すときは --yes を付けてください。", "Add --yes to erase it.", "erase-person --sign-in <sign-in> [--yes]")]
    public async Task A_command_used_wrongly_is_answered_in_Japanese_then_in_English_and_changes_nothing(string line, string japanese, string english, string right)
    {
        var (code, said, faults) = await PortalCommand.RunAsync(folder, line.Split(' '));

        (code, said).ShouldBe((2, ""));
        var lines = faults.TrimEnd().Split('\n');
        var (first, usage, second) = (Array.FindIndex(lines, text => text.EndsWith(japanese, StringComparison.Ordinal)), Array.FindIndex(lines, text => text.StartsWith("使い方: ", StringComparison.Ordinal)), Array.FindIndex(lines, text => text.EndsWith(english, StringComparison.Ordinal)));
        first.ShouldBeInRange(0, usage, faults);
        second.ShouldBeInRange(usage, lines.Length - 2, faults);
        lines[usage].ShouldContain(right);
        lines[^1].ShouldStartWith("Usage: ");
        lines[^1].ShouldContain(right);
        lines[second..].ShouldAllBe(text => !text.Any(letter => letter >= '぀' && letter < '㐀'), faults);
        folder.GetFileSystemInfos().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("serve --port 5081", "--port")]
    [InlineData("serve --urls", "--urls")]
    [InlineData("--urls http://127.0.0.1:0 now", "now")]
    public async Task A_portal_does_not_start_with_a_word_that_it_would_pass_over(string line, string word)
    {
        var (code, said, faults) = await PortalCommand.RunAsync(folder, line.Split(' '));

        (code, said).ShouldBe((2, ""));
        faults.ShouldContain($"{word} は使えません。");
        faults.ShouldContain($"{word} cannot be used.");
        folder.GetFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_is_in_both_languages_whole_and_needs_no_database()
    {
        foreach (var (line, words) in new[]
        {
            ("--help", new[] { "市民センターポータル", "ポータルを起動する", "Citizen Center Portal", "Start the portal" }),
            ("export reports --help", ["月次報告 数値一覧", "--out <out>", "書き出すファイル", "Monthly reports: all figures", "The file to write"]),
        })
        {
            var (code, said, faults) = await PortalCommand.RunAsync(folder, line.Split(' '));
            (code, faults).ShouldBe((0, ""));
            var at = words.Select(word => said.IndexOf(word, StringComparison.Ordinal)).ToList();
            at.ShouldAllBe(index => index >= 0, said);
            at.ShouldBeInOrder();
            said[..said.IndexOf("Usage", StringComparison.Ordinal)].ShouldNotContain("Options");
        }

        folder.GetFileSystemInfos().ShouldBeEmpty();
    }

    /// <summary>All else is asked within the tests' own process; the program as it was built says and answers the same.</summary>
    [Theory]
    [InlineData("nothing")]
    [InlineData("--help")]
    public async Task The_built_program_says_the_same(string line)
    {
        var (code, said, faults) = await PortalCommand.RunAsync(folder, line);

        (await PortalProgram.RunAsync(folder.FullName, line)).ShouldBe((code, Named(said), Named(faults)));

        static string Named(string text) => text.Replace(RootCommand.ExecutableName, "CitizenCenterPortal", StringComparison.Ordinal);
    }
}
