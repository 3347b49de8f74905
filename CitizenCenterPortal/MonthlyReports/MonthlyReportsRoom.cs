using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The monthly report: entry, flow, totals.</summary>
public sealed class MonthlyReportsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<FigureCache>().AddSingleton<FigureTableQuery>()
        .AddScoped<MoveReport>().AddScoped<EnterCells>().AddScoped<WhoChanged>().AddScoped<TotalsAudit>().AddScoped<ReadReport>().AddScoped<ReportHistory>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => ReportEndpoints.Map(endpoints);

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.MonthlyReports.Read) ? [new("月次報告", "/reports", "", "report", Order: 10)] : [];
}
