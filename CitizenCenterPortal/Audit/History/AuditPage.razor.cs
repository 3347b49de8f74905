using CitizenCenterPortal.Identity;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Audit.History;

/// <summary>A page of the history; what is shown is its address.</summary>
public sealed partial class AuditPage(ReadHistory history, Handover handed, NavigationManager navigation)
{
    /// <summary>A unit's code.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string? UnitText { get; set; }

    /// <summary>A person's number.</summary>
    [SupplyParameterFromQuery(Name = "person")] public string? PersonText { get; set; }

    /// <summary>An act or a group of acts.</summary>
    [SupplyParameterFromQuery(Name = "act")] public string? ActText { get; set; }

    /// <summary>The first day.</summary>
    [SupplyParameterFromQuery(Name = "from")] public string? FromText { get; set; }

    /// <summary>The last day.</summary>
    [SupplyParameterFromQuery(Name = "to")] public string? ToText { get; set; }

    /// <summary>The place that the lines stand before.</summary>
    [SupplyParameterFromQuery(Name = "before")] public string? BeforeText { get; set; }

    /// <summary>The place that the lines stand after.</summary>
    [SupplyParameterFromQuery(Name = "after")] public string? AfterText { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private HistoryView? View { get; set; }

    private HistoryAddress Address => new HistoryAddress(UnitText, PersonText, ActText, FromText, ToText, BeforeText, AfterText).Trimmed();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (View is null && Handed is { } key && await handed.TakeAsync<HistoryView>(key) is { } kept)
        {
            (View, Handed) = (kept, null);
        }

        var address = Address;
        if (View?.Address == address)
        {
            return;
        }

        var view = await history.RunAsync(address);
        if (address != Address)
        {
            return; // the person went on meanwhile: what they went to is read by itself
        }

        if (view is null)
        {
            navigation.NotFound();
            return;
        }

        View = view;
        Handed = RendererInfo.IsInteractive ? null : await handed.KeepAsync(view);
    }
}
