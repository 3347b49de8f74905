using System.Text.RegularExpressions;

namespace CitizenCenterPortal.Identity.Mail;

/// <summary>Where a person gets mail from the portal, and whether they want it. Who has no row gets none.</summary>
public sealed partial class MailAddress : ICityWide
{
    /// <summary>Longest address, in characters (RFC 5321, 4.5.3.1).</summary>
    public const int MaxLength = 254;

    /// <summary>The person.</summary>
    public int PersonId { get; set; }

    /// <summary>The address, encrypted under the person's key.</summary>
    [Personal]
    public PersonalText Address { get; set; }

    /// <summary>True where the person switched mail off.</summary>
    public bool Off { get; set; }

    /// <summary>True for what can be an address: one <c>@</c>, no space or control, and a host with a dot.</summary>
    public static bool IsAddress(string text) => text.Length <= MaxLength && Form().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+\z")]
    private static partial Regex Form();
}
