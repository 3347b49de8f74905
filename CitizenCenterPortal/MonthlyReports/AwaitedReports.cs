using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A report that waits for somebody's word.</summary>
/// <param name="Report">The report.</param>
/// <param name="Unit">Whose it is.</param>
/// <param name="Act">The word that takes it forward.</param>
public sealed record AwaitedReport(MonthlyReport Report, OrgUnit Unit, Act Act);

/// <summary>The one rule of which reports wait for whose word: of the matrix, of the page where it is said, of a first page.</summary>
internal static class AwaitedReports
{
    /// <summary>The word that the caller may say on another's report; null where it does not wait for them.</summary>
    public static Act? WordOf(Reading reading, OrgUnit unit, ReportingMonth month, ReportStatus status, string? submittedBy) =>
        WordOf(reading, unit, (month, status, submittedBy), reading.Caller.May);

    /// <summary>The reports that wait for the caller's word.</summary>
    public static Task<IReadOnlyList<AwaitedReport>> ReadAsync(Reading reading, CancellationToken stop) => ReadAsync(reading, reading.Caller.May, stop);

    /// <summary>Those that wait for the word of whoever holds a permission, as all at their hub see it; not what the caller handed in themselves.</summary>
    public static Task<IReadOnlyList<AwaitedReport>> ForAsync(Reading reading, string permission, CancellationToken stop) => ReadAsync(reading, held => held == permission, stop);

    private static async Task<IReadOnlyList<AwaitedReport>> ReadAsync(Reading reading, Func<string, bool> may, CancellationToken stop)
    {
        var reports = await reading.Rows<MonthlyReport>().Where(report => report.Status == ReportStatus.Submitted || report.Status == ReportStatus.Accepted).ToListAsync(stop);
        return
        [
            .. from report in reports
               let unit = reading.Tree.Find(report.OrgUnitId)
               where unit is not null
               let act = WordOf(reading, unit, (report.Month, report.Status, report.SubmittedBy), may)
               where act is not null
               select new AwaitedReport(report, unit, act),
        ];
    }

    private static Act? WordOf(Reading reading, OrgUnit unit, (ReportingMonth Month, ReportStatus Status, string? SubmittedBy) at, Func<string, bool> may) =>
        reading.Reaches(unit.Id, at.Month) && !reading.Caller.SharesIn(at.SubmittedBy)
            ? ReportFlow.Of(unit.Tier).ActsFrom(at.Status).FirstOrDefault(act => ReportActs.IsForOthers(act) && may(act.Permission))
            : null;
}
