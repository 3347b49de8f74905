using System.Collections.Frozen;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events.Feed;

/// <summary>A program that asks for a centre's feed: it reads that centre's approved events and nothing else, whatever its token says.</summary>
internal sealed class FeedCaller(int unitId) : ICallerSource
{
    private static readonly FrozenSet<string> Rights = new[] { Permissions.Events.Read }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Caller caller = new(null, "feed", "feed", Reach.Own, unitId, null, null, Rights);

    public ValueTask<Caller?> FindAsync(PortalDb db, DataStamps stamps, CancellationToken stop) => new(caller);
}
