using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Review;

/// <summary>How a report that came again was opened, and how much it has changed since.</summary>
/// <param name="Count">How many cells, texts, files and reasons.</param>
/// <param name="Act">The code of the act that opened it.</param>
/// <param name="Reason">Why.</param>
internal sealed record ReviewChanges(int Count, string Act, string? Reason)
{
    private static readonly string[] Opening = [.. ReportActs.All.Where(ReportActs.OpensAgain).Select(act => act.Code)];

    /// <summary>Of several units' reports of a month, by the unit, out of the journal by one command; nothing of those that never were opened.</summary>
    public static async Task<Dictionary<int, ReviewChanges>> ReadAsync(Reading reading, Catalogue catalogue, IReadOnlyList<int> units, ReportingMonth month, CancellationToken stop)
    {
        var entering = ReportDifference.Acts;
        var lines = reading.Rows<JournalEntry>().Where(line => line.Month == month && units.Contains(line.OrgUnitId));
        var told = await lines.Where(line => Opening.Contains(line.Act)
                || (entering.Contains(line.Act) && lines.Any(other => other.OrgUnitId == line.OrgUnitId && other.Sequence < line.Sequence && Opening.Contains(other.Act))))
            .OrderByDescending(line => line.Sequence).Select(line => new { line.OrgUnitId, line.Act, line.Reason, line.Detail }).ToListAsync(stop);
        return told.GroupBy(line => line.OrgUnitId).ToDictionary(unit => unit.Key, unit =>
        {
            var opened = Resubmission.Opening([.. unit], line => line.Act)!;
            var changed = ReportDifference.Join(catalogue, unit.TakeWhile(line => line != opened).Reverse().Select(line => ReportDifference.Read(catalogue, [.. ToldRow.Read(line.Detail)])));
            return new ReviewChanges(changed.Count, opened.Act, opened.Reason);
        });
    }
}
