using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events;

/// <summary>事業: what centres hold for their people.</summary>
public sealed class EventsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddScoped<ThemeSeeder>();

    /// <inheritdoc/>
    public async Task PrepareAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var operation = services.CreateOperationScope();
        await operation.ServiceProvider.GetRequiredService<ThemeSeeder>().RunAsync(stop);
    }
}
