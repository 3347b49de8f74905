using Microsoft.AspNetCore.WebUtilities;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>What a page of levels shows, which is its address: <c>/levels/2026?unit=W1&amp;own=1</c>.</summary>
/// <param name="Year">The fiscal year; null for the running one.</param>
/// <param name="Unit">The unit's code; null for the caller's own place.</param>
/// <param name="Own">True for the unit alone.</param>
public sealed record LevelsAddress(FiscalYear? Year, string? Unit = null, bool Own = false)
{
    private const string Yes = "1";

    /// <summary>Reads the parts of an address; null where one is a word that never was.</summary>
    public static LevelsAddress? Of(string? year, string? unit, string? own) =>
        (FiscalYear.TryParse(year, out var read) || string.IsNullOrEmpty(year)) && own is (null or "" or Yes)
            ? new(string.IsNullOrEmpty(year) ? null : read, string.IsNullOrEmpty(unit) ? null : unit, own == Yes)
            : null;

    /// <summary>The address of the page.</summary>
    public string Href => QueryHelpers.AddQueryString(Year is { } year ? $"/levels/{year}" : "/levels", new Dictionary<string, string?> { ["unit"] = Unit, ["own"] = Own ? Yes : null });
}
