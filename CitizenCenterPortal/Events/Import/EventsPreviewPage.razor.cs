using CitizenCenterPortal.Excel;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Events.Import;

/// <summary>What a list of events would do.</summary>
public sealed partial class EventsPreviewPage(EventsDesk desk, NavigationManager navigation)
{
    private Held<EventsPreview, ImportedEvents>? _held;
    private Sentence? _fault;

    /// <summary>The file.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _held = await desk.FindAsync(Id);
        if (_held is null)
        {
            navigation.NotFound();
        }
    }

    private async Task ImportAsync()
    {
        var outcome = await desk.ImportAsync(Id, _held!.Preview.Mark, new Progress<Sentence>());
        (_fault, _held) = (outcome.IsDone ? null : outcome.Why, await desk.FindAsync(Id));
        StateHasChanged();
    }

    private async Task DropAsync()
    {
        await desk.DropAsync(Id);
        navigation.NavigateTo(Back);
    }
}
