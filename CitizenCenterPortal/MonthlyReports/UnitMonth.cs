namespace CitizenCenterPortal.MonthlyReports;

/// <summary>How many reports of a unit's subtree and month there are, at each stage. Expected ones follow from the tree.</summary>
public sealed class UnitMonth : ISubtreeSum<UnitMonth>
{
    /// <summary>The unit at the top of the subtree.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>Reports submitted at least once.</summary>
    public int Reported { get; set; }

    /// <summary>Reports confirmed and not reopened.</summary>
    public int Confirmed { get; set; }

    /// <summary>The whole month is one row.</summary>
    int ISubtreeSum<UnitMonth>.CellId => 0;

    /// <summary>What a unit's own report adds to the counts above it.</summary>
    public static UnitMonth Of(MonthlyReport report) => new()
    {
        OrgUnitId = report.OrgUnitId,
        Month = report.Month,
        Reported = report.Reported ? 1 : 0,
        Confirmed = report.Status == ReportStatus.Confirmed ? 1 : 0,
    };

    /// <inheritdoc/>
    public static UnitMonth Zero(int unitId, ReportingMonth month, int cellId) => new() { OrgUnitId = unitId, Month = month };

    /// <inheritdoc/>
    public void Add(UnitMonth part)
    {
        Reported += part.Reported;
        Confirmed += part.Confirmed;
    }

    /// <inheritdoc/>
    public bool Says(UnitMonth other) => (Reported, Confirmed) == (other.Reported, other.Confirmed);

    /// <inheritdoc/>
    public string Tell() => FormattableString.Invariant($"{Reported} ({Confirmed})");
}
