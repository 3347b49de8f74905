using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace CitizenCenterPortal.Identity;

/// <summary>
/// Hands what a page shows from the first HTML to the circuit that follows it, so that nothing is read twice and nothing flickers. Only a
/// key goes through the browser, since a line may be weak and a page is large. Who comes too late reads again, and so does who is another
/// person or opened another grant than the one it was kept for.
/// </summary>
public sealed class Handover(HandoverShelf shelf, AuthenticationStateProvider who)
{
    /// <summary>Keeps it for this person in this grant; the key opens it once. Null where nobody is signed in: nothing is kept.</summary>
    public async Task<Guid?> KeepAsync(object shown) => await OwnerAsync() is { } owner ? shelf.Keep(owner, shown) : null;

    /// <summary>What was kept under a key, once; null where it is no more, of another kind, or another's.</summary>
    public async Task<T?> TakeAsync<T>(Guid key)
        where T : class => await OwnerAsync() is { } owner ? shelf.Take(owner, key) as T : null;

    private async Task<string?> OwnerAsync() => (await who.GetAuthenticationStateAsync()).User is var user && user.FindFirstValue(SignedInCaller.PersonClaim) is { } person
        ? $"{person}/{user.FindFirstValue(SignedInCaller.GrantClaim)}"
        : null;
}
