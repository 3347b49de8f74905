using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity.Grants;

/// <summary>Gives a grant, ends one, corrects or takes back one that has not begun. It holds from the next opening of the door.</summary>
public sealed class ChangeGrant(PortalDoor door, PersonVault vault)
{
    private static readonly Sentence NoDay = "日は 令和9年4月1日 か 2027-04-01 のように書いてください。";

    /// <summary>Does it; refuses with a sentence what the rules of grants do not allow.</summary>
    /// <param name="act">One of <see cref="IdentityActs.OfGrants"/>, but the import.</param>
    /// <param name="id">The grant; nothing for a new one.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="reason">Why; needed.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public async Task<Outcome> RunAsync(Act act, int? id, GrantFields typed, string reason, CancellationToken stop = default)
    {
        await using var change = await door.OpenForChangeAsync(act, [], stop);
        var grants = change.Rows<Grant>();
        var ledger = new GrantLedger(new(await grants.OrderBy(row => row.Id).ToListAsync(stop), grants), change.Tree, change.Clock.Today);
        if (act.WhyNot(reason) is { } unsaid)
        {
            return Outcome.Refused(unsaid);
        }

        var stands = ledger.All.FirstOrDefault(row => row.Id == id);
        if (act != IdentityActs.Give && stands is null)
        {
            return Outcome.NotFound;
        }

        var why = act == IdentityActs.Give ? await GiveAsync(change, ledger, typed, stop)
            : act == IdentityActs.TakeBack ? ledger.TakeBack(stands!)
            : act == IdentityActs.End ? Day(typed.To) is { } last ? GrantLedger.End(stands!, last) : NoDay
            : act == IdentityActs.Correct ? Correct(ledger, stands!, typed)
            : throw new ArgumentOutOfRangeException(nameof(act), act, "This is no step on a grant.");
        if ((why ?? ledger.Unadministered) is { } refusal)
        {
            return Outcome.Refused(refusal);
        }

        await change.CommitAsync(new ActNote { Reason = reason.Trim() }, stop);
        return Outcome.Done;
    }

    private async Task<Sentence?> GiveAsync(Change change, GrantLedger ledger, GrantFields typed, CancellationToken stop)
    {
        var signIn = typed.SignIn.Trim();
        var people = await People.ReadAsync(change.Rows<Person>(), change.Rows<PersonKey>(), vault, [signIn], stop);
        var (person, why) = people.Find(signIn, typed.Name.Trim());
        if (person is null)
        {
            return why;
        }

        if (Day(typed.From) is not { } from || !IsDayOrEmpty(typed.To))
        {
            return NoDay;
        }

        if (!GrantPlaces.TryRead(typed.Place, change.Tree, out var place))
        {
            return new Sentence("「{0}」という館も指定管理者もありません。", Excerpt.Of(typed.Place));
        }

        await people.WriteAsync(change, vault, stop);
        return ledger.Give(new() { PersonId = person.Id, Role = typed.Role, OrgUnitId = place.Unit, OperatorId = place.Operator, From = from, To = Day(typed.To) });
    }

    private static Sentence? Correct(GrantLedger ledger, Grant stands, GrantFields typed) =>
        Day(typed.From) is { } from && IsDayOrEmpty(typed.To) ? ledger.Correct(stands, from, Day(typed.To)) : NoDay;

    private static bool IsDayOrEmpty(string typed) => typed.Trim().Length == 0 || Day(typed) is not null;

    private static DateOnly? Day(string typed) => Era.TryReadDay(typed, out var day) && day.Year is >= 2000 and <= 2999 ? day : null;
}
