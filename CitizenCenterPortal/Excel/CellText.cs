using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CitizenCenterPortal.Excel;

/// <summary>The text of a cell in a workbook's XML: rich runs joined, furigana left out, <c>_x000D_</c> forms undone.</summary>
internal static partial class CellText
{
    /// <summary>Longest text of a cell, in UTF-16 units; Excel refuses more.</summary>
    public const int MaxLength = 32_767;

    /// <summary>Longest text of a cell as it is stored, each character written <c>_x000D_</c>.</summary>
    public const int MaxEscaped = MaxLength * 7;

    /// <summary>
    /// Reads the element that the reader stands on (<c>is</c> or <c>si</c>) and leaves the reader behind it; null where the text is
    /// longer than a cell takes. Refuses elements that no text has.
    /// </summary>
    public static string? Read(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Next();
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        reader.Next();
        while (reader.Depth > depth)
        {
            if (reader.IsAt("t"))
            {
                var part = reader.ReadElementContentAsString();
                text.Append(text.Length <= MaxEscaped ? part : "");
            }
            else if (reader.IsAt("rPh") || reader.IsAt("phoneticPr") || reader.IsAt("rPr"))
            {
                reader.Pass();
            }
            else if (reader.NodeType != XmlNodeType.Element || reader.IsAt("r"))
            {
                reader.Next();
            }
            else
            {
                throw new InvalidDataException($"A text with {reader.Name} in it.");
            }
        }

        reader.Next();
        return text.Length <= MaxEscaped && Plain(text.ToString()) is { Length: <= MaxLength } plain ? plain : null;
    }

    /// <summary>Undoes Excel's form of characters that XML has no place for: <c>_x000D_</c>.</summary>
    public static string Plain(string text) => !text.Contains("_x", StringComparison.OrdinalIgnoreCase)
        ? text
        : WellFormed(Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));

    /// <summary>Half a pair of a character that needs two is no character, and nothing that compares text takes it: it becomes U+FFFD.</summary>
    private static string WellFormed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : string.Concat(text.EnumerateRunes());

    /// <summary>
    /// What a cell can hold of a text: characters that XML forbids become U+FFFD, line ends become a line feed, and what is
    /// longer than <see cref="MaxLength"/> ends with 「…」. Anything else stays as it is.
    /// </summary>
    public static string Holdable(string text)
    {
        if (text.Length <= MaxLength && text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0)
        {
            return text;
        }

        var held = new StringBuilder(text.Length);
        foreach (var letter in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            held.Append(letter.Value switch
            {
                '\r' => "\n",
                '\t' or '\n' => letter.ToString(),
                < ' ' or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => letter.ToString(),
            });
        }

        return held.Length <= MaxLength ? held.ToString() : held.ToString(0, char.IsHighSurrogate(held[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1) + "…";
    }

    /// <summary>Keeps a text that looks like such a form from being undone: <c>_x0041_</c> is written <c>_x005F_x0041_</c>.</summary>
    public static string Guarded(string text) =>
        !text.Contains("_x", StringComparison.OrdinalIgnoreCase) ? text : Escape().Replace(text, match => "_x005F" + match.Value);

    [GeneratedRegex("_[xX][0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
