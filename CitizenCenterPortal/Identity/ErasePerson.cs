using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity.Mail;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity;

/// <summary>
/// Erases a person's name and mail address for good: the key goes, so that the name can be read neither in the tables nor in the journal, and the stamp of
/// access rises, so that every process forgets it. Sign-in name, grants and acts stay.
/// </summary>
public sealed class ErasePerson(PortalDoor door, PersonVault vault)
{
    /// <summary>Erases; refuses for a person whose name is erased already.</summary>
    /// <param name="signIn">Who it is to the sign-in.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public async Task<Outcome> RunAsync(string signIn, CancellationToken stop = default)
    {
        var outcome = await EraseAsync(signIn, stop);
        _ = outcome.IsDone && await door.LeaveNoTraceAsync(stop); // where somebody still reads, the nightly erasure does it
        return outcome;
    }

    private async Task<Outcome> EraseAsync(string signIn, CancellationToken stop)
    {
        await using var change = await door.OpenForChangeAsync(IdentityActs.Erase, [], stop);
        if (await change.Rows<Person>().FirstOrDefaultAsync(person => person.SignIn == signIn, stop) is not { } person)
        {
            return Outcome.NotFound;
        }

        if (!await vault.EraseAsync(change, person, stop))
        {
            return Outcome.Refused(new("職員番号 {0} の氏名は、もうありません。", person.Id));
        }

        await change.Rows<MailAddress>().Where(address => address.PersonId == person.Id).ForEachAsync(address => change.Rows<MailAddress>().Remove(address), stop);
        await change.CommitAsync(ActNote.Plain, stop);
        return Outcome.Done;
    }
}
