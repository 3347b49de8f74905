using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.Excel;

/// <summary>One person has the preview of one file open in two pages and presses in both.</summary>
public sealed class TwoPagesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-two-pages-");
    private readonly ImportDesk files;
    private readonly ListDesk desk;

    public TwoPagesTests()
    {
        files = new(folder.FullName, new CityClock(TimeProvider.System));
        desk = new(files);
    }

    public void Dispose()
    {
        files.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Who_presses_while_the_other_page_writes_is_told_and_what_was_written_stays_shown()
    {
        var id = await desk.TakeAsync("f.csv", new MemoryStream([1, 2, 3]), "理由", default);
        desk.Meanwhile = async () => (await desk.ImportAsync(id, "3", Unheard.By)).ShouldBe(Outcome.Done);

        var second = await desk.ImportAsync(id, "3", Unheard.By);

        (second.Kind, second.Why!.Japanese).ShouldBe((OutcomeKind.Refused, "このファイルは別の画面で先に進みました。この画面からは何も書き込んでいません。今の状態を見直してください。"));
        ((await desk.FindAsync(id))!.Written, (await desk.FindAsync(id))!.Preview, desk.Writes).ShouldBe(("written", "3", 1));
        (await desk.ImportAsync(id, "3", Unheard.By)).ShouldBe(second, "also who presses when all is over");
        desk.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_refused_does_not_put_another_preview_over_one_that_the_other_page_shows()
    {
        var id = await desk.TakeAsync("f.csv", new MemoryStream([1, 2, 3]), "理由", default);
        desk.Stands = 1;
        desk.Meanwhile = async () =>
        {
            (await desk.ImportAsync(id, "3", Unheard.By)).Kind.ShouldBe(OutcomeKind.Refused);
            desk.Stands = 2;
        };

        (await desk.ImportAsync(id, "3", Unheard.By)).Why!.Japanese.ShouldContain("別の画面");

        (await desk.FindAsync(id))!.Preview.ShouldBe("4", "as the other page shows it");
        desk.Writes.ShouldBe(0);
    }

    private sealed class Unheard : IProgress<Sentence>
    {
        public static readonly Unheard By = new();

        public void Report(Sentence value)
        {
        }
    }

    /// <summary>A file does as much as it has bytes and stands already; that is its preview and its mark.</summary>
    private sealed class ListDesk(ImportDesk desk) : PreviewDesk<string, string, string>(desk, "list", _ => Task.FromResult(Person))
    {
        private static readonly Caller Person = new(1, "person:1", "city-director", Reach.Subtree, 1, null, 1, new HashSet<string>());

        public int Stands { get; set; }

        public int Writes { get; private set; }

        /// <summary>What happens once, while a file is being written.</summary>
        public Func<Task>? Meanwhile { get; set; }

        protected override string WishOf(string preview) => "理由";

        protected override Task<string> PreviewAsync(string name, byte[] bytes, string wish, CancellationToken stop) => Task.FromResult($"{bytes.Length + Stands}");

        protected override async Task<(Outcome Outcome, string Done)> WriteAsync(string name, byte[] bytes, string wish, string mark, IProgress<Sentence> tell, CancellationToken stop)
        {
            (var meanwhile, Meanwhile) = (Meanwhile, null);
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            if (mark != $"{bytes.Length + Stands}")
            {
                return (Outcome.Refused("違います。"), "");
            }

            (Writes, Stands) = (Writes + 1, Stands + bytes.Length);
            return (Outcome.Done, "written");
        }
    }
}
