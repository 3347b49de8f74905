namespace CitizenCenterPortal.Kernel;

/// <summary>What a sentence repeats of a text that somebody handed in: short, and on one line whatever the text holds.</summary>
public static class Excerpt
{
    /// <summary>So many characters (UTF-16 units) are repeated.</summary>
    public const int MaxLength = 20;

    /// <summary>The beginning of the text, with 「…」 where it goes on; what would break or colour a line of a terminal becomes a space.</summary>
    public static string Of(string text) => OneLine(text.Length <= MaxLength ? text
        : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)] + "…");

    /// <summary>The whole text on one line.</summary>
    public static string OneLine(string text) => text.Any(IsBreaking)
        ? string.Create(text.Length, text, (line, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                line[i] = IsBreaking(from[i]) ? ' ' : from[i];
            }
        })
        : text;

    private static bool IsBreaking(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
