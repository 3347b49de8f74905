using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Organization;

/// <summary>The tree of units.</summary>
public sealed partial class UnitsPage(UnitList list)
{
    private UnitList.Shown? _shown;

    /// <summary>What is searched for.</summary>
    [SupplyParameterFromQuery(Name = "q")] public string? Word { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() => _shown = await list.ReadAsync(Word);
}
