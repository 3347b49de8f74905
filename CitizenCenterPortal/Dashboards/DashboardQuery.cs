using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Dashboards;

/// <summary>A page whose address says what of a place it shows: the words of <see cref="DashboardAddress"/>.</summary>
public abstract class DashboardQuery : ComponentBase
{
    /// <summary>The fiscal year.</summary>
    [SupplyParameterFromQuery] public string? Fy { get; set; }

    /// <summary><c>confirmed</c> for 確定 alone.</summary>
    [SupplyParameterFromQuery] public string? Stage { get; set; }

    /// <summary>1 for the unit alone.</summary>
    [SupplyParameterFromQuery] public string? Own { get; set; }

    /// <summary>1 for all indicators side by side.</summary>
    [SupplyParameterFromQuery] public string? All { get; set; }

    /// <summary><c>measures</c> for the measures.</summary>
    [SupplyParameterFromQuery] public string? Show { get; set; }

    /// <summary><c>units</c> for the centres beneath the hubs of a hub, each apart.</summary>
    [SupplyParameterFromQuery] public string? Parts { get; set; }

    /// <summary>The indicator by which these stand.</summary>
    [SupplyParameterFromQuery] public string? Sort { get; set; }

    /// <summary><c>month</c>, <c>quarter</c> or <c>last12</c>; nothing for 4月からの累計.</summary>
    [SupplyParameterFromQuery] public string? Period { get; set; }

    /// <summary>The last month, <c>yyyy-MM</c>.</summary>
    [SupplyParameterFromQuery] public string? Until { get; set; }

    /// <summary>What is shown of a unit, of the caller's own place where none is named; null where a word never was.</summary>
    protected DashboardAddress? Of(string? unit) => DashboardAddress.Of(unit, Fy, Stage, Own, All, Show, Parts, Sort, Period, Until);
}
