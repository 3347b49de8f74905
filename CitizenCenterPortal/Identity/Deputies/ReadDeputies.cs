using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity.Grants;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity.Deputies;

/// <summary>Somebody who stands, stood or will stand in.</summary>
/// <param name="Grant">Their grant.</param>
/// <param name="Name">Their name.</param>
/// <param name="State">Where it stands today.</param>
public sealed record DeputyLine(Grant Grant, string Name, GrantState State);

/// <summary>A head and who stands in for them.</summary>
/// <param name="Head">The head's grant.</param>
/// <param name="HeadName">The head's name.</param>
/// <param name="Place">Their unit, in words.</param>
/// <param name="MayName">False for a head who is none any more, or not yet.</param>
/// <param name="Lines">Who stands in, the latest first.</param>
/// <param name="Candidates">Who may.</param>
/// <param name="Today">Today in the city.</param>
public sealed record DeputiesView(Grant Head, string HeadName, string Place, bool MayName, IReadOnlyList<DeputyLine> Lines, IReadOnlyList<(int Person, string Name, string About)> Candidates, DateOnly Today);

/// <summary>Reads who stands in for a head.</summary>
public sealed class ReadDeputies(PortalDoor door, PersonNames names)
{
    /// <summary>Of a head's grant; of the caller's own where none is named. Null where it is not theirs to see.</summary>
    public async Task<DeputiesView?> FindAsync(int? head, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Access.Deputise, stop);
        var all = await reading.Rows<Grant>().ToListAsync(stop);
        if (all.Find(grant => grant.Id == (head ?? reading.Caller.GrantId)) is not { } of || !EditDeputies.IsTheirs(reading.Caller, of) || of is not { DeputyOf: null, OrgUnitId: { } unit })
        {
            return null;
        }

        var today = reading.Clock.Today;
        var deputies = all.Where(grant => grant.DeputyOf == of.Id).OrderByDescending(grant => grant.From).ToList();
        var may = DeputyRules.IsHead(of, today);
        var candidates = may ? DeputyRules.Candidates(all, reading.Tree, of, today) : [];
        var who = await names.OfAsync(reading, [.. deputies.Select(grant => Actor(grant.PersonId)), .. candidates.Select(Actor), Actor(of.PersonId)], stop);
        return new(of, who[Actor(of.PersonId)], reading.Tree.Find(unit)?.DisplayName ?? "", may,
            [.. deputies.Select(grant => new DeputyLine(grant, who[Actor(grant.PersonId)], grant.StateOn(today)))],
            [.. candidates.Select(person => (person, who[Actor(person)], About(person)))], today);

        string About(int person) => string.Join(Words.Say("、"), all.Where(grant => grant.PersonId == person && grant.DeputyOf is null && grant.StateOn(today) == GrantState.Now)
            .Select(grant => Words.Say("{0}（{1}）", GrantWords.Role(grant.Role), GrantWords.Place(grant.OrgUnitId, grant.OperatorId, reading.Tree))));
    }

    private static string Actor(int person) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"person:{person}");
}
