using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity.Grants;

/// <summary>A grant as it is listed.</summary>
/// <param name="Grant">The grant.</param>
/// <param name="SignIn">Who it is to the sign-in.</param>
/// <param name="Name">The person's name, or their number where it was erased.</param>
/// <param name="Place">Where it is held, in words.</param>
/// <param name="State">Where it stands today.</param>
public sealed record GrantLine(Grant Grant, string SignIn, string Name, string Place, GrantState State);

/// <summary>Which grants are listed.</summary>
/// <param name="Person">A part of a name or sign-in.</param>
/// <param name="Role">A role's code.</param>
/// <param name="Unit">A unit's code.</param>
/// <param name="Over">True for those that ended, else those of now and to come.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record GrantFilter(string? Person, string? Role, string? Unit, bool Over, int Page);

/// <summary>A page of the list.</summary>
/// <param name="Lines">The grants.</param>
/// <param name="Count">How many the filter finds.</param>
/// <param name="Units">The units to choose from.</param>
/// <param name="Operators">Names of the operators.</param>
public sealed record GrantPage(IReadOnlyList<GrantLine> Lines, int Count, IReadOnlyList<OrgUnit> Units, IReadOnlyList<string> Operators);

/// <summary>One grant with its history.</summary>
/// <param name="Line">The grant.</param>
/// <param name="History">What was done to it, the latest first.</param>
/// <param name="Today">Today.</param>
public sealed record GrantView(GrantLine Line, IReadOnlyList<ToldAct> History, DateOnly Today);

/// <summary>Reads grants for those who give them. Names are opened; they are in no table, and so are searched here.</summary>
public sealed class ReadGrants(PortalDoor door, PersonNames names, GrantHistory history)
{
    /// <summary>Grants on a page.</summary>
    public const int PageRows = 50;

    /// <summary>A page of the grants that a filter finds, by name.</summary>
    public async Task<GrantPage> ReadAsync(GrantFilter filter, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Access.Edit, stop);
        var (today, tree) = (reading.Clock.Today, reading.Tree);
        var unit = filter.Unit is { Length: > 0 } code ? tree.Find(code)?.Id ?? 0 : (int?)null;
        var rows = await (from grant in reading.Rows<Grant>()
                          join person in reading.Rows<Person>() on grant.PersonId equals person.Id
                          where filter.Over ? grant.To < today : grant.To == null || grant.To >= today
                          where string.IsNullOrEmpty(filter.Role) || grant.Role == filter.Role
                          where unit == null || grant.OrgUnitId == unit
                          select new { grant, person.SignIn }).ToListAsync(stop);
        var lines = await LinesAsync(reading, [.. rows.Select(row => (row.grant, row.SignIn))], stop);
        var found = lines.Where(line => string.IsNullOrWhiteSpace(filter.Person) || Holds(line.Name, filter.Person) || Holds(line.SignIn, filter.Person))
            .OrderBy(line => Roles.Rank(line.Grant.Role)).ThenBy(line => line.Place, StringComparer.Ordinal).ThenBy(line => line.Grant.From).ThenBy(line => line.Grant.Id).ToList();
        return new([.. found.Skip((filter.Page - 1) * PageRows).Take(PageRows)], found.Count, tree.Units, [.. tree.Operators.Select(body => body.Name)]);
    }

    /// <summary>One grant; null where there is none.</summary>
    public async Task<GrantView?> FindAsync(int id, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Access.Edit, stop);
        var row = await (from grant in reading.Rows<Grant>() join person in reading.Rows<Person>() on grant.PersonId equals person.Id where grant.Id == id select new { grant, person.SignIn }).FirstOrDefaultAsync(stop);
        return row is null ? null : new((await LinesAsync(reading, [(row.grant, row.SignIn)], stop))[0], await history.ReadAsync(reading, id, stop), reading.Clock.Today);
    }

    /// <summary>What was done last, over all grants.</summary>
    public async Task<IReadOnlyList<ToldAct>> HistoryAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Access.Edit, stop);
        return await history.ReadAsync(reading, null, stop);
    }

    private async Task<List<GrantLine>> LinesAsync(Reading reading, List<(Grant Grant, string SignIn)> rows, CancellationToken stop)
    {
        var who = await names.OfAsync(reading, rows.Select(row => $"person:{row.Grant.PersonId}"), stop);
        return [.. rows.Select(row => new GrantLine(
            row.Grant, row.SignIn, who[$"person:{row.Grant.PersonId}"], GrantWords.Place(row.Grant.OrgUnitId, row.Grant.OperatorId, reading.Tree), row.Grant.StateOn(reading.Clock.Today)))];
    }

    private static bool Holds(string text, string part) => text.Replace(" ", "", StringComparison.Ordinal).Contains(part.Normalize(System.Text.NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
