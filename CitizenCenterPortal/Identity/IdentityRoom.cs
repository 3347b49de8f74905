using CitizenCenterPortal.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace CitizenCenterPortal.Identity;

/// <summary>Who comes in, and what they may.</summary>
public sealed class IdentityRoom : IRoom
{
    /// <summary>How long a session lives without a request.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<GrantBook>().AddSingleton<PersonNames>().AddSingleton<PersonVault>();
        services.AddScoped<CallerChoice>().AddScoped<SignedInCaller>().AddScoped<DemoPersonas>();
        services.AddScoped<ICallerSource>(scope => scope.GetRequiredService<CallerChoice>().Operation ?? scope.GetRequiredService<SignedInCaller>());
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "portal";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = Idle;
            cookie.Events.OnRedirectToLogin = signIn =>
            {
                if (IsPage(signIn.Request))
                {
                    signIn.Response.Redirect(signIn.RedirectUri);
                }
                else
                {
                    signIn.Response.StatusCode = StatusCodes.Status401Unauthorized;
                }

                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        SignInEndpoints.Map(endpoints, endpoints.ServiceProvider.GetRequiredService<SignInSettings>().Mode);

    /// <summary>Who asks for data gets an answer in place; only a page is led to the sign-in.</summary>
    private static bool IsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/export") && !request.Path.StartsWithSegments("/_blazor") && !request.Path.StartsWithSegments("/metrics");
}

/// <summary>Settings under <c>Portal:SignIn</c>.</summary>
/// <param name="Mode">How people sign in.</param>
public sealed record SignInSettings(SignInMode Mode);
