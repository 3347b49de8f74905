namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// The row that who recomputes a unit's totals locks, from the root down; its version says that something beneath changed, also to those
/// beneath, whose pages hold averages of it.
/// </summary>
public sealed class TotalsHead : IHandedDown, IBookkeeping
{
    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>Rises with every counted change of the unit or of what stands beneath it.</summary>
    public long Version { get; set; }
}
