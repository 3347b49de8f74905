using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Shell;

/// <summary>Reads what the frame around every page says of the caller.</summary>
public sealed class ShellViewSource(PortalDoor door, PersonNames names, GrantBook grants, CityName city, SampleData sample)
{
    /// <summary>The frame's view, or null for somebody without a grant valid today.</summary>
    public async Task<ShellView?> GetAsync(CancellationToken stop)
    {
        if (await door.CallerAsync(stop) is not { PersonId: { } person })
        {
            return null;
        }

        await using var reading = await door.OpenForReadingAsync(Permissions.Self.Read, stop);
        var caller = reading.Caller;
        return new(
            city.Text.Length > 0 ? city.Text : reading.Tree.Root?.DisplayName ?? "",
            Trail(caller, reading.Tree),
            await names.OfAsync(reading, person, stop),
            RoleOf(caller),
            await sample.IsSampleAsync(reading.Stamps, stop),
            [.. Rooms.All.SelectMany(room => room.Menu(caller))],
            [.. grants.Known(person).Where(other => other.GrantId != caller.GrantId).Select(other => new OtherGrant(other.GrantId!.Value, Label(other, reading.Tree)))])
        {
            StandsIn = await StandsInAsync(reading, [.. grants.Known(person).Where(known => known.DeputyFor is not null)], stop),
        };
    }

    private async Task<IReadOnlyList<StandIn>> StandsInAsync(Reading reading, IReadOnlyList<Caller> deputies, CancellationToken stop)
    {
        var told = new List<StandIn>();
        foreach (var deputy in deputies)
        {
            var until = await reading.Rows<Grant>().Where(grant => grant.Id == deputy.GrantId).Select(grant => grant.To).FirstOrDefaultAsync(stop);
            told.Add(new(deputy.GrantId!.Value, Label(deputy, reading.Tree), await names.OfAsync(reading, deputy.DeputyFor!.Value, stop), until ?? DateOnly.MaxValue, deputy.GrantId == reading.Caller.GrantId));
        }

        return told;
    }

    private static IReadOnlyList<string> Trail(Caller caller, OrgTree tree) => caller switch
    {
        { OperatorId: { } body } => [tree.Operators.FirstOrDefault(row => row.Id == body)?.Name ?? ""],
        { OrgUnitId: { } unit } when unit != OrgUnit.RootId => [.. tree.Ancestors(unit).Skip(1).Append(tree.Find(unit)!).Select(Short)],
        _ => [],
    };

    /// <summary>A ward is called by its ward, a centre by its name.</summary>
    private static string Short(OrgUnit unit) => unit.Tier == Tier.Ward && !Words.InEnglish ? unit.Ward : unit.DisplayName;

    private static string RoleOf(Caller grant) =>
        Words.Say(Roles.Find(grant.Role)!.Name) is var role && grant.DeputyFor is null ? role : Words.Say("{0}代理", role);

    private static string Label(Caller grant, OrgTree tree)
    {
        var place = grant.OperatorId is { } body ? tree.Operators.FirstOrDefault(row => row.Id == body)?.Name : grant.OrgUnitId is { } unit ? tree.Find(unit)?.DisplayName : null;
        var role = RoleOf(grant);
        return place is null ? role : Words.Say("{0}（{1}）", role, place);
    }
}
