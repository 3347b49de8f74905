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
    private static double Lines((string Text, double Width) cell)
    {
        var (text, room) = (cell.Text.Sum(letter => letter < FirstWide ? 1.05 : 2), cell.Width - Margins);
        return text <= room ? 1 : Math.Ceiling(text / (room - Unfilled));
    }

    /// <summary>The same of a row in a list, with a little room beneath it: the texts with the widths of their columns, in order.</summary>
    public static double RowHeight(IEnumerable<string> texts, IEnumerable<double> widths) => Height(texts.Zip(widths)) + Between;

    /// <summary>A column wide enough for the widest of some texts, within limits.</summary>
    public static double Column(IEnumerable<string> texts, double least, double most) => Math.Clamp(Math.Ceiling(texts.Select(Of).DefaultIfEmpty().Max()) + 1, least, most);
}
