using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>What was done to a unit's calendar, from the journal.</summary>
public sealed class CalendarHistory(PersonNames names)
{
    private const int Most = 50;

    /// <summary>The acts, the latest first.</summary>
    public async Task<IReadOnlyList<ToldAct>> ReadAsync(Reading reading, int unitId, IReadOnlyList<RoomType> types, CancellationToken stop)
    {
        var lines = await reading.LinesOf(CalendarActs.All).Where(line => line.OrgUnitId == unitId && line.Detail != "").OrderByDescending(line => line.Sequence).Take(Most).ToListAsync(stop);
        var who = await names.OfAsync(reading, lines.Select(line => line.Actor), stop);
        return [.. lines.Select(line => new ToldAct(
            line.At, who[line.Actor], line.Role, CalendarActs.All.First(act => act.Code == line.Act), line.Reason, [.. ToldRow.Read(line.Detail).Select(row => CalendarChanges.Line(row, types))]))];
    }
}
