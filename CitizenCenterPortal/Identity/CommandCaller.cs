using System.Collections.Frozen;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Identity;

/// <summary>The operating-system user who runs a command on the server: reaches the whole city, named in the journal.</summary>
public sealed class CommandCaller : ICallerSource
{
    /// <summary>The role that the journal shows for commands.</summary>
    public const string Role = "operation";

    private static readonly FrozenSet<string> Rights = new[]
    {
        Permissions.Self.Read, Permissions.Operation.Run, Permissions.MonthlyReports.Import, Permissions.MonthlyReports.Read, Permissions.MonthlyReports.ReadDrafts, Permissions.Events.Read, Permissions.Events.ReadDrafts, Permissions.Events.Receive, Permissions.Events.Erase,
        Permissions.Dashboards.Read, Permissions.Indicators.Read, Permissions.Indicators.Edit, Permissions.Organization.Read,
        Permissions.Organization.Edit, Permissions.Access.Edit, Permissions.Exports.Take, Permissions.Audit.Read, Permissions.Audit.Seal,
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Caller caller = new(null, $"os:{Environment.UserName}", Role, Reach.Subtree, OrgUnit.RootId, null, null, Rights);

    /// <inheritdoc/>
    public ValueTask<Caller?> FindAsync(PortalDb db, DataStamps stamps, CancellationToken stop) => new(caller);
}
