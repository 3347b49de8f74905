using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>Circuits of a Blazor Server page without a browser: each takes the page's HTML, starts a circuit for its components and stays.</summary>
internal static partial class Circuits
{
    private static readonly TimeSpan DrawnWithin = TimeSpan.FromSeconds(30);

    /// <summary>Opens so many circuits on a page, one after another, and gives their lines.</summary>
    public static async Task<List<HubConnection>> OpenAsync(HttpClient client, string cookies, string page, int circuits)
    {
        List<HubConnection> open = [];
        for (var circuit = 0; circuit < circuits; circuit++)
        {
            open.Add(await OpenAsync(client, cookies, page));
        }

        return open;
    }

    private static async Task<HubConnection> OpenAsync(HttpClient client, string cookies, string page)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        var markers = Marker().Matches(html).Select(match => JsonSerializer.Deserialize<JsonElement>(match.Groups[1].Value)).Where(marker => marker.TryGetProperty("descriptor", out _)).ToList();
        var kept = State().Match(html).Groups[1].Value;
        var line = new HubConnectionBuilder().WithUrl(new Uri(client.BaseAddress!, "_blazor"), HttpTransportType.WebSockets, options =>
        {
            if (cookies.Length > 0)
            {
                options.Headers["Cookie"] = cookies;
            }
        });
        line.Services.AddSingleton<IHubProtocol, BlazorPack>();
        var hub = line.Build();
        var drawn = new TaskCompletionSource();
        hub.On("JS.RenderBatch", async (int batch, byte[] _) => await hub.SendAsync("OnRenderCompleted", batch, null));
        hub.On<string>("JS.Error", error => drawn.TrySetException(new InvalidOperationException(error)));
        hub.On<long>("JS.EndUpdateRootComponents", _ => drawn.TrySetResult());
        hub.On(BlazorPack.Script, async (long handle, string _) =>
        {
            if (handle != 0)
            {
                await hub.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,null]");
            }
        });
        await hub.StartAsync();
        await hub.InvokeAsync<string>("StartCircuit", client.BaseAddress!.ToString(), new Uri(client.BaseAddress!, page).ToString(), "[]", "");
        var roots = markers.Select((marker, index) => new { type = "add", ssrComponentId = index + 1, marker });
        await hub.SendAsync("UpdateRootComponents", JsonSerializer.Serialize(new { batchId = 1, operations = roots }), kept);
        await drawn.Task.WaitAsync(DrawnWithin);
        return hub;
    }

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
