namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A row that sums something over a unit and all beneath it, for one month.</summary>
/// <typeparam name="T">The row itself.</typeparam>
public interface ISubtreeSum<T> : IOwnedByMonth, IBookkeeping
    where T : class, ISubtreeSum<T>
{
    /// <summary>The cell it sums; 0 where it is of the month as a whole.</summary>
    int CellId { get; }

    /// <summary>The sum of nothing.</summary>
    static abstract T Zero(int unitId, ReportingMonth month, int cellId);

    /// <summary>Adds a part of the subtree: a unit's own, or the sum of a child's subtree.</summary>
    void Add(T part);

    /// <summary>True where both rows say the same numbers.</summary>
    bool Says(T other);

    /// <summary>The numbers in one line, for the one who looks for a difference.</summary>
    string Tell();
}
