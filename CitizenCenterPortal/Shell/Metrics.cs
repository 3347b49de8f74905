using System.Globalization;
using System.Net;
using CitizenCenterPortal.Data;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace CitizenCenterPortal.Shell;

/// <summary>Counts for a monitoring system in the Prometheus text form, to callers on this machine and of the networks that the settings name.</summary>
internal sealed class Metrics : CircuitHandler
{
    private readonly Dictionary<string, long> acts = new(StringComparer.Ordinal);
    private readonly Lock counting = new();
    private int circuits;

    public Metrics(ChangeFeed feed) => feed.Committed += (act, _) =>
    {
        lock (counting)
        {
            acts[act.Code] = acts.GetValueOrDefault(act.Code) + 1;
        }
    };

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref circuits);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref circuits);
        return Task.CompletedTask;
    }

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/metrics", (HttpContext http, Metrics metrics, PortalSettings settings) =>
        IsOpenTo(http, settings.Metrics)
            ? Results.Text(metrics.Text(), "text/plain; version=0.0.4")
            : Results.NotFound()).AllowAnonymous().ExcludeFromDescription();

    /// <summary>Who comes through a proxy that is not known is of unknown address, however near the proxy stands.</summary>
    private static bool IsOpenTo(HttpContext http, Networks networks) =>
        http.Connection.RemoteIpAddress is { } from && !http.Request.Headers.ContainsKey("X-Forwarded-For") && (IPAddress.IsLoopback(from) || networks.Hold(from));

    private string Text()
    {
        lock (counting)
        {
            return string.Concat(
                string.Create(CultureInfo.InvariantCulture, $"# TYPE portal_circuits gauge\nportal_circuits {circuits}\n"),
                string.Create(CultureInfo.InvariantCulture, $"# TYPE portal_memory_bytes gauge\nportal_memory_bytes {Environment.WorkingSet}\n"),
                "# TYPE portal_acts_total counter\n",
                string.Concat(acts.Select(act => string.Create(CultureInfo.InvariantCulture, $"portal_acts_total{{act=\"{act.Key}\"}} {act.Value}\n"))));
        }
    }
}
