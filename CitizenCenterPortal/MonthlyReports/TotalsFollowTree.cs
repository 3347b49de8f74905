using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A centre that moves takes what this month counts of it from one ward's sums to the other's.</summary>
internal sealed class TotalsFollowTree : IFollowsTree
{
    /// <inheritdoc/>
    public Task FollowAsync(Change change, IReadOnlyCollection<int> parents, ReportingMonth since, CancellationToken stop) =>
        Totals.RecomputeAsync(change, [.. parents.Select(parent => (parent, since))], stop);
}
