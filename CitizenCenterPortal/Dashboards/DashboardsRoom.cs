using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Dashboards;

/// <summary>The dashboards of the three tiers, and the same numbers as data.</summary>
public sealed class DashboardsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<DashboardCache>().AddSingleton<DashboardNumbers>().AddScoped<Dashboard>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/dashboard/{unitCode}", async (string unitCode, string? fy, string? stage, string? own, string? parts, Dashboard dashboard, CancellationToken stop) =>
            DashboardAddress.Of(unitCode, fy, stage, own, show: "measures", parts: parts) is { } address && await dashboard.ReadAsync(address, stop) is { } view ? Results.Json(view, DashboardJson.Options) : Results.NotFound())
        .Produces<DashboardView>().WithName("dashboard").WithTags("dashboard").RequireAuthorization(Permissions.Dashboards.Read);
}
