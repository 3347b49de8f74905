using CitizenCenterPortal.Data;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Dashboards;

/// <summary>Reads a dashboard and reads it again when something beneath it was written, at most every few seconds.</summary>
public sealed partial class DashboardFace(Dashboard dashboard, ShownDashboards handed, ChangeFeed feed, NavigationManager navigation) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource gone = new();
    private ShownDashboard? shown;
    private IReadOnlySet<int>? beneath;
    private int asked;

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required DashboardAddress Address { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState]
    public Guid? Handed { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        feed.Committed -= OnCommitted;
        gone.Cancel();
        gone.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (shown is null && Handed is { } key)
        {
            (shown, Handed) = (handed.Take(key), null);
        }

        if (shown?.Address != Address)
        {
            beneath = null;
            await ReadAsync();
            if (!RendererInfo.IsInteractive && shown is not null)
            {
                Handed = handed.Keep(shown);
            }
        }
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            feed.Committed += OnCommitted;
        }
    }

    private async Task ReadAsync()
    {
        var address = Address;
        var view = await dashboard.ReadAsync(address, gone.Token);
        if (view is null)
        {
            navigation.NotFound();
        }
        else if (address == Address)
        {
            shown = new(address, view);
        }
    }

    /// <summary>Called by whoever wrote, on their thread: only notes it.</summary>
    private void OnCommitted(Act act, IReadOnlyCollection<int> units)
    {
        if (beneath?.Overlaps(units) != false && Interlocked.Exchange(ref asked, 1) == 0)
        {
            _ = InvokeAsync(ReadAgainAsync);
        }
    }

    private async Task ReadAgainAsync()
    {
        try
        {
            await Task.Delay(Pause, gone.Token);
            Volatile.Write(ref asked, 0);
            beneath ??= await dashboard.UnitsAsync(Address, gone.Token);
            await ReadAsync();
            StateHasChanged();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page is closed.
        }
        catch (DoorClosedException)
        {
            navigation.Refresh(forceReload: true);
        }
    }
}
