using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators.Seeding;

namespace CitizenCenterPortal.Indicators;

/// <summary>The monthly form and the indicators made from it.</summary>
public sealed class IndicatorsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddSingleton<CatalogueCache>().AddScoped<CatalogueSeeder>();

    /// <inheritdoc/>
    public async Task PrepareAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var operation = services.CreateOperationScope();
        await operation.ServiceProvider.GetRequiredService<CatalogueSeeder>().RunAsync(stop);
    }
}
