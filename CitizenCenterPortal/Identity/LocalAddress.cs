using System.Text;

namespace CitizenCenterPortal.Identity;

/// <summary>Where a form may lead to: only an address of the portal itself, fit for a header.</summary>
public static class LocalAddress
{
    /// <summary>The address, its Japanese escaped; the first page for another host's, one with control characters, or none.</summary>
    public static string Of(string? asked) =>
        asked is ['/', ..] and not ['/', '/' or '\\', ..] && !asked.Any(char.IsControl)
            ? string.Concat(asked.EnumerateRunes().Select(Escaped))
            : "/";

    private static string Escaped(Rune rune) => rune.Value is > ' ' and < 0x7F ? rune.ToString() : Uri.EscapeDataString(rune.ToString());
}
