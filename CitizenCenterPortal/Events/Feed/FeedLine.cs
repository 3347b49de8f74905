using System.Text;

namespace CitizenCenterPortal.Events.Feed;

/// <summary>Lines of an iCalendar file (RFC 5545). Pure.</summary>
internal static class FeedLine
{
    /// <summary>Most octets of a line without its break (section 3.1).</summary>
    public const int Most = 75;

    private const string Break = "\r\n";

    /// <summary>A text as the value of a property (section 3.3.11): a backslash before what has a meaning, a line break as <c>\n</c>; other signs of control, which no reader takes, are left out.</summary>
    public static string Escape(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(sign => sign is '\n' or '\t' || !char.IsControl(sign)).Select(sign => sign switch
    {
        '\\' or ';' or ',' => $"\\{sign}",
        '\n' => "\\n",
        _ => sign.ToString(),
    }));

    /// <summary>A line in as many as it takes, each after the first beginning with a space. A character is never divided between two.</summary>
    public static string Fold(string line)
    {
        var (folded, room) = (new StringBuilder(line.Length + Break.Length), Most);
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                folded.Append(Break).Append(' ');
                room = Most - 1;
            }

            folded.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        return folded.Append(Break).ToString();
    }
}
