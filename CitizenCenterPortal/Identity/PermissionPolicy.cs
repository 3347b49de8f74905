using CitizenCenterPortal.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace CitizenCenterPortal.Identity;

/// <summary>A page or endpoint asks for a permission; the policy of that name is made of it.</summary>
/// <param name="Permission">One of <see cref="Permissions"/>.</param>
public sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

/// <summary>Any policy name that is no policy of the framework's is a permission.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        await base.GetPolicyAsync(policyName)
        ?? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(policyName)).Build();
}

/// <summary>Asks the door who stands there: rights are those of today, not those of the cookie.</summary>
internal sealed class PermissionHandler(PortalDoor door) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true && (await door.CallerAsync())?.May(requirement.Permission) == true)
        {
            context.Succeed(requirement);
        }
    }
}
