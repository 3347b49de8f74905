using System.Text;
using System.Text.RegularExpressions;

namespace CitizenCenterPortal.Organization;

/// <summary>The code of a unit as a file gives it.</summary>
public static partial class UnitCode
{
    /// <summary>The code without spaces around and with full-width letters made half-width: 「Ｄ１０１ 」 is D101.</summary>
    public static string Plain(string written) => written.Normalize(NormalizationForm.FormKC).Trim();

    /// <summary>True for 1 to 16 of capital letters, digits and hyphens.</summary>
    public static bool IsWellFormed(string code) => code.Length <= OrgUnit.CodeMaxLength && Form().IsMatch(code);

    [GeneratedRegex(@"^[A-Z0-9-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
