using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.Counted;
using CitizenCenterPortal.Events.Days;
using CitizenCenterPortal.Events.Feed;
using CitizenCenterPortal.Events.Import;
using CitizenCenterPortal.Events.OnDashboard;
using CitizenCenterPortal.Events.OpenData;
using CitizenCenterPortal.Events.Overview.Workbook;
using CitizenCenterPortal.Events.Overview;
using CitizenCenterPortal.Events.ThemeList;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events;

/// <summary>事業: what centres hold for their people.</summary>
public sealed class EventsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddScoped<ThemeSeeder>().AddScoped<EventWarnings>().AddScoped<ReadEvents>().AddScoped<ReadEvent>().AddScoped<ReadCounted>().AddScoped<IProposesCells, ProposeEvents>()
        .AddScoped<IOffersEvidence, EventEvidence>().AddScoped<WriteEvent>().AddScoped<MoveEvent>().AddScoped<RecordAttendance>().AddScoped<RecordSurvey>().AddScoped<JoinEvent>()
        .AddScoped<ITellsChanges, EventChanges>().AddScoped<IVerifies, EventDaysAudit>().AddSingleton<EventsCache>().AddScoped<ReadOverview>().AddScoped<ReadGlance>().AddScoped<IDashboardPart, EventsOnDashboard>()
        .AddScoped<EditThemes>().AddScoped<ReadOpenEvents>().AddScoped<DecideOpenData>().AddScoped<TakeEvents>()
        .AddScoped<EventRoomLook>().AddScoped<ReadDays>().AddScoped<ReadFeed>().AddScoped<PublishFeed>().AddScoped<ITellsChanges, FeedChanges>().AddScoped<ICountsForPlans, CountForPlans>()
        .AddScoped<PlanEvents>().AddScoped<ImportEvents>().AddScoped<EventsDesk>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        OpenDataEndpoints.Map(endpoints);
        FeedEndpoints.Map(endpoints);
        EventsExport.Map(endpoints);
        ImportEndpoints.Map(endpoints);
    }

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
