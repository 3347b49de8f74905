using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Shell;

/// <summary>The personas as the demo's sign-in shows them, with the places that this city has for them.</summary>
public sealed class DemoDoor(IServiceProvider services)
{
    private static readonly (string Label, string[] Roles)[] Groups =
    [
        ("市拠点館", ["city-director", "city-staff"]),
        ("区拠点館", ["ward-director", "ward-staff"]),
        ("地区館", ["center-director", "center-staff"]),
        ("指定管理者・監査・管理", ["operator-hq", "auditor", "administrator"]),
    ];

    /// <summary>The personas by tier.</summary>
    public async Task<IReadOnlyList<PersonaGroup>> GroupsAsync()
    {
        await using var operation = services.CreateOperationScope();
        await using var reading = await operation.ServiceProvider.GetRequiredService<PortalDoor>().OpenForReadingAsync(Permissions.Organization.Read);
        return [.. Groups.Select(group => new PersonaGroup(Words.Say(group.Label), [.. group.Roles.Select(role => Shown(role, reading.Tree))]))];
    }

    private static Persona Shown(string role, OrgTree tree)
    {
        var persona = DemoPersonas.All.First(row => row.Role == role);
        var (_, unit, body) = DemoPersonas.Grants(persona, tree).FirstOrDefault();
        var place = unit is { } id ? tree.Find(id)!.DisplayName : body is { } number ? tree.Operators.First(row => row.Id == number).Name : "";
        return new(role, Words.Say(Roles.Find(role)!.Name), persona.Name, place);
    }
}
