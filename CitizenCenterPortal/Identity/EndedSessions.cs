using System.Collections.Concurrent;
using System.Security.Claims;

namespace CitizenCenterPortal.Identity;

/// <summary>
/// Sessions that were signed out. Their cookie opens nothing any more, kept copy or not, and their other open pages leave: the next
/// person at a shared machine finds nothing of the last one's.
/// </summary>
public sealed class EndedSessions(CityClock clock)
{
    /// <summary>Claim: the session's own name, the same for all pages of one browser from sign-in to sign-out.</summary>
    public const string SessionClaim = "portal:session";

    private readonly ConcurrentDictionary<string, DateTime> ended = [];

    /// <summary>The name of a session that just ended.</summary>
    public event Action<string>? Ended;

    /// <summary>Ends the session of a user; nothing for who has none.</summary>
    public void End(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(SessionClaim) is not { } session)
        {
            return;
        }

        foreach (var old in ended.Where(row => row.Value < clock.UtcNow - SessionCookie.Idle))
        {
            ended.TryRemove(old);
        }

        ended[session] = clock.UtcNow;
        Ended?.Invoke(session);
    }

    /// <summary>True where the user's session was signed out.</summary>
    public bool HasEnded(ClaimsPrincipal user) => user.FindFirstValue(SessionClaim) is { } session && ended.ContainsKey(session);
}
