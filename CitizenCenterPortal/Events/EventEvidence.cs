using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>
/// Events as evidence for the clauses they serve: those of which a session was held, in the year of their month, for the lead centre and for
/// each that holds them too. One that was approved and still waits for its first session is told, and counts for nothing. Strong is one whose
/// result is written (評価済, 完了).
/// </summary>
public sealed class EventEvidence : IOffersEvidence
{
    private static readonly EventState[] Over = [EventState.Held, EventState.Evaluated, EventState.Closed];

    /// <inheritdoc/>
    public Sentence Kind => "事業";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EvidenceCount>> CountAsync(Reading reading, FiscalYear first, FiscalYear last, CancellationToken stop)
    {
        var sessions = reading.Rows<EventSession>();
        var events = Of(reading, first, last).Where(row => row.Clauses != "" && (Over.Contains(row.State) || sessions.Any(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.State == SessionState.Held)));
        var held = events.Select(row => new { UnitId = row.OrgUnitId, row.Month, row.Clauses, Strong = row.State == EventState.Evaluated || row.State == EventState.Closed })
            .Concat(events.SelectMany(row => row.Shares, (row, share) => new { UnitId = share.OrgUnitId, row.Month, row.Clauses, Strong = row.State == EventState.Evaluated || row.State == EventState.Closed }));
        var rows = await held.GroupBy(row => row).Select(group => new { group.Key.UnitId, group.Key.Month, group.Key.Clauses, group.Key.Strong, Count = group.Count() }).ToListAsync(stop);
        return
        [
            .. from row in rows
               where reading.Reaches(row.UnitId, row.Month) // a neighbour that holds it too is none of the reader's
               from clause in Codes.Split(row.Clauses)
               group row by (row.Month.FiscalYear, row.UnitId, clause) into cell
               select new EvidenceCount(cell.Key.FiscalYear, cell.Key.UnitId, cell.Key.clause, cell.Sum(row => row.Count), cell.Where(row => row.Strong).Sum(row => row.Count)),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Evidence>> ListAsync(Reading reading, FiscalYear year, int unitId, string clause, CancellationToken stop)
    {
        var (code, sessions) = (Codes.Find(clause), reading.Rows<EventSession>());
        var rows = await Of(reading, year, year).Where(row => row.Clauses.Contains(code) && (row.OrgUnitId == unitId || row.Shares.Any(share => share.OrgUnitId == unitId)))
            .OrderByDescending(row => row.Month).ThenBy(row => row.OrgUnitId).ThenByDescending(row => row.Number)
            .Select(row => new
            {
                row.OrgUnitId, row.Number, row.Title, row.Month, row.State,
                Happened = Over.Contains(row.State) || sessions.Any(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.State == SessionState.Held),
            }).ToListAsync(stop);
        return [.. rows.Where(row => reading.Reaches(unitId, row.Month)).Select(row => Piece(reading.Tree.Find(row.OrgUnitId)!, row.Number, row.Title, row.Month, row.State, row.OrgUnitId == unitId, row.Happened))];
    }

    private static IQueryable<Event> Of(Reading reading, FiscalYear first, FiscalYear last)
    {
        var (from, to) = (first.First, last.Last);
        return reading.Rows<Event>().Where(row => row.Approved && row.State != EventState.Planned && row.State != EventState.Cancelled && row.Month >= from && row.Month <= to);
    }

    private static Evidence Piece(OrgUnit lead, int number, string title, ReportingMonth month, EventState state, bool own, bool happened) => new(
        own ? title : new Sentence("{0}（{1}と共催）", title, lead.DisplayName), month, EventWords.Say(state), new EventAddress(lead.Code, number).Href, state is EventState.Evaluated or EventState.Closed, !happened);
}
