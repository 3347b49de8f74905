using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// Hands a dashboard from the first HTML to the circuit that follows it, so that nothing is read twice and nothing flickers. Only a key
/// goes through the browser, since a line may be weak and a dashboard is large. Who comes too late reads again.
/// </summary>
public sealed class ShownDashboards : IDisposable
{
    private const int Most = 500;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache shown = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Keeps a dashboard; the key opens it once.</summary>
    public Guid Keep(ShownDashboard dashboard)
    {
        var key = Guid.NewGuid();
        shown.Set(key, dashboard, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        return key;
    }

    /// <summary>The dashboard of a key, once.</summary>
    public ShownDashboard? Take(Guid key)
    {
        var found = shown.Get<ShownDashboard>(key);
        shown.Remove(key);
        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => shown.Dispose();
}

/// <summary>A dashboard with the address it was read for.</summary>
/// <param name="Address">The address.</param>
/// <param name="View">The dashboard.</param>
public sealed record ShownDashboard(DashboardAddress Address, DashboardView View);
