using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.Indicators;

/// <summary>The monthly form and the indicators made from it.</summary>
public sealed class IndicatorsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddSingleton<CatalogueCache>().AddSingleton<LevelCache>().AddSingleton<IRoomTypes, RoomTypes>().AddScoped<CatalogueSeeder>().AddScoped<CatalogueView>().AddScoped<ITellsChanges, LevelChanges>().AddScoped<ITellsChanges, FormChanges>();

    /// <inheritdoc/>
    public async Task PrepareAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var operation = services.CreateOperationScope();
        await operation.ServiceProvider.GetRequiredService<CatalogueSeeder>().RunAsync(stop);
    }

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.Indicators.Read) ? [new("指標と報告項目", "/indicators", "見る", "chart", Order: 20)] : [];
}
