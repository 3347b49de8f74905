namespace CitizenCenterPortal.Kernel;

/// <summary>When a unit is open and owes reports, by month.</summary>
[Stamped(Stamps.Organization)]
public sealed class OpenPeriod : IOwned
{
    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The first month a report is expected of.</summary>
    public ReportingMonth From { get; set; }

    /// <summary>The last month; null while it is open.</summary>
    public ReportingMonth? To { get; set; }
}
