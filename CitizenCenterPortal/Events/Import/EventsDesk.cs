using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Events.Import;

/// <summary>The desk for lists of events; nothing is said with one.</summary>
public sealed class EventsDesk(PortalDoor door, ImportEvents import, ImportDesk desk)
    : PreviewDesk<ValueTuple, EventsPreview, ImportedEvents>(desk, "events", stop => door.CallerAsync(EventActs.Import.Permission, stop))
{
    /// <inheritdoc/>
    protected override ValueTuple WishOf(EventsPreview preview) => default;

    /// <inheritdoc/>
    protected override Task<EventsPreview> PreviewAsync(string name, byte[] bytes, ValueTuple wish, CancellationToken stop) => import.PreviewAsync(bytes, name, stop);

    /// <inheritdoc/>
    protected override async Task<(Outcome Outcome, ImportedEvents Done)> WriteAsync(string name, byte[] bytes, ValueTuple wish, string mark, IProgress<Sentence> tell, CancellationToken stop)
    {
        var imported = await import.RunAsync(bytes, name, mark, stop);
        return (imported.Outcome, imported);
    }
}
