using System.CommandLine;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity.Deputies;
using CitizenCenterPortal.Identity.Grants;
using CitizenCenterPortal.Identity.Import;
using CitizenCenterPortal.Identity.Mail;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace CitizenCenterPortal.Identity;

/// <summary>Who comes in, and what they may.</summary>
public sealed class IdentityRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<EndedSessions>().AddSingleton<GrantBook>().AddSingleton<PersonNames>().AddSingleton<PersonVault>().AddSingleton<HandoverShelf>();
        services.AddScoped<CallerChoice>().AddScoped<SignedInCaller>().AddScoped<Handover>().AddScoped<DemoPersonas>().AddScoped<ErasePerson>().AddScoped<IVerifies, PersonKeyAudit>().AddScoped<ITellsChanges, AccessChanges>().AddScoped<ChangeGrant>().AddScoped<ReadGrants>().AddScoped<GrantHistory>().AddScoped<ImportTransfers>().AddScoped<TransfersDesk>().AddScoped<ReadDeputies>().AddScoped<EditDeputies>().AddScoped<ReadMailAddress>().AddScoped<SetMailAddress>().AddScoped<ITellsChanges, MailAddressChanges>();
        services.AddScoped<ICallerSource>(scope => scope.GetRequiredService<CallerChoice>().Operation ?? scope.GetRequiredService<SignedInCaller>());
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SessionCookie.Set);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
    }

    /// <inheritdoc/>
    public IEnumerable<Command> Commands(IServiceProvider services) => [EraseCommand.Make(services)];

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.Access.Edit) ? [new("職員の権限", "/admin/grants", "管理", "person", Order: 91)]
        : caller.May(Permissions.Access.Deputise) ? [new("代理", "/deputies", "管理", "person", Order: 94)] : [];

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        SignInEndpoints.Map(endpoints, endpoints.ServiceProvider.GetRequiredService<SignInSettings>().Mode);
        TransfersEndpoints.Map(endpoints);
    }
}

/// <summary>Settings under <c>Portal:SignIn</c>.</summary>
/// <param name="Mode">How people sign in.</param>
public sealed record SignInSettings(SignInMode Mode);
