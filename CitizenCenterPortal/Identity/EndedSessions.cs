using System.Collections.Concurrent;
using System.Security.Claims;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Identity;

/// <summary>
/// Sessions that were signed out. Their cookie opens nothing any more, kept copy or not, and their other open pages leave: the next
/// person at a shared machine finds nothing of the last one's. They stay ended when the portal starts again, since its cookies' keys stay.
/// </summary>
public sealed class EndedSessions
{
    /// <summary>Claim: the session's own name, the same for all pages of one browser from sign-in to sign-out.</summary>
    public const string SessionClaim = "portal:session";

    private readonly CityClock clock;
    private readonly string file;
    private readonly Lock writing = new();

    /// <summary>Sessions, and when their last cookie is dead by itself, UTC.</summary>
    private readonly ConcurrentDictionary<string, DateTime> ended;

    /// <summary>Those of the database.</summary>
    public EndedSessions(CityClock clock, PortalDatabase database)
    {
        this.clock = clock;
        file = EndedSessionsFile.Beside(database.Beside);
        ended = new(EndedSessionsFile.Read(file).DistinctBy(row => row.Key));
    }

    /// <summary>The name of a session that just ended.</summary>
    public event Action<string>? Ended;

    /// <summary>Ends the session of a user; nothing for who has none.</summary>
    public void End(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(SessionClaim) is not { } session)
        {
            return;
        }

        ended[session] = clock.UtcNow + SessionCookie.Idle;
        Ended?.Invoke(session);
        lock (writing)
        {
            foreach (var old in ended.Where(row => row.Value < clock.UtcNow))
            {
                ended.TryRemove(old);
            }

            EndedSessionsFile.Write(file, ended);
        }
    }

    /// <summary>True where the user's session was signed out.</summary>
    public bool HasEnded(ClaimsPrincipal user) => user.FindFirstValue(SessionClaim) is { } session && ended.ContainsKey(session);
}
