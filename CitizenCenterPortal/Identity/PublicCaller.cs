using System.Collections.Frozen;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Identity;

/// <summary>Whoever asks without signing in. The door opens to them for what the city makes public, and for nothing else; they write nothing, see no draft and no plan.</summary>
public sealed class PublicCaller : ICallerSource
{
    private static readonly Caller Anybody =
        new(null, "public", "public", Reach.Subtree, OrgUnit.RootId, null, null, new[] { Permissions.Open.Read }.ToFrozenSet(StringComparer.Ordinal));

    /// <inheritdoc/>
    public ValueTask<Caller?> FindAsync(PortalDb db, DataStamps stamps, CancellationToken stop) => new(Anybody);
}

/// <summary>Scopes in which anybody asks.</summary>
public static class PublicScope
{
    /// <summary>A scope whose door opens for what is public.</summary>
    public static AsyncServiceScope CreatePublicScope(this IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerChoice>().Operation = new PublicCaller();
        return scope;
    }
}
