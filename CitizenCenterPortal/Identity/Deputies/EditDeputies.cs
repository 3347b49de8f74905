using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity.Grants;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity.Deputies;

/// <summary>
/// Names somebody who stands in for a head, and ends it. A head does so for themselves, an administrator for every head; a deputy names no deputy.
/// It holds from the next opening of the door, and ends by itself after its last day.
/// </summary>
public sealed class EditDeputies(PortalDoor door)
{
    /// <summary>Names one.</summary>
    /// <param name="head">The head's grant.</param>
    /// <param name="person">Who stands in.</param>
    /// <param name="from">The first day, as typed.</param>
    /// <param name="to">The last day, as typed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Stops it.</param>
    public Task<Outcome> NameAsync(int head, int person, string from, string to, string reason, CancellationToken stop = default) => RunAsync(DeputyActs.Name, reason, async change =>
    {
        var all = await change.Rows<Grant>().AsNoTracking().ToListAsync(stop);
        if (all.Find(grant => grant.Id == head) is not { } of || !IsTheirs(change.Caller, of) || !DeputyRules.IsHead(of, change.Clock.Today))
        {
            return Outcome.NotFound;
        }

        if (!Era.TryReadDay(from, out var first) || !Era.TryReadDay(to, out var last))
        {
            return Outcome.Refused("日は 令和9年4月1日 か 2027-04-01 のように書いてください。");
        }

        if (!DeputyRules.Candidates(all, change.Tree, of, change.Clock.Today).Contains(person))
        {
            return Outcome.Refused("代理にする職員を選んでください。");
        }

        if (DeputyRules.WhyNot(all, of, first, last, change.Clock.Today) is { } why)
        {
            return Outcome.Refused(why);
        }

        change.Rows<Grant>().Add(new() { PersonId = person, Role = of.Role, OrgUnitId = of.OrgUnitId, From = first, To = last, DeputyOf = of.Id });
        return Outcome.Done;
    }, stop);

    /// <summary>Ends one at once; one that began today or is still to begin goes.</summary>
    public Task<Outcome> EndAsync(int deputy, string reason, CancellationToken stop = default) => RunAsync(DeputyActs.End, reason, async change =>
    {
        var (grants, today) = (change.Rows<Grant>(), change.Clock.Today);
        if (await grants.FirstOrDefaultAsync(grant => grant.Id == deputy && grant.DeputyOf != null, stop) is not { } stands
            || await grants.FirstOrDefaultAsync(grant => grant.Id == stands.DeputyOf, stop) is not { } of || !IsTheirs(change.Caller, of))
        {
            return Outcome.NotFound;
        }

        if (stands.StateOn(today) == GrantState.Over)
        {
            return Outcome.Refused("この代理は、もう終わっています。");
        }

        if (stands.From < today)
        {
            stands.To = today.AddDays(-1);
        }
        else
        {
            grants.Remove(stands);
        }

        return Outcome.Done;
    }, stop);

    internal static bool IsTheirs(Caller caller, Grant head) => caller.Reach == Reach.None || (caller.GrantId == head.Id && caller.DeputyFor is null);

    private async Task<Outcome> RunAsync(Act act, string reason, Func<Change, Task<Outcome>> stepAsync, CancellationToken stop)
    {
        if (act.WhyNot(reason) is { } unsaid)
        {
            return Outcome.Refused(unsaid);
        }

        await using var change = await door.OpenForChangeAsync(act, [], stop);
        var outcome = await stepAsync(change);
        if (outcome.IsDone)
        {
            await change.CommitAsync(new ActNote { Reason = reason.Trim() }, stop);
        }

        return outcome;
    }
}
