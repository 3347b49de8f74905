using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.Counted;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events;

/// <summary>事業: what centres hold for their people.</summary>
public sealed class EventsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddScoped<ThemeSeeder>().AddScoped<ReadCounted>().AddScoped<IProposesCells, ProposeEvents>();

    /// <inheritdoc/>
    public async Task PrepareAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var operation = services.CreateOperationScope();
        await operation.ServiceProvider.GetRequiredService<ThemeSeeder>().RunAsync(stop);
    }
}
