namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// The sum of one cell over a unit's subtree, the unit's own figure among them, for one month and both stages. Recomputed from
/// the children in the transaction of every act that changes a counted figure.
/// </summary>
public sealed class UnitTotal : IOwnedByMonth, IBookkeeping
{
    /// <summary>The unit at the top of the subtree.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>The cell.</summary>
    public int CellId { get; set; }

    /// <summary>速報: sum in ten-thousandths over reports submitted at least once; 該当なし counts as 0.</summary>
    public long Stored { get; set; }

    /// <summary>速報: units with an answer.</summary>
    public int Answered { get; set; }

    /// <summary>速報: of these, units whose answer is 該当なし.</summary>
    public int NotApplicable { get; set; }

    /// <summary>確定: sum in ten-thousandths of confirmed values.</summary>
    public long StoredConfirmed { get; set; }

    /// <summary>確定: units with a confirmed answer.</summary>
    public int AnsweredConfirmed { get; set; }

    /// <summary>確定: of these, units whose answer is 該当なし.</summary>
    public int NotApplicableConfirmed { get; set; }
}

/// <summary>How many reports of a unit's subtree and month there are, at each stage. Expected ones follow from the tree.</summary>
public sealed class UnitMonth : IOwnedByMonth, IBookkeeping
{
    /// <summary>The unit at the top of the subtree.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>Reports submitted at least once.</summary>
    public int Reported { get; set; }

    /// <summary>Reports confirmed and not reopened.</summary>
    public int Confirmed { get; set; }
}

/// <summary>The row that who recomputes a unit's totals locks, from the root down; its version says that they changed.</summary>
public sealed class TotalsHead : IOwned, IBookkeeping
{
    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>Rises with every change of the unit's totals.</summary>
    public long Version { get; set; }
}
