using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Mandate;

/// <summary>One clause with its evidence, of a centre or of all within reach.</summary>
public sealed partial class ClausePage(ReadClause clauses, Handover handed, NavigationManager navigation)
{
    private MandateAddress? _shown;

    /// <summary>The clause's code: D4-1.</summary>
    [Parameter] public string ClauseCode { get; set; } = "";

    /// <summary>The fiscal year by its April; the running one where none is named.</summary>
    [SupplyParameterFromQuery(Name = "fy")] public string? YearText { get; set; }

    /// <summary>The code of a centre.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string? UnitText { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private ClauseView? View { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var address = MandateAddress.Of(YearText, null, UnitText, ClauseCode);
        if (View is null && Handed is { } key)
        {
            (View, Handed, _shown) = (await handed.TakeAsync<ClauseView>(key), null, address);
        }

        if (View is null || address is null || address != _shown || (RendererInfo.IsInteractive && View is { Unit: not null, Rows.Count: 0 }))
        {
            (View, _shown) = (address is null ? null : await clauses.FindAsync(address, early: !RendererInfo.IsInteractive), address);
            if (View is null)
            {
                navigation.NotFound();
                return;
            }

            Handed = RendererInfo.IsInteractive ? null : await handed.KeepAsync(View);
        }
    }

    private static IReadOnlyList<Crumbs.Step> Way(ClauseView view) => view.Unit is { } unit
        ? [new(Words.Say("役割（条項）"), new MandateAddress(view.Year, view.Clause.Clause.Tier).Href), new(unit.DisplayName, new MandateAddress(view.Year, view.Clause.Clause.Tier, unit.Code).Href), new(view.Clause.Code)]
        : [new(Words.Say("役割（条項）"), new MandateAddress(view.Year, view.Clause.Clause.Tier).Href), new(view.Clause.Code)];

    private static IReadOnlyList<Segmented.Choice> Years(ClauseView view) =>
        [.. view.Years.Select(year => new Segmented.Choice(Era.Fiscal(year), (view.Address with { Year = year }).Href, year == view.Year))];
}
