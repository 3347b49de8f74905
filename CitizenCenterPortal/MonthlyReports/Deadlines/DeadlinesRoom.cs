using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Deadlines.Mail;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>By when reports are due, who is late, and who is told so.</summary>
public sealed class DeadlinesRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<DeadlineCache>().AddSingleton<IHolidayWatch, PassedDays>().AddScoped<ReadDeadlines>().AddScoped<EditDeadlines>().AddScoped<ITellsChanges, DeadlineChanges>().AddScoped<RemindCentre>()
        .AddScoped<MailPlan>().AddScoped<MailBook>().AddScoped<SendMails>().AddScoped<ReadMails>().AddHostedService<MailKeeper>();

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) => caller.May(Permissions.Mail.Watch) ? [new("メールの送信", "/admin/mail", "管理", "history", Order: 93)] : [];
}
