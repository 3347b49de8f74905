using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Identity;
using Microsoft.AspNetCore.Localization;

namespace CitizenCenterPortal.Shell;

/// <summary>The order in which a request passes.</summary>
internal static class Pipeline
{
    public static void UsePortal(this WebApplication app, PortalSettings settings)
    {
        app.UseKnownProxies(settings.Proxies);
        app.UseMiddleware<SecurityHeaders>();
        app.UseCookiePolicy(new() { Secure = app.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always });
        app.UseMiddleware<HeadAnswers>();
        app.UseRouting();
        app.UseMiddleware<FontCaching>();
        app.UseRequestLocalization(Languages());
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", CreateScopeForErrors = true, StatusCodeSelector = FaultAnswers.Status });
        app.UseStatusCodePages(AnswerPages.ShowAsync);
        app.UseMiddleware<FaultAnswers>();
        app.UseMiddleware<DoorAnswers>();
        app.UseMiddleware<RequestStamps>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<AccessOnRecord>();
        app.UseAntiforgery();
        app.UseMiddleware<ApiAntiforgery>();
        app.MapStaticAssets().AllowAnonymous();
        app.MapOpenApi("/api/{documentName}/openapi.json").RequireAuthorization(Permissions.Self.Read);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);
        foreach (var room in Rooms.All)
        {
            room.MapEndpoints(app);
        }
    }

    /// <summary>Japanese unless the reader chose English; a browser's own language is not asked, since the city's is Japanese.</summary>
    private static RequestLocalizationOptions Languages() => new()
    {
        DefaultRequestCulture = new(Words.Japanese),
        SupportedCultures = [Words.Japanese, Words.English],
        SupportedUICultures = [Words.Japanese, Words.English],
        RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageEndpoint.Cookie }],
    };
}
