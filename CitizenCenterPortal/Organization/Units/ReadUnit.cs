using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Organization.Units;

/// <summary>A unit with its dates and its history.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Ward">The ward it stands in, in the reader's language.</param>
/// <param name="Dates">Its placements, open periods and agreements.</param>
/// <param name="Hubs">The ward hubs, for a move.</param>
/// <param name="Operators">Names of the operators.</param>
/// <param name="Now">This month.</param>
/// <param name="MayEdit">True where the caller may change it.</param>
/// <param name="History">What was done to it, the latest first.</param>
public sealed record UnitView(OrgUnit Unit, string Ward, UnitDates Dates, IReadOnlyList<OrgUnit> Hubs, IReadOnlyList<string> Operators, ReportingMonth Now, bool MayEdit, IReadOnlyList<ToldAct> History);

/// <summary>Reads one unit.</summary>
public sealed class ReadUnit(PortalDoor door, UnitHistory history)
{
    /// <summary>The unit of a code; null where there is none.</summary>
    public async Task<UnitView?> ReadAsync(string code, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Organization.Read, stop);
        return reading.Tree.Find(code) is not { } unit ? null : new(
            unit, reading.Tree.WardOf(unit), UnitDates.Of(reading.Tree, unit, reading.Clock.ThisMonth), [.. reading.Tree.Units.Where(hub => hub.Tier == Tier.Ward)],
            [.. reading.Tree.Operators.Select(body => body.Name)], reading.Clock.ThisMonth, reading.Caller.May(Permissions.Organization.Edit),
            await history.ReadAsync(reading, unit.Id, stop));
    }
}
