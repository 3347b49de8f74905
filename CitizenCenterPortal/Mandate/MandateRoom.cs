using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Mandate.Import;

namespace CitizenCenterPortal.Mandate;

/// <summary>役割（条項）: the city's role document, with what bears each of its clauses.</summary>
public sealed class MandateRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<ClauseCache>().AddSingleton<EvidenceCache>().AddScoped<ReadCoverage>().AddScoped<ReadClause>().AddScoped<EditClauses>().AddScoped<LoadTexts>().AddScoped<TextsDesk>().AddScoped<TakeMandate>().AddScoped<ITellsChanges, MandateChanges>().AddScoped<IDashboardPart, MandateOnDashboard>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        TextsEndpoint.Map(endpoints);
        endpoints.MapGet("/export/mandate/{fy}.xlsx", async (HttpContext http, TakeMandate take, string fy) => await take.AnswerAsync(http, fy))
            .RequireAuthorization(Permissions.Mandate.Read, Permissions.Exports.Take).ExcludeFromDescription();
    }

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.Mandate.Read) ? [new("役割（条項）", "/mandate", "見る", "level", Order: 16)] : [];
}
