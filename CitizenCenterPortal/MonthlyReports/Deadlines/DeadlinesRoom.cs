using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>By when reports are due, who is late, and who is told so.</summary>
public sealed class DeadlinesRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<DeadlineCache>().AddScoped<ReadDeadlines>().AddScoped<EditDeadlines>().AddScoped<ITellsChanges, DeadlineChanges>().AddScoped<RemindCentre>();
}
