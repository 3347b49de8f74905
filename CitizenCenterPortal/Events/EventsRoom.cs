using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.Counted;
using CitizenCenterPortal.Events.Import;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events;

/// <summary>事業: what centres hold for their people.</summary>
public sealed class EventsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddScoped<ThemeSeeder>().AddScoped<EventWarnings>().AddScoped<ReadEvents>().AddScoped<ReadEvent>().AddScoped<ReadCounted>().AddScoped<IProposesCells, ProposeEvents>()
        .AddScoped<WriteEvent>().AddScoped<MoveEvent>().AddScoped<RecordAttendance>().AddScoped<RecordSurvey>().AddScoped<JoinEvent>().AddScoped<ITellsChanges, EventChanges>()
        .AddScoped<PlanEvents>().AddScoped<ImportEvents>().AddScoped<EventsDesk>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => ImportEndpoints.Map(endpoints);

    /// <inheritdoc/>
    public async Task PrepareAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var operation = services.CreateOperationScope();
        await operation.ServiceProvider.GetRequiredService<ThemeSeeder>().RunAsync(stop);
    }

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.Events.Read) ? [new("事業", "/events", "見る", "event", Order: 14)] : [];
}
