using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Since when reports are no drafts: everything but entering moves a report that was, or is thereby, handed in. For who may not see what
/// was written before.
/// </summary>
internal sealed class FirstMoves
{
    private static readonly string[] Moves = [.. ReportActs.All.Where(act => act != ReportActs.Enter).Select(act => act.Code)];

    private readonly Dictionary<(int Unit, ReportingMonth Month), long> first;

    private FirstMoves(Dictionary<(int Unit, ReportingMonth Month), long> first) => this.first = first;

    /// <summary>Reads the first moves of reports, in one command.</summary>
    public static async Task<FirstMoves> ReadAsync(Reading reading, IReadOnlyCollection<(int Unit, ReportingMonth Month)> reports, CancellationToken stop)
    {
        var units = reports.Select(report => report.Unit).Distinct().ToList();
        var months = reports.Select(report => (ReportingMonth?)report.Month).Distinct().ToList();
        var moves = await reading.Rows<JournalEntry>().Where(line => units.Contains(line.OrgUnitId) && months.Contains(line.Month) && Moves.Contains(line.Act))
            .GroupBy(line => new { line.OrgUnitId, line.Month }).Select(report => new { report.Key.OrgUnitId, report.Key.Month, First = report.Min(line => line.Sequence) }).ToListAsync(stop);
        return new(moves.ToDictionary(move => (move.OrgUnitId, move.Month!.Value), move => move.First));
    }

    /// <summary>True where the line stands at or after the report's first move.</summary>
    public bool IsReported(JournalEntry line, ReportingMonth month) => first.TryGetValue((line.OrgUnitId, month), out var move) && line.Sequence >= move;
}
