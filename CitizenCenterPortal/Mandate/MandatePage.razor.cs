using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Mandate;

/// <summary>The coverage map; which year, tier and place it shows is in the address.</summary>
public sealed partial class MandatePage(ReadCoverage coverage, Handover handed, NavigationManager navigation)
{
    private MandateAddress? _shown;

    /// <summary>The fiscal year by its April; the running one where none is named.</summary>
    [SupplyParameterFromQuery(Name = "fy")] public string? YearText { get; set; }

    /// <summary><c>district</c>, <c>ward</c> or <c>city</c>; that of the place where none is named.</summary>
    [SupplyParameterFromQuery(Name = "tier")] public string? TierText { get; set; }

    /// <summary>The code of a centre, or of a hub with those beneath it.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string? UnitText { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private CoverageView? View { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var address = MandateAddress.Of(YearText, TierText, UnitText);
        if (View is null && Handed is { } key)
        {
            (View, Handed, _shown) = (await handed.TakeAsync<CoverageView>(key), null, address);
        }

        if (View is null || address is null || address != _shown)
        {
            (View, _shown) = (address is null ? null : await coverage.ReadAsync(address), address);
            if (View is null)
            {
                navigation.NotFound();
                return;
            }

            Handed = RendererInfo.IsInteractive ? null : await handed.KeepAsync(View);
        }
    }

    private static string Title(CoverageView view) => view.IsAlone
        ? Words.Say("役割（条項）　{0}　{1}", view.Rows[0].Unit.DisplayName, Era.FiscalWithGregorian(view.Year))
        : view.Place is { } place ? Words.Say("役割（条項）　{0}　{1}", place.NameWithAllBeneath(), Era.FiscalWithGregorian(view.Year))
        : Words.Say("役割（条項）　{0}", Era.FiscalWithGregorian(view.Year));

    private static IReadOnlyList<Segmented.Choice> Years(CoverageView view) =>
        [.. view.Years.Select(year => new Segmented.Choice(Era.Fiscal(year), (view.Address with { Year = year }).Href, year == view.Year))];

    private static IReadOnlyList<Segmented.Choice> Tiers(CoverageView view) =>
        [.. view.Tiers.Select(tier => new Segmented.Choice(MandateWords.Say(tier), (view.Address with { Tier = tier }).Href, tier == view.Tier))];

    private static IReadOnlyList<Segmented.Choice> Wards(CoverageView view) =>
    [
        new(Words.Say("すべての区"), (view.Address with { Unit = null }).Href, view.Place is null),
        .. view.Wards.Select(ward => new Segmented.Choice(ward.NameWithAllBeneath(), (view.Address with { Unit = ward.Code }).Href, ward.Id == view.Place?.Id)),
    ];
}
