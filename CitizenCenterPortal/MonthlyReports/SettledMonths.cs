using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The months whose reports were accepted or confirmed: what the calendar says of them was looked at with their numbers.</summary>
public sealed class SettledMonths : ISettledMonths
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<SettledMonth>> ReadAsync(Reading reading, int unitId, MonthSpan months, CancellationToken stop)
    {
        var settled = await reading.Rows<MonthlyReport>()
            .Where(report => report.OrgUnitId == unitId && report.Month >= months.From && report.Month <= months.To && (report.Status == ReportStatus.Accepted || report.Status == ReportStatus.Confirmed))
            .OrderBy(report => report.Month).Select(report => new { report.Month, report.Status }).ToListAsync(stop);
        return [.. settled.Select(report => new SettledMonth(report.Month, ReportStatusWords.Say(report.Status)))];
    }
}
