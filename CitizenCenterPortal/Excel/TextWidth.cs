namespace CitizenCenterPortal.Excel;

/// <summary>How wide texts stand in a sheet, in digits of its plain letters, as widths of columns are counted.</summary>
public static class TextWidth
{
    private const double Letter = 1.1;
    private const double FirstLine = 15;
    private const double Between = 3;
    private const double NextLine = 17; // of Yu Gothic in Excel; other programs stand their lines closer
    private const double Margins = 1;
    private const double Unfilled = 2; // a sign that may not begin a line takes the one before it along
    private const char FirstWide = '\u2E80';

    /// <summary>Of one text in one line; Chinese characters and kana take twice the width of others.</summary>
    public static double Of(string text) => text.Sum(letter => letter < FirstWide ? Letter : 2 * Letter);

    /// <summary>The height in points of a row whose texts break into lines within columns of these widths, each of at least 5.</summary>
    public static double Height(params IEnumerable<(string Text, double Width)> cells) => FirstLine + (NextLine * (cells.Max(Lines) - 1));

    /// <summary>Letters as they stand side by side in running text: nearer than <see cref="Of"/>, which leaves room for what is to stay in one line.</summary>
    private static double Lines((string Text, double Width) cell) => cell.Text.Split('\n').Sum(line => LinesOf(line, cell.Width));

    private static double LinesOf(string line, double width)
    {
        var (text, room) = (line.Sum(Near), width - Margins);
        return text <= room ? 1 : Math.Ceiling(text / (room - Unfilled));
    }

    private static double Near(char letter) => letter < FirstWide ? 1.05 : 2;

    /// <summary>The same of a row in a list, with a little room beneath it: the texts with the widths of their columns, in order.</summary>
    public static double RowHeight(IEnumerable<string> texts, IEnumerable<double> widths) => Height(texts.Zip(widths)) + Between;

    /// <summary>
    /// A text in pieces of so many lines at most within a column of a width of at least 5, since a row grows only so high and does not run over
    /// two pages. It is cut at the ends of lines, a longer line where it must be; nothing of it is lost.
    /// </summary>
    public static IReadOnlyList<string> Pieces(string text, double width, int most)
    {
        var pieces = new List<string>();
        var open = new List<string>();
        foreach (var part in text.Split('\n').SelectMany(line => Cut(line, (width - Margins - Unfilled) * most)))
        {
            if (open.Count > 0 && open.Append(part).Sum(line => LinesOf(line, width)) > most)
            {
                pieces.Add(string.Join('\n', open));
                open.Clear();
            }

            open.Add(part);
        }

        return [.. pieces, string.Join('\n', open)];
    }

    private static IEnumerable<string> Cut(string line, double room)
    {
        var (from, used) = (0, 0.0);
        for (var i = 0; i < line.Length; i++)
        {
            var wide = Near(line[i]);
            if (used + wide > room && !char.IsLowSurrogate(line[i]))
            {
                yield return line[from..i];
                (from, used) = (i, 0);
            }

            used += wide;
        }

        yield return line[from..];
    }

    /// <summary>A column wide enough for the widest of some texts, within limits.</summary>
    public static double Column(IEnumerable<string> texts, double least, double most) => Math.Clamp(Math.Ceiling(texts.Select(Of).DefaultIfEmpty().Max()) + 1, least, most);
}
