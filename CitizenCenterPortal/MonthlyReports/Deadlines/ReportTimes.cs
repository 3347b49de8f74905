using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>What the journal tells of one report's days.</summary>
/// <param name="First">When a person handed it in first, UTC; null where nobody did, or it came from a file.</param>
/// <param name="Corrections">How often it was opened for correction after it was confirmed.</param>
internal readonly record struct ReportTime(DateTime? First, int Corrections);

/// <summary>What the journal tells of the days of many reports, in one command.</summary>
internal static class ReportTimes
{
    /// <summary>The times of the reports of a span within reach.</summary>
    public static async Task<IReadOnlyDictionary<(int Unit, ReportingMonth Month), ReportTime>> OfAsync(Reading reading, MonthSpan span, CancellationToken stop)
    {
        var acts = FirstSubmission.Acts;
        var told = await reading.Rows<JournalEntry>().Where(line => acts.Contains(line.Act) && line.Month >= span.From && line.Month <= span.To)
            .GroupBy(line => new { line.OrgUnitId, line.Month, line.Act })
            .Select(lines => new { lines.Key.OrgUnitId, lines.Key.Month, lines.Key.Act, First = lines.Min(line => line.At), Times = lines.Count() }).ToListAsync(stop);
        return told.GroupBy(line => (line.OrgUnitId, line.Month!.Value)).ToDictionary(
            report => report.Key,
            report => new ReportTime(FirstSubmission.Of(report.Select(line => (line.Act, line.First))), report.Where(line => line.Act == ReportActs.Correct.Code).Sum(line => line.Times)));
    }
}
