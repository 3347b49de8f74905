using System.CommandLine;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>What leaves the portal in Excel.</summary>
public sealed class ExportsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddScoped<ReadCorrections>().AddScoped<YearBookQuery>().AddScoped<TakeWorkbook>().AddScoped<TakeDashboard>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => ExportEndpoints.Map(endpoints);

    /// <inheritdoc/>
    public IEnumerable<Command> Commands(IServiceProvider services) => [ExportCommand.Make(services)];
}
