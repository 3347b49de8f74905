namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>A mail that is to be sent.</summary>
/// <param name="Key">What makes it one, <see cref="MailItem.Key"/>.</param>
/// <param name="PersonId">To whom.</param>
/// <param name="Address">Where they get it.</param>
/// <param name="Subject">What about.</param>
/// <param name="Body">The words, lines ended by <c>\n</c>.</param>
public sealed record PlannedMail(string Key, int PersonId, string Address, string Subject, string Body);
