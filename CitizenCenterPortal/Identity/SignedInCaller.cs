using System.Globalization;
using System.Security.Claims;
using CitizenCenterPortal.Data;
using Microsoft.AspNetCore.Components.Authorization;

namespace CitizenCenterPortal.Identity;

/// <summary>The person of this request or circuit, in the grant they opened; nobody once it has ended, whatever else they hold, or once they signed out in another page.</summary>
public sealed class SignedInCaller(GrantBook book, EndedSessions sessions, IHttpContextAccessor http, AuthenticationStateProvider circuit) : ICallerSource
{
    /// <summary>Claim: the person's number.</summary>
    public const string PersonClaim = "portal:person";

    /// <summary>Claim: the grant that was opened.</summary>
    public const string GrantClaim = "portal:grant";

    /// <inheritdoc/>
    public async ValueTask<Caller?> FindAsync(PortalDb db, DataStamps stamps, CancellationToken stop)
    {
        var user = await UserAsync();
        if (Number(user, PersonClaim) is not { } person || sessions.HasEnded(user))
        {
            return null;
        }

        var callers = await book.CallersAsync(db, stamps, person, stop);
        var opened = Number(user, GrantClaim);
        return callers.FirstOrDefault(caller => caller.GrantId == opened);
    }

    /// <summary>True where the person, as the door last found them, holds grants today.</summary>
    public bool HoldsOthers(ClaimsPrincipal user) => Number(user, PersonClaim) is { } person && book.Known(person).Count > 0;

    /// <summary>The number in a claim.</summary>
    public static int? Number(ClaimsPrincipal user, string claim) =>
        int.TryParse(user.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A request knows its user at once; a circuit has no request and asks its own state.</summary>
    private async Task<ClaimsPrincipal> UserAsync() => http.HttpContext?.User is { Identity.IsAuthenticated: true } user
        ? user
        : http.HttpContext is null || http.HttpContext.WebSockets.IsWebSocketRequest ? (await circuit.GetAuthenticationStateAsync()).User : new();
}
