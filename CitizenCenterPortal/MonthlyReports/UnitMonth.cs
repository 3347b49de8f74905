namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// How many of the reports that a unit's subtree owes for a month there are, at each stage. How many are owed follows from the tree; the
/// report of a unit that is closed in the month is not owed and stands in for no other.
/// </summary>
public sealed class UnitMonth : ISubtreeSum<UnitMonth>
{
    /// <summary>The unit at the top of the subtree.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>Reports submitted at least once.</summary>
    public int Reported { get; set; }

    /// <summary>Reports that are 確定 now: confirmed and not reopened.</summary>
    public int Confirmed { get; set; }

    /// <summary>Reports with confirmed values, those that are being corrected among them: what the sum of confirmed values is made of.</summary>
    public int EverConfirmed { get; set; }

    /// <summary>The whole month is one row.</summary>
    int ISubtreeSum<UnitMonth>.CellId => 0;

    /// <summary>What a unit's own report adds to the counts above it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="tree">Says whether the unit is open in the month.</param>
    public static UnitMonth Of(MonthlyReport report, OrgTree tree)
    {
        var counts = Zero(report.OrgUnitId, report.Month, 0);
        if (tree.IsOpen(report.OrgUnitId, report.Month))
        {
            counts.Reported = report.Reported ? 1 : 0;
            counts.Confirmed = report.Status == ReportStatus.Confirmed ? 1 : 0;
            counts.EverConfirmed = report.ConfirmedAt is null ? 0 : 1;
        }

        return counts;
    }

    /// <inheritdoc/>
    public static UnitMonth Zero(int unitId, ReportingMonth month, int cellId) => new() { OrgUnitId = unitId, Month = month };

    /// <inheritdoc/>
    public void Add(UnitMonth part)
    {
        Reported += part.Reported;
        Confirmed += part.Confirmed;
        EverConfirmed += part.EverConfirmed;
    }

    /// <inheritdoc/>
    public bool Says(UnitMonth other) => (Reported, Confirmed, EverConfirmed) == (other.Reported, other.Confirmed, other.EverConfirmed);

    /// <inheritdoc/>
    public string Tell() => FormattableString.Invariant($"{Reported} ({Confirmed}, {EverConfirmed})");
}
