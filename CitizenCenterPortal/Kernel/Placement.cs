namespace CitizenCenterPortal.Kernel;

/// <summary>Under whom a unit stood, from when to when. Totals use the placement of their month; access uses today's.</summary>
[Stamped(Stamps.Organization)]
public sealed class Placement : IOwned
{
    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The first month.</summary>
    public ReportingMonth From { get; set; }

    /// <summary>The unit above.</summary>
    public int ParentId { get; set; }

    /// <summary>The last month; null while it lasts.</summary>
    public ReportingMonth? To { get; set; }
}
