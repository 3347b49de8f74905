namespace CitizenCenterPortal.Dashboards;

/// <summary>How a month and the same month a year before are brought to the units that reported in both.</summary>
/// <param name="Month">This year's month.</param>
/// <param name="FromTotals">True where both totals stand, less the corrections; false where the corrections are all there is.</param>
/// <param name="Corrections">Units and months whose figures are taken from the totals, or make up the sums.</param>
/// <param name="Compared">How many units reported in both.</param>
internal sealed record MonthMatch(ReportingMonth Month, bool FromTotals, IReadOnlyList<(int UnitId, ReportingMonth Month)> Corrections, int Compared)
{
    /// <summary>Everyone reported in both.</summary>
    public static MonthMatch Even(ReportingMonth month, int units) => new(month, true, [], units);

    /// <summary>Some did not. The shorter way is taken, unless a unit that is in a total cannot be read alone.</summary>
    public static MonthMatch Uneven(ReportingMonth month, IReadOnlySet<int> now, IReadOnlySet<int> before, bool allAreSeen)
    {
        var both = now.Intersect(before).ToList();
        List<(int, ReportingMonth)> apart = [.. now.Except(before).Select(unit => (unit, month)), .. before.Except(now).Select(unit => (unit, month.LastYear))];
        return allAreSeen && apart.Count <= both.Count * 2
            ? new(month, true, apart, both.Count)
            : new(month, false, [.. both.SelectMany(unit => new[] { (unit, month), (unit, month.LastYear) })], both.Count);
    }
}
