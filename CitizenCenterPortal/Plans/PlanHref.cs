namespace CitizenCenterPortal.Plans;

/// <summary>Where the pages of plans are.</summary>
internal static class PlanHref
{
    /// <summary>The tree of a year.</summary>
    public static string Of(FiscalYear year) => $"/plans/{year}";

    /// <summary>An item.</summary>
    public static string Of(FiscalYear year, UnitNumber address) => $"/plans/{year}/{address}";
}
