using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Browser;
using CitizenCenterPortal.Tests.House;
using CitizenCenterPortal.Ui;
using Microsoft.Playwright;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>A browser with an entry form of three cells and a second column, and a server that answers as a test tells it.</summary>
public sealed class EntryDesk : IAsyncLifetime
{
    private const string Address = "http://portal.test/";

    private const string Around =
        "<ol><li>1<span data-fault-of='1' hidden><b data-faults></b></span></li><li>2<span data-fault-of='2' hidden><b data-faults></b></span></li></ol>"
        + "<button data-opens='step'>submit</button><dialog id='step'><form method='dialog'><div data-unsaved></div><button type='submit'>submit</button></form></dialog>"
        + "<div id='help-M' hidden><p>what counts</p></div>"
        + "<div popover data-cell-panel data-unit='D101' data-month='2026-10' tabindex='-1'><h3></h3><div data-help></div><p data-reading></p><p data-away>away</p>"
        + "<div data-told><dl data-months></dl><ul data-comments></ul><a data-comment href='/reports/D101/2026-10?block=1#comments'></a><p data-none></p><ol data-lines></ol><span data-earlier>{0}</span></div></div>";

    private const string Story =
        """{"cell":"B","months":[{"month":"2026-09","name":"10月分","value":"11"}],"lines":[{"at":"2026-11-20T01:00:00Z","when":"11月20日","sentence":"鈴木が入力しました","before":"12","after":"13","reason":"reason","asked":["asked"]}],"earlier":0,"comments":["why so many?"]}""";

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private IBrowserContext context = null!;
    private Task scripts = Task.CompletedTask;

    /// <summary>The page with the form.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>Every save that reached the server, in order.</summary>
    public List<JsonNode> Saves { get; } = [];

    /// <summary>The token that came with the last save.</summary>
    public string? Token { get; private set; }

    /// <summary>What the server answers: a status and a body; status 0 is a line that is down.</summary>
    public Func<JsonNode, (int Status, object Body)> Answer { get; set; } = Saved;

    /// <summary>True where the server answers who asks for a cell's history; otherwise the line is down.</summary>
    public bool HasHistory { get; set; } = true;

    /// <summary>The body of an answer that takes every cell.</summary>
    public static (int Status, object Body) Saved(JsonNode save) => (200, new
    {
        cells = save["cells"]!.AsArray().Select(cell => new
        {
            cell = (string)cell!["cell"]!,
            value = (string)cell["value"]!,
            version = (int)cell["base"]! + 1,
            savedAt = "2026-11-22T01:33:00Z",
        }),
    });

    /// <summary>Opens the form in a browser that keeps nothing, before a server that saves everything.</summary>
    public async Task StartAsync()
    {
        Saves.Clear();
        Answer = Saved;
        HasHistory = true;
        await OpenAsync();
        await Page.EvaluateAsync("() => new Promise(done => { const open = indexedDB.open('portal-cells', 1); open.onsuccess = () => { const rows = open.result.transaction('drafts', 'readwrite').objectStore('drafts').clear(); rows.onsuccess = done; }; })");
        await OpenAsync();
    }

    /// <summary>Opens the form as a person.</summary>
    public async Task OpenAsync(string person = "7")
    {
        await context.UnrouteAllAsync();
        await context.RouteAsync(Address + "**", route => ServeAsync(route, person));
        await Page.GotoAsync(Address);
        await Page.WaitForFunctionAsync("() => window.ready");
    }

    /// <summary>Opens the form on a weak line: the scripts come only when the hands have done something in it.</summary>
    public async Task OpenBeforeScriptsAsync(Func<Task> handsAsync)
    {
        var line = new TaskCompletionSource();
        scripts = line.Task;
        await Page.GotoAsync(Address, new() { WaitUntil = WaitUntilState.Commit });
        await handsAsync();
        line.SetResult();
        await Page.WaitForFunctionAsync("() => window.ready");
    }

    /// <summary>A cell's input.</summary>
    public ILocator Cell(string cell) => Page.Locator($"input[data-cell='{cell}']");

    /// <summary>The words beside a cell.</summary>
    public ILocator State(string cell) => Page.Locator($"[data-state-for='{cell}']");

    /// <summary>The strip that says how all of it stands.</summary>
    public ILocator Strip => Page.Locator("[data-saved-strip]");

    /// <summary>What there is to know of a cell.</summary>
    public ILocator Panel => Page.Locator("[data-cell-panel]");

    /// <summary>The page hears from its server what stands in a cell.</summary>
    public Task TellAsync(string cell, int version, string value, string words) =>
        Page.EvaluateAsync("([cell, now]) => { document.querySelector(`[data-now-of='${cell}']`).dataset.now = now; }", new[] { cell, JsonSerializer.Serialize(new object[] { version, value, words }) });

    /// <summary>What a step's dialog says of cells that are not saved.</summary>
    public ILocator Unsaved => Page.Locator("dialog [data-unsaved]");

    /// <summary>The mark of the form's block in the list of blocks.</summary>
    public ILocator Faults => Page.Locator("[data-fault-of='1']");

    /// <summary>Asks for the step as a key does: the cell is not left first.</summary>
    public Task AskForStepAsync() => Page.EvaluateAsync("() => document.querySelector('[data-opens]').click()");

    /// <summary>Takes the step, whether or not its button is shown; true where it was taken, which closes the dialog.</summary>
    public Task<bool> TakeStepAsync() => Page.EvaluateAsync<bool>("() => { document.querySelector('dialog form').requestSubmit(); return !document.querySelector('dialog').open; }");

    /// <summary>Draws the report anew, as the page does when it has changed its state.</summary>
    public Task DrawAnewAsync(string html) => Page.EvaluateAsync("html => { document.querySelector('[data-report]').outerHTML = html; }", html);

    /// <summary>The form as a page of the portal writes it.</summary>
    public static string Form(string person, string stage = "Draft")
    {
        string Row(string cell, string last) =>
            $"<tr><th>{cell}</th><td><input id='c-{cell}' aria-label='{cell}' data-cell='{cell}' data-block='1' data-version='3' data-last='{last}' data-na='true' data-sum-group='ALL' value='1' inputmode='decimal'></td>"
            + $"<td><input data-cell='{cell}.room' data-version='0'></td><td><button type='button' data-about='{cell}' data-measure='M'>?</button><span hidden data-now-of='{cell}' data-now='[3,&quot;1&quot;,&quot;&quot;]'></span><output data-state-for='{cell}'>before</output></td></tr>";
        return $"<form data-report {Facts(person, stage)} data-token='secret' data-token-name='RequestVerificationToken'>"
            + $"<p data-saved-strip></p><table>{Row("A[x]", "11")}{Row("B", "12")}{Row("C", "13")}</table><b data-sum-of='ALL'></b><i data-count-of='1' data-cells='5' data-closed='1'></i></form>";
    }

    /// <summary>The same report while it takes no figures.</summary>
    public static string Locked(string person, string stage) => $"<div data-report data-locked {Facts(person, stage)}><p data-saved-strip tabindex='-1'></p></div>";

    private static string Facts(string person, string stage) =>
        $"data-unit='D101' data-month='2026-10' data-stage='{stage}' data-person='{person}' data-text='{WebUtility.HtmlEncode(CellTexts.Json())}'";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        System.Globalization.CultureInfo.CurrentUICulture = Words.Japanese;
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.OpenAsync(playwright);
        context = await browser.NewContextAsync(new() { Locale = "ja-JP", TimezoneId = "America/New_York" });
        Page = await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private async Task ServeAsync(IRoute route, string person)
    {
        if (route.Request.Method == "PUT")
        {
            var save = JsonNode.Parse(route.Request.PostData!)!;
            save["to"] = new Uri(route.Request.Url).AbsolutePath;
            var (status, body) = Answer(save);
            if (status == 0)
            {
                await route.AbortAsync();
                return;
            }

            lock (Saves)
            {
                Saves.Add(save);
            }

            Token = await route.Request.HeaderValueAsync("RequestVerificationToken");
            await route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = JsonSerializer.Serialize(body) });
        }
        else if (route.Request.Url.EndsWith("/cells/B/history", StringComparison.Ordinal))
        {
            await (HasHistory ? route.FulfillAsync(new() { ContentType = "application/json", Body = Story }) : route.AbortAsync());
        }
        else if (route.Request.Url.EndsWith(".js", StringComparison.Ordinal))
        {
            await scripts;
            await route.FulfillAsync(new() { ContentType = "text/javascript", Path = Path.Combine(Repository.App, "wwwroot", "js", Path.GetFileName(route.Request.Url)) });
        }
        else
        {
            var html = $"<!doctype html><base href='/'>{Form(person)}{Around}<script type='module'>import '/js/shell.js'; import '/js/cells.js'; import '/js/keys.js'; import '/js/panel.js'; import '/js/proposals.js'; window.ready = true;</script>";
            await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = html });
        }
    }
}
