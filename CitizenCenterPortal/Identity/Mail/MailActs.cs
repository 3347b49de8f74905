namespace CitizenCenterPortal.Identity.Mail;

/// <summary>What is done about the mail that a person gets.</summary>
public static class MailActs
{
    /// <summary>An administrator enters a person's address, changes it or takes it away.</summary>
    public static readonly Act SetAddress = new("mail.set-address", Permissions.Access.Edit, "メールアドレスを変える", "メールアドレスを変えました", NeedsReason: true);

    /// <summary>A person wants no mail.</summary>
    public static readonly Act TurnOff = new("mail.turn-off", Permissions.Self.Read, "メールを止める", "自分あてのメールを止めました");

    /// <summary>A person wants mail again.</summary>
    public static readonly Act TurnOn = new("mail.turn-on", Permissions.Self.Read, "メールを受け取る", "自分あてのメールを受け取ることにしました");
}
