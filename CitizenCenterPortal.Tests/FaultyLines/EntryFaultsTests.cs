using System.Globalization;
using System.Net;
using CitizenCenterPortal.Tests.Browser;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.FaultyLines;

/// <summary>
/// What happens to a number on its way, to a serving portal over a line. Once each in the tests; as often as <c>PORTAL_FAULTS</c> says in
/// <c>./portal faults</c>. Nothing typed is lost: it stands in the end. Nothing is doubled: every number is one change.
/// </summary>
public sealed class EntryFaultsTests : IAsyncLifetime
{
    private const string Report = "D101/2026-11";
    private const string Cell = "USE.PERSONS[adult]";
    private static readonly int Times = int.Parse(Environment.GetEnvironmentVariable("PORTAL_FAULTS") ?? "1", CultureInfo.InvariantCulture);

    private PortalServer portal = null!;
    private TestDatabase database = null!;
    private BadLine line = null!;
    private TypingBrowser staff = null!;
    private TypingBrowser director = null!;

    public async Task InitializeAsync()
    {
        (portal, database) = await PortalServer.StartSmallAsync();
        line = BadLine.To(portal.Address.Port);
        staff = await OpenAsync("center-staff");
        director = await OpenAsync("center-director");
    }

    public async Task DisposeAsync()
    {
        staff.Dispose();
        director.Dispose();
        await line.DisposeAsync();
        await portal.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    [Trait("Run", "faults")]
    public async Task No_fault_loses_a_number_or_makes_two_of_it()
    {
        (string Name, Func<int, Task<int>> Fault)[] faults =
        [
            ("the line is cut before the server has heard all", async number => await SaveOverAsync(LineFault.CutBefore, number)),
            ("the line is cut before the answer", async number => await SaveOverAsync(LineFault.CutAfter, number)),
            ("the line brings it twice", async number => await SaveOverAsync(LineFault.Twice, number)),
            ("the tab is closed, and what was kept is sent by the next", CloseAsync),
            ("the server is killed", KillAsync),
            ("the session has ended", EndAsync),
            ("somebody else was first", MeetAsync),
        ];
        List<string> told = [];
        foreach (var (name, fault) in faults)
        {
            var (lost, doubled) = (0, 0);
            for (var time = 0; time < Times; time++)
            {
                var before = (await staff.ReadAsync(Cell)).Version;
                staff.Version = before;
                var number = (before * 7 % 90_000) + 1000;
                var changes = await fault(number);
                await line.CalmAsync();
                var after = await staff.ReadAsync(Cell);
                lost += after.Value == number ? 0 : 1;
                doubled += after.Version == before + changes ? 0 : 1;
            }

            told.Add($"{name}: {Times} times, {lost} lost, {doubled} doubled");
            await Console.Out.WriteLineAsync(told[^1]);
        }

        told.Where(words => !words.EndsWith("0 lost, 0 doubled", StringComparison.Ordinal)).ShouldBeEmpty();
        var (code, said, problems) = await PortalCommand.RunAsync(database, "verify");
        code.ShouldBe(0, said + problems);
    }

    /// <summary>Each gives how many changes of the cell there should be.</summary>
    private async Task<int> SaveOverAsync(LineFault how, int number)
    {
        line.Fail(how);
        await staff.SaveAsync(Cell, number);
        return 1;
    }

    private async Task<int> CloseAsync(int number)
    {
        using var closing = new CancellationTokenSource();
        var sent = staff.SendAsync(Cell, number, closing.Token);
        await Task.Delay(number % 12, CancellationToken.None);
        await closing.CancelAsync();
        await sent;
        using var next = await OpenAsync("center-staff");
        next.Version = staff.Version;
        await next.SaveAsync(Cell, number);
        return 1;
    }

    private async Task<int> KillAsync(int number)
    {
        var saved = staff.SaveAsync(Cell, number);
        await Task.Delay(number % 12);
        await portal.KillAsync();
        await portal.StartAgainAsync();
        await saved;
        return 1;
    }

    private async Task<int> EndAsync(int number)
    {
        await staff.SignOutElsewhereAsync();
        (await staff.SendAsync(Cell, number)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await staff.SaveAsync(Cell, number);
        return 1;
    }

    private async Task<int> MeetAsync(int number)
    {
        director.Version = staff.Version;
        await director.SaveAsync(Cell, number + 1);
        var (status, body) = await staff.SendAsync(Cell, number);
        status.ShouldBe(HttpStatusCode.Conflict);
        body.GetProperty("cells")[0].GetProperty("value").GetString()!.Replace(",", "", StringComparison.Ordinal).ShouldBe($"{number + 1}");
        await staff.SaveAsync(Cell, number, mine: true);
        return 2;
    }

    private async Task<TypingBrowser> OpenAsync(string persona)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new(), UseProxy = false }) { BaseAddress = line.Address, Timeout = TimeSpan.FromSeconds(15) };
        client.DefaultRequestHeaders.ConnectionClose = true;
        var browser = new TypingBrowser(client, persona, Report);
        await browser.SignInAsync();
        return browser;
    }
}
