namespace CitizenCenterPortal.Kernel;

/// <summary>
/// Several codes in one column, in order and each between spaces (<c>" D1-1 D4-1 "</c>), so that a query finds one by <see cref="Find"/> and none
/// by a part of another.
/// </summary>
public static class Codes
{
    /// <summary>Longest column of codes, in characters.</summary>
    public const int MaxLength = 400;

    /// <summary>The codes as the column keeps them; empty for none.</summary>
    public static string Join(IEnumerable<string> codes) =>
        codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } some ? $" {string.Join(' ', some)} " : "";

    /// <summary>The codes of a column.</summary>
    public static IReadOnlyList<string> Split(string column) => column.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a column with the code contains.</summary>
    public static string Find(string code) => $" {code} ";
}
