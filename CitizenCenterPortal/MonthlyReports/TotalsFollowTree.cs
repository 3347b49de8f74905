using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// A centre that moves takes what this month counts of it from one ward's sums to the other's; one that opens or closes owes, and so
/// counts, in other months.
/// </summary>
internal sealed class TotalsFollowTree : IFollowsTree
{
    /// <inheritdoc/>
    public async Task FollowAsync(Change change, IReadOnlyCollection<int> parents, ReportingMonth since, IReadOnlyCollection<int> reopened, CancellationToken stop)
    {
        var reports = await change.Rows<MonthlyReport>().Where(report => report.Reported && reopened.Contains(report.OrgUnitId))
            .Select(report => new { report.OrgUnitId, report.Month }).ToListAsync(stop);
        await Totals.RecomputeAsync(change, [.. parents.Select(parent => (parent, since)), .. reports.Select(report => (report.OrgUnitId, report.Month))], stop);
    }

    /// <inheritdoc/>
    public async Task<Sentence?> ObjectAsync(Change change, OrgTree before, IReadOnlyCollection<int> reopened, CancellationToken stop)
    {
        var reports = await change.Rows<MonthlyReport>().Where(report => reopened.Contains(report.OrgUnitId))
            .OrderBy(report => report.Month).Select(report => new { report.OrgUnitId, report.Month }).ToListAsync(stop);
        return reports.Find(report => before.IsOpen(report.OrgUnitId, report.Month) && !change.Tree.IsOpen(report.OrgUnitId, report.Month)) is { } lost
            ? new Sentence("{0}の{1}の月次報告があります。その月を開館のままにしてください。", change.Tree.Find(lost.OrgUnitId)!.DisplayName, Era.Month(lost.Month))
            : null;
    }
}
