using System.Globalization;
using System.Runtime.CompilerServices;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>Holds the last day that is kept of an event against its sessions.</summary>
public sealed class EventDaysAudit : IVerifies
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<Problem> VerifyAsync(Reading snapshot, [EnumeratorCancellation] CancellationToken stop)
    {
        var sessions = snapshot.Rows<EventSession>().Where(session => session.State != SessionState.CalledOff);
        var rows = from row in snapshot.Rows<Event>()
                   let last = sessions.Where(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number).Max(session => (DateOnly?)session.Day)
                   where row.LastDay != (last ?? DateOnly.MinValue)
                   orderby row.OrgUnitId, row.Number
                   select new { row.OrgUnitId, row.Number, row.LastDay, Last = last };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return new(
                new(snapshot.Tree.Find(row.OrgUnitId)?.Code ?? nameof(Event), $"{nameof(Event)} {row.Number}"),
                new Sentence("最後の回の日は {0} のはずですが、{1} です。", Say(row.Last), Say(row.LastDay)));
        }
    }

    private static string Say(DateOnly? day) => day is { } known && known > DateOnly.MinValue ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "-";
}
