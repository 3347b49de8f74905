using System.Collections.Concurrent;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity;

/// <summary>
/// Makes a caller of a person: the grants valid today, their own first, the highest role first. Answers from memory while neither the stamp of access nor
/// the day changes, so that an opening of the door costs no query and a transfer still takes effect at once.
/// </summary>
public sealed class GrantBook(CityClock clock)
{
    private readonly ConcurrentDictionary<int, (long Stamp, DateOnly Day, IReadOnlyList<Caller> Callers)> kept = [];

    /// <summary>What the person may be today, one caller per valid grant, the highest first.</summary>
    public async ValueTask<IReadOnlyList<Caller>> CallersAsync(PortalDb db, DataStamps stamps, int personId, CancellationToken stop)
    {
        var today = clock.Today;
        if (kept.TryGetValue(personId, out var known) && known.Stamp == stamps.Access && known.Day == today)
        {
            return known.Callers;
        }

        var grants = await CountingGrants.On(db.Set<Grant>().AsNoTracking(), today).Where(at => at.Grant.PersonId == personId).OrderBy(at => at.Grant.Id).ToListAsync(stop);
        List<Caller> callers = [.. grants.Select(at => Of(at.Grant, at.For)).OfType<Caller>().OrderBy(caller => caller.DeputyFor is not null).ThenBy(caller => Roles.Rank(caller.Role))];
        kept[personId] = (stamps.Access, today, callers);
        return callers;
    }

    /// <summary>What the door last found the person to be; empty for somebody it never saw.</summary>
    public IReadOnlyList<Caller> Known(int personId) => kept.TryGetValue(personId, out var known) ? known.Callers : [];

    /// <summary>The caller of one grant; null where its role is unknown or it names neither the unit nor the operator its reach needs.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="deputyFor">For whom it stands in; null for a right of one's own. A deputy names no deputy.</param>
    internal static Caller? Of(Grant grant, int? deputyFor = null)
    {
        if (Roles.Find(grant.Role) is not { } role)
        {
            return null;
        }

        var reach = role.Code == "auditor" && grant.OperatorId is not null ? Reach.Operator : role.Reach;
        var whole = reach switch
        {
            Reach.None => true,
            Reach.Own or Reach.Subtree => grant.OrgUnitId is not null,
            Reach.Operator => grant.OperatorId is not null,
        };
        var permissions = deputyFor is null ? role.Permissions : role.Permissions.Where(right => right != Permissions.Access.Deputise).ToHashSet(StringComparer.Ordinal);
        return whole ? new(grant.PersonId, $"person:{grant.PersonId}", role.Code, reach, grant.OrgUnitId, grant.OperatorId, grant.Id, permissions) { DeputyFor = deputyFor } : null;
    }
}
