using System.Text;

namespace CitizenCenterPortal.Kernel;

/// <summary>Words that a person typed, as they are kept.</summary>
public static class TypedWords
{
    /// <summary>One sign ends a line, and nothing stands before or after.</summary>
    public static string Clean(string words) => words.ReplaceLineEndings("\n").Trim();

    /// <summary>Whole characters only: no half of one, and no control characters but the end of a line and the tab.</summary>
    public static bool IsText(string words) =>
        !words.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t')) && words.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
