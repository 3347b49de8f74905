using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>The opening calendar: when a unit is open, why it is closed, what it can lend.</summary>
public sealed class OpeningRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<CalendarCache>().AddSingleton<CalendarHistory>().AddScoped<ReadCalendar>().AddScoped<EditCalendar>()
        .AddScoped<ITellsChanges, CalendarChanges>().AddScoped<IProposesCells, ProposeOpening>();

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.Calendar.Read) ? [new("開館カレンダー", "/calendar", "見る", "calendar", Order: 15)] : [];
}
