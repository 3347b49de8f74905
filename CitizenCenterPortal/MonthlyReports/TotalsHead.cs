namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The row that who recomputes a unit's totals locks, from the root down; its version says that they changed.</summary>
public sealed class TotalsHead : IOwned, IBookkeeping
{
    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>Rises with every change of the unit's totals.</summary>
    public long Version { get; set; }
}
