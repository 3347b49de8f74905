using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>Counts who waits for a place.</summary>
internal static class WaitingPeople
{
    /// <summary>How many people wait in those of the events that take applications, of the lists that the reader sees; no command where there is no list.</summary>
    public static async Task<Dictionary<(int Unit, int Number), int>> WaitingAsync(this Reading reading, IEnumerable<Event> events, CancellationToken stop)
    {
        var rows = events.Where(row => row.LastApplicant > 0 && (row.State is EventState.Approved or EventState.Recruiting)).ToList();
        if (rows.Count == 0 || !reading.Scope.SeesPeople)
        {
            return [];
        }

        var (units, numbers) = (rows.Select(row => row.OrgUnitId).Distinct().ToList(), rows.Select(row => row.Number).Distinct().ToList());
        return (await reading.Rows<EventApplicant>().Where(row => units.Contains(row.OrgUnitId) && numbers.Contains(row.EventNumber) && row.State == ApplicantState.Waiting)
                .GroupBy(row => new { row.OrgUnitId, row.EventNumber }).Select(list => new { list.Key, People = list.Sum(row => row.People) }).ToListAsync(stop))
            .ToDictionary(list => (list.Key.OrgUnitId, list.Key.EventNumber), list => list.People);
    }
}
