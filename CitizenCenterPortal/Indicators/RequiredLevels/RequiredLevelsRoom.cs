using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>The levels of a year: its page, the same as data, and who sets them.</summary>
public sealed class RequiredLevelsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<LevelHistory>().AddScoped<ReadLevels>().AddScoped<SetLevels>().AddScoped<CopyLevels>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/levels/{fy}", async (string fy, string? unit, string? own, ReadLevels levels, CancellationToken stop) =>
            LevelsAddress.Of(fy, unit, own) is { } address && await levels.ReadAsync(address, stop) is { } view ? Results.Json(view, AnswerJson.Options) : Results.NotFound())
        .Produces<LevelsView>().WithName("levels").WithTags("levels").RequireAuthorization(Permissions.Indicators.Read);

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.Indicators.Read) ? [new("要求水準", "/levels", "見る", "level", Order: 21)] : [];
}
