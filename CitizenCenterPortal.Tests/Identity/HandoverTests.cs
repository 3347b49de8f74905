using System.Security.Claims;
using CitizenCenterPortal.Identity;
using Microsoft.AspNetCore.Components.Authorization;

namespace CitizenCenterPortal.Tests.Identity;

/// <summary>What a first HTML left for its circuit is nobody else's, whoever learns the key.</summary>
public sealed class HandoverTests : IDisposable
{
    private readonly HandoverShelf shelf = new();

    public void Dispose() => shelf.Dispose();

    [Fact]
    public async Task What_a_page_left_is_taken_once_by_the_same_person_in_the_same_grant_alone()
    {
        var key = (await Of("12", "3").KeepAsync("the page")).ShouldNotBeNull();

        (await Of("13", "3").TakeAsync<string>(key)).ShouldBeNull("another person");
        (await Of("12", "4").TakeAsync<string>(key)).ShouldBeNull("the same person, who opened another grant meanwhile");
        (await Of("12", null).TakeAsync<string>(key)).ShouldBeNull("without a grant");
        (await Of(null, "3").TakeAsync<string>(key)).ShouldBeNull("nobody");
        (await Of("12", "3").TakeAsync<string>(Guid.NewGuid())).ShouldBeNull("another key");
        (await Of("12", "3").TakeAsync<string>(key)).ShouldBe("the page");
        (await Of("12", "3").TakeAsync<string>(key)).ShouldBeNull("once");
        (await Of(null, null).KeepAsync("the page")).ShouldBeNull("nothing is kept for nobody");
    }

    private Handover Of(string? person, string? grant) => new(shelf, new Signed(new(new ClaimsIdentity(
        [.. person is null ? (Claim[])[] : [new(SignedInCaller.PersonClaim, person)], .. grant is null ? (Claim[])[] : [new(SignedInCaller.GrantClaim, grant)]]))));

    private sealed class Signed(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }
}
