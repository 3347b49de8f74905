using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Dashboards;

/// <summary>Reads a dashboard and reads it again when something beneath it was written, at most every few seconds.</summary>
public sealed partial class DashboardFace(Dashboard dashboard, Handover handed, ChangeFeed feed, NavigationManager navigation, IEnumerable<IDashboardPart> parts) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource gone = new();
    private ShownDashboard? shown;
    private bool shut;
    private IReadOnlySet<int>? beneath;

    /// <summary>What to show; null for an address with a word that never was.</summary>
    [Parameter, EditorRequired]
    public required DashboardAddress? Address { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState]
    public Guid? Handed { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (shown is null && Handed is { } key)
        {
            (shown, Handed) = (await handed.TakeAsync<ShownDashboard>(key), null);
        }

        if (Address is null || shown?.Address != Address)
        {
            beneath = null;
            await ReadAsync();
            if (!RendererInfo.IsInteractive && shown is not null)
            {
                Handed = await handed.KeepAsync(shown);
            }
        }
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = feed.WatchAsync(units => beneath?.Overlaps(units) != false, ReadAgainAsync, shown?.Since ?? feed.Mark, Pause, gone.Token);
        }
    }

    /// <summary>What other rooms show here, in order: before the indicators, or after them.</summary>
    private IEnumerable<(IDashboardPart Part, Dictionary<string, object> Parameters)> Parts(DashboardView view, bool before)
    {
        var place = new DashboardPlace(view.Unit, view.Own, view.Span);
        return from part in parts
               let at = part.PlaceOn(place)
               where at is { } order && order < 0 == before
               orderby at
               select (part, new Dictionary<string, object> { ["Place"] = place });
    }

    private async Task ReadAsync()
    {
        var (address, mark) = (Address, feed.Mark);
        if (address is null || await dashboard.ReadAsync(address, gone.Token) is not { } view)
        {
            navigation.NotFound();
        }
        else if (address == Address)
        {
            (shown, shut) = (new(address, view, mark), false);
        }
    }

    private async Task ReadAgainAsync()
    {
        try
        {
            beneath ??= Address is { } address ? await dashboard.UnitsAsync(address, gone.Token) : null;
            await ReadAsync();
            StateHasChanged();
        }
        catch (DoorClosedException)
        {
            shut = true;
            StateHasChanged();
        }
    }
}
