using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity;

/// <summary>One persona of the demo's sign-in: a role, and where it is held.</summary>
/// <param name="Role">The role's code; also what the button carries.</param>
/// <param name="Name">An invented name.</param>
/// <param name="UnitCode">The unit, where the city has it; else the first of its tier.</param>
/// <param name="AlsoAt">A role the same person holds for their own hub, which reports like any centre.</param>
public sealed record DemoPersona(string Role, string Name, string? UnitCode, string? AlsoAt = null)
{
    /// <summary>How the person is known to the sign-in.</summary>
    public string SignIn => $"demo:{Role}";
}

/// <summary>The nine personas. Their persons and grants are made when somebody first signs in as one, on whatever city was loaded.</summary>
public sealed class DemoPersonas(PortalDoor door, PersonVault vault)
{
    /// <summary>One persona a role. The city's director does not submit the city hub's report, which they confirm.</summary>
    public static readonly IReadOnlyList<DemoPersona> All =
    [
        new("city-director", "青木 里美", "C00"),
        new("city-staff", "石川 直人", "C00", "center-director"),
        new("ward-director", "上田 幸子", "W1", "center-director"),
        new("ward-staff", "江口 誠", "W1", "center-staff"),
        new("center-director", "大野 和子", "D101"),
        new("center-staff", "佐藤 恵", "D101"),
        new("operator-hq", "加藤 健一", null),
        new("auditor", "木村 正", null),
        new("administrator", "工藤 明", null),
    ];

    /// <summary>The persona's person, made with its grants if need be; null where the city has no unit or operator for it yet.</summary>
    public async Task<int?> PrepareAsync(string role, CancellationToken stop)
    {
        if (All.FirstOrDefault(persona => persona.Role == role) is not { } persona)
        {
            return null;
        }

        await using var change = await door.OpenForChangeAsync(IdentityActs.PrepareDemo, [], stop);
        var person = await change.Rows<Person>().FirstOrDefaultAsync(row => row.SignIn == persona.SignIn, stop);
        if (person is not null && await change.Rows<Grant>().AnyAsync(grant => grant.PersonId == person.Id, stop))
        {
            return person.Id;
        }

        var grants = Grants(persona, change.Tree).ToList();
        if (grants.Count == 0)
        {
            return null;
        }

        person ??= change.Rows<Person>().Add(new() { SignIn = persona.SignIn }).Entity;
        await change.SaveAsync(stop);
        await vault.SealAsync(change, [(person, persona.Name)], stop);
        foreach (var (grantRole, unit, body) in grants)
        {
            change.Rows<Grant>().Add(new() { PersonId = person.Id, Role = grantRole, OrgUnitId = unit, OperatorId = body, From = new(2000, 4, 1) });
        }

        await change.CommitAsync(ActNote.Plain, stop);
        return person.Id;
    }

    /// <summary>The grants a persona gets in a city.</summary>
    public static IEnumerable<(string Role, int? UnitId, int? OperatorId)> Grants(DemoPersona persona, OrgTree tree)
    {
        var role = Roles.Find(persona.Role)!;
        if (role.Reach == Reach.None)
        {
            yield return (role.Code, null, null);
        }
        else if (persona.UnitCode is null)
        {
            if (tree.Operators.Count > 0)
            {
                yield return (role.Code, null, tree.Operators[0].Id);
            }
        }
        else if ((tree.Find(persona.UnitCode) ?? tree.Units.FirstOrDefault(unit => unit.Tier == (role.Tier ?? Tier.District))) is { } unit)
        {
            yield return (role.Code, unit.Id, null);
            if (persona.AlsoAt is { } also)
            {
                yield return (also, unit.Id, null);
            }
        }
    }
}
