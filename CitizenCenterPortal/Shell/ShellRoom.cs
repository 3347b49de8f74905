using System.CommandLine;
using CitizenCenterPortal.Shell.Maintenance;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace CitizenCenterPortal.Shell;

/// <summary>The frame: first page of the menu, language, health.</summary>
public sealed class ShellRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) =>
        services.AddScoped<RestoreDatabase>().AddSingleton<Metrics>().AddSingleton<CircuitHandler>(provider => provider.GetRequiredService<Metrics>());

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        LanguageEndpoint.Map(endpoints);
        HealthEndpoints.Map(endpoints);
        Metrics.Map(endpoints);
    }

    /// <inheritdoc/>
    public IEnumerable<Command> Commands(IServiceProvider services) => MaintenanceCommands.Make(services);

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
    [
        new("ホーム", "/", "", "home", Order: 0),
        new("このポータルについて", "/about", "管理", "info", Order: 99),
    ];
}
