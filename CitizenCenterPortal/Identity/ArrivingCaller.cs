using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Identity;

/// <summary>Somebody whose session begins: in the grant they wish for, or in their highest. Nobody where they do not hold it today.</summary>
internal sealed class ArrivingCaller(GrantBook book, int person, int? wish) : ICallerSource
{
    public async ValueTask<Caller?> FindAsync(PortalDb db, DataStamps stamps, CancellationToken stop) =>
        (await book.CallersAsync(db, stamps, person, stop)).FirstOrDefault(caller => wish is null || caller.GrantId == wish);

    /// <summary>Asks at the door.</summary>
    public static async Task<Caller?> FindAsync(IServiceProvider services, int person, int? wish, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerChoice>().Operation = new ArrivingCaller(services.GetRequiredService<GrantBook>(), person, wish);
        return await scope.ServiceProvider.GetRequiredService<PortalDoor>().CallerAsync(stop);
    }
}
