using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Dashboards;

/// <summary>The dashboards of the three tiers, and the same numbers as data.</summary>
public sealed class DashboardsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<DashboardCache>().AddSingleton<DashboardNumbers>().AddScoped<Dashboard>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/dashboard/{unitCode}", (string unitCode, string? fy, string? stage, string? own, string? parts, string? period, string? until, Dashboard dashboard, CancellationToken stop) =>
            AnswerAsync(dashboard, DashboardAddress.Of(unitCode, fy, stage, own, show: "measures", parts: parts, period: period, until: until), stop))
            .Produces<DashboardView>().WithName("dashboard").WithTags("dashboard").RequireAuthorization(Permissions.Dashboards.Read);
        endpoints.MapGet("/api/v1/dashboard/{unitCode}/{indicatorCode}", (string unitCode, string indicatorCode, string? fy, string? stage, string? own, string? parts, string? period, string? until, Dashboard dashboard, CancellationToken stop) =>
            AnswerAsync(dashboard, DashboardAddress.Of(unitCode, fy, stage, own, parts: parts, period: period, until: until)?.Down(indicatorCode), stop))
            .Produces<DashboardView>().WithName("dashboard-indicator").WithTags("dashboard").RequireAuthorization(Permissions.Dashboards.Read);
    }

    private static async Task<IResult> AnswerAsync(Dashboard dashboard, DashboardAddress? address, CancellationToken stop) =>
        address is not null && await dashboard.ReadAsync(address, stop) is { } view ? Results.Json(view, AnswerJson.Options) : Results.NotFound();
}
