namespace CitizenCenterPortal.Tests.Browser;

/// <summary>
/// A journey of one or more people. After it, whatever went wrong unseen fails it: an error in a browser's console, a breach of the
/// content security policy, a request to another host, an error in the server's log.
/// </summary>
[Collection(BrowserRun.Name)]
[Trait("In", "browser")]
public abstract class BrowserTest(BrowserRun run) : IAsyncLifetime
{
    private const int WordsOfAFault = 6;

    private readonly List<Visit> visits = [];
    private int logged;

    /// <summary>The portal that is visited.</summary>
    protected PortalServer Portal => run.Portal;

    /// <inheritdoc/>
    public virtual Task InitializeAsync()
    {
        logged = Portal.Log.Count;
        return Task.CompletedTask;
    }

    /// <summary>A browser of somebody who has not signed in.</summary>
    protected async Task<Visit> VisitAsync()
    {
        var visit = await Visit.OpenAsync(run.Browser, Portal.Address);
        visits.Add(visit);
        return visit;
    }

    /// <summary>A browser in which a persona of the demo sign-in has signed in.</summary>
    /// <param name="persona">The role's code: <c>ward-director</c>.</param>
    /// <param name="page">The page that was asked for, to which the sign-in leads back.</param>
    protected async Task<Visit> SignInAsync(string persona, string page = "/")
    {
        var visit = await VisitAsync();
        await visit.GoAsync(page);
        await visit.Page.Locator($"[data-persona={persona}]").ClickAsync();
        await visit.HasLeftAsync("/sign-in");
        return visit;
    }

    /// <summary>The same by somebody without a mouse: from here on one that is pressed fails the journey.</summary>
    protected async Task<Visit> SignInByKeysAsync(string persona, string page = "/")
    {
        var visit = await VisitAsync();
        await visit.Keys.AreAllAsync();
        await visit.GoAsync(page);
        await visit.Keys.EnterAsync(visit.Page.Locator($"[data-persona={persona}]"), within: 12);
        await visit.HasLeftAsync("/sign-in");
        return visit;
    }

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        foreach (var visit in visits)
        {
            await visit.DisposeAsync();
        }

        var said = Portal.Log.Skip(logged).ToList();
        var complaints = said.Index().Where(line => line.Item.StartsWith("fail:", StringComparison.Ordinal) || line.Item.StartsWith("crit:", StringComparison.Ordinal));
        visits.SelectMany(visit => visit.Faults).Concat(complaints.Select(line => string.Join('\n', said.Skip(line.Index).Take(WordsOfAFault)))).ShouldBeEmpty();
    }
}
