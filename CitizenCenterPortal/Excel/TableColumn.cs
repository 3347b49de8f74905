namespace CitizenCenterPortal.Excel;

/// <summary>A column that an import wants, by the header names it goes by. Compared NFKC, without spaces, without case.</summary>
/// <param name="Name">The name on screen and in faults: 館コード.</param>
/// <param name="AlsoCalled">Other accepted headers: <c>unit</c>.</param>
public sealed record TableColumn(string Name, params string[] AlsoCalled)
{
    /// <summary>True where a file without the column is still read; its cells are then empty.</summary>
    public bool Optional { get; init; }

    /// <summary>True where a cell of the header row names this column.</summary>
    internal bool IsNamed(string header) => Same(header, Name) || AlsoCalled.Any(name => Same(header, name));

    private static bool Same(string left, string right) => string.Equals(Plain(left), Plain(right), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
