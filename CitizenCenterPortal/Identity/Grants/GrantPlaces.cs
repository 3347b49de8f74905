using System.Text;

namespace CitizenCenterPortal.Identity.Grants;

/// <summary>Where a grant is held, as people write it.</summary>
internal static class GrantPlaces
{
    /// <summary>A unit by code or name, or an operator by name; nothing for an empty text. False where there is none of the kind.</summary>
    public static bool TryRead(string written, OrgTree tree, out (int? Unit, int? Operator) place)
    {
        var plain = written.Normalize(NormalizationForm.FormKC).Trim();
        var unit = tree.Find(plain) ?? tree.Units.FirstOrDefault(unit => Same(unit.Name, plain));
        var body = unit is null ? tree.Operators.FirstOrDefault(row => Same(row.Name, plain)) : null;
        place = (unit?.Id, body?.Id);
        return plain.Length == 0 || unit is not null || body is not null;
    }

    private static bool Same(string name, string plain) => name.Normalize(NormalizationForm.FormKC) == plain;
}
