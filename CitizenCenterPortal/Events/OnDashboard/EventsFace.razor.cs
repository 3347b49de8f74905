using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Events.OnDashboard;

/// <summary>Reads what it shows, and again when the dashboard does and something was written since.</summary>
public sealed partial class EventsFace(ReadGlance read, Handover handed, ChangeFeed feed)
{
    private EventsGlance? _glance;
    private long _mark;

    /// <summary>Whose dashboard, and of when.</summary>
    [Parameter, EditorRequired] public required DashboardPlace Place { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_glance is null && Handed is { } key)
        {
            (_glance, Handed, _mark) = (await handed.TakeAsync<EventsGlance>(key), null, feed.Mark);
        }

        if (_glance?.Place == Place && _mark == feed.Mark)
        {
            return;
        }

        var (place, mark) = (Place, feed.Mark);
        try
        {
            var glance = await read.FindAsync(place, early: !RendererInfo.IsInteractive);
            if (place == Place)
            {
                (_glance, _mark) = (glance, mark);
            }
        }
        catch (DoorClosedException)
        {
            _glance = null; // who may not read events sees none here
        }

        if (!RendererInfo.IsInteractive && _glance is not null)
        {
            Handed = await handed.KeepAsync(_glance);
        }
    }
}
