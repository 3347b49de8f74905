using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Organization;

/// <summary>Every unit with its place, its operator and when it is open, as of this month.</summary>
public sealed class UnitList(PortalDoor door)
{
    /// <summary>One unit.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="Parent">Name of the unit above; empty for the city hub.</param>
    /// <param name="Operator">Who runs it this month; null where the city does.</param>
    /// <param name="Opened">The first month it owes a report; null where it never opened.</param>
    /// <param name="Closed">The last month, where it is closed or will be.</param>
    public sealed record Row(OrgUnit Unit, string Parent, string? Operator, ReportingMonth? Opened, ReportingMonth? Closed);

    /// <summary>The units in the order of the tree.</summary>
    public async Task<IReadOnlyList<Row>> ReadAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Organization.Read, stop);
        var tree = reading.Tree;
        return [.. tree.Units.Select(unit => new Row(
            unit,
            unit.ParentId is { } parent ? tree.Find(parent)!.DisplayName : "",
            tree.OperatorOf(unit.Id, reading.Clock.ThisMonth)?.Name,
            tree.OpenedIn(unit.Id),
            tree.ClosedIn(unit.Id)))];
    }
}
