using CitizenCenterPortal.Organization.Units;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Organization;

/// <summary>One unit.</summary>
public sealed partial class UnitPage(ReadUnit units, NavigationManager navigation)
{
    private UnitView? _view;
    private Act? _done;
    private int _version;

    /// <summary>The unit's code.</summary>
    [Parameter] public string Code { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Unit.Code != Code)
        {
            (_view, _done) = (await units.ReadAsync(Code), null);
            if (_view is null)
            {
                navigation.NotFound();
            }
        }
    }

    private static IEnumerable<Act> Acts(UnitView view) => view.Unit.Tier switch
    {
        Tier.City => [OrganizationActs.Rename],
        _ when view.Dates.Open.Any(line => line.To is null) => [OrganizationActs.Rename, .. Moves(view), OrganizationActs.Agree, OrganizationActs.Close],
        _ => [OrganizationActs.Rename, .. Moves(view), OrganizationActs.Agree, OrganizationActs.Reopen],
    };

    private static IEnumerable<Act> Moves(UnitView view) => view.Unit.Tier == Tier.District ? [OrganizationActs.Move] : [];

    private async Task FinishAsync(Act act)
    {
        (_done, _view) = (act, await units.ReadAsync(Code));
        _version++;
    }
}
