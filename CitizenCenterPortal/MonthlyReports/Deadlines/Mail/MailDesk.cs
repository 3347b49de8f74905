namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>The mail server that was set.</summary>
/// <param name="Settings">It; null where no mail is sent.</param>
public sealed record MailDesk(MailSettings? Settings);
