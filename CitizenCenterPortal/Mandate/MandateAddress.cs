using Microsoft.AspNetCore.WebUtilities;

namespace CitizenCenterPortal.Mandate;

/// <summary>What a page of the role document shows, which is its address: <c>/mandate?fy=2026&amp;tier=ward&amp;unit=W1</c>, <c>/mandate/D4-1?unit=D101</c>.</summary>
/// <param name="Year">The fiscal year; null for the running one.</param>
/// <param name="Tier">Whose clauses; null for those of the place.</param>
/// <param name="Unit">The code of a centre, or of a hub with the centres beneath it; null for all within reach.</param>
/// <param name="Clause">The code of the clause; null for the map.</param>
public sealed record MandateAddress(FiscalYear? Year, Tier? Tier = null, string? Unit = null, string? Clause = null)
{
    /// <summary>Reads the parts of an address; null where one is a word that never was.</summary>
    public static MandateAddress? Of(string? year, string? tier, string? unit, string? clause = null)
    {
        var (hasYear, hasTier) = (FiscalYear.TryParse(year, out var fiscal), TryRead(tier, out var read));
        return (hasYear || string.IsNullOrEmpty(year)) && (hasTier || string.IsNullOrEmpty(tier))
            ? new(hasYear ? fiscal : null, hasTier ? read : null, string.IsNullOrEmpty(unit) ? null : unit, string.IsNullOrEmpty(clause) ? null : clause)
            : null;
    }

    /// <summary>The address of the page.</summary>
    public string Href => QueryHelpers.AddQueryString(
        Clause is null ? "/mandate" : $"/mandate/{Clause}",
        new Dictionary<string, string?> { ["fy"] = Year?.ToString(), ["tier"] = Tier is { } tier ? Name(tier) : null, ["unit"] = Unit });

    /// <summary>How an address names a tier.</summary>
    private static string Name(Tier tier) => tier.ToString().ToLowerInvariant();

    private static bool TryRead(string? text, out Tier tier)
    {
        tier = Enum.GetValues<Tier>().FirstOrDefault(one => Name(one) == text);
        return Name(tier) == text;
    }
}
