using System.Text.Encodings.Web;
using System.Text.Unicode;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Deadlines.Mail;
using CitizenCenterPortal.Shell.Maintenance;
using Microsoft.AspNetCore.DataProtection;

namespace CitizenCenterPortal.Shell;

/// <summary>Puts the house together: settings, rooms, pages, and what is done before anybody comes.</summary>
internal static class PortalHost
{
    public static async Task<int> ServeAsync(string[] args)
    {
        await using var app = Build(args);
        using var held = DatabaseLock.Take(app.Services.GetRequiredService<PortalDatabase>());

        // Asked for before anything else: without its key the portal refuses to start. Commands that need none run without.
        app.Services.GetRequiredService<AuditKey>();
        await PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
        await app.RunAsync();
        return 0;
    }

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        builder.WebHost.UseStaticWebAssets();
        var settings = PortalSettings.Read(builder.Configuration, builder.Environment);
        var database = PortalDatabase.Of(settings.Provider, settings.Connection);
        var services = builder.Services;
        services.AddSingleton(_ => AuditKey.Load(builder.Configuration["Portal:Audit:Key"], database.Beside, builder.Environment.IsDevelopment()));
        services.AddSingleton(provider => provider.GetRequiredService<AuditKey>().Wrapping());
        services.AddSingleton(settings).AddSingleton(settings.City).AddSingleton(new MailDesk(settings.Mail)).AddSingleton(settings.Applicants).AddSingleton(database).AddSingleton(new SignInSettings(settings.SignIn));
        services.AddSingleton(new CityClock(TimeProvider.System, settings.Today));
        services.AddSingleton<OrgTreeCache>().AddSingleton<ChangeFeed>().AddSingleton(provider => new ImportDesk(database.Beside + ".uploads", provider.GetRequiredService<CityClock>())).AddScoped<PortalDoor>().AddScoped<ShellViewSource>().AddScoped<DemoDoor>();
        services.AddSingleton(new FileFolder(settings.Attachments ?? database.Beside + ".attachments"));
        services.AddDataProtection().SetApplicationName("CitizenCenterPortal").PersistKeysToFileSystem(new(database.Beside + ".keys"));

        // Letters stand in a page as they are: written as numbers, as is the rule for all but Latin ones, a Japanese page is twice as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "portal-form");
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddOpenApi("v1");
        foreach (var room in Rooms.All)
        {
            room.AddServices(services);
        }

        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);
        var app = builder.Build();
        app.UsePortal(settings);
        return app;
    }

    /// <summary>Brings the database to where the portal can stand on it: schema, catalogue, and in Development a sample city.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken stop)
    {
        await PrepareSchemaAsync(services, stop);
        foreach (var room in Rooms.All)
        {
            await room.PrepareAsync(services, stop);
        }
    }

    /// <summary>Brings the embedded database's schema up to date; refuses to go on with a server's that is not.</summary>
    public static async Task PrepareSchemaAsync(IServiceProvider services, CancellationToken stop)
    {
        var database = services.GetRequiredService<PortalDatabase>();
        if (database.MigratesOnStart)
        {
            await database.MigrateAsync(stop);
        }
        else if (!await database.IsCurrentAsync(stop))
        {
            throw new StartRefusedException(new("データベース {0} の準備ができていません。先に migrate を実行してください。", database.Name));
        }
    }

    /// <summary>The same for a command, which may run beside a serving portal: whoever changes the schema must hold the database alone.</summary>
    public static async Task PrepareSchemaBesideAsync(IServiceProvider services, CancellationToken stop)
    {
        var database = services.GetRequiredService<PortalDatabase>();
        if (!await database.IsCurrentAsync(stop))
        {
            using var held = DatabaseLock.Take(database);
            await PrepareSchemaAsync(services, stop);
        }
    }

    /// <summary>The folder of settings and static files: the project's when run from its sources, the binary's when published.</summary>
    private static string ContentRoot() =>
        File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json")) ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;
}
