using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Events.Days;

/// <summary>The calendar of events; which days of which centre is in the address.</summary>
public sealed partial class DaysPage(ReadDays days, NavigationManager navigation)
{
    private DaysView? _view;
    private DaysAddress? _shown;

    /// <summary>Month, week or list.</summary>
    [SupplyParameterFromQuery(Name = "view")] public string? View { get; set; }

    /// <summary>A day of the span, 2026-11-20.</summary>
    [SupplyParameterFromQuery(Name = "at")] public string? At { get; set; }

    /// <summary>The code of a centre.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string? Unit { get; set; }

    /// <summary>1 for the hub alone.</summary>
    [SupplyParameterFromQuery(Name = "own")] public string? Own { get; set; }

    /// <summary>The type of room.</summary>
    [SupplyParameterFromQuery(Name = "room")] public string? Room { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (DaysAddress.Read(View, At, Unit, Own, Room) is not { } asked)
        {
            navigation.NotFound();
        }
        else if (asked != _shown)
        {
            _shown = asked;
            _view = await days.ReadAsync(asked);
            if (_view is null)
            {
                navigation.NotFound();
            }
        }
    }

    private static IReadOnlyList<Segmented.Choice> Views(DaysView view) =>
        [.. DaysAddress.Views.Where(one => !view.IsMany || one.Code != "list").Select(one => new Segmented.Choice(one.Name.ToString(), (view.Asked with { View = one.Code }).Href, one.Code == view.View))];

    private static string TodayHref(DaysView view) => view.Unit is { } unit ? new TodayAddress(null, unit.Code, view.Asked.Own).Href : "/events/today";
}
