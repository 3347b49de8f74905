using System.Net;
using System.Text;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// A unit's months in the matrix as one piece of markup: each report's state in a sign and a word, how many days it came late, what is open in its numbers, how
/// often it was corrected; what waits for the reader is marked. Drawn cell by cell, sixty centres by thirty-six months would be two thousand components in every circuit.
/// </summary>
internal static class MatrixCells
{
    /// <summary>The cells of a row.</summary>
    /// <param name="unit">The unit's code.</param>
    /// <param name="cells">Its reports.</param>
    /// <param name="months">Their months; of more than <see cref="MatrixView.MostInWords"/> a cell shows its sign alone: the word is read aloud and stands in the hint.</param>
    public static MarkupString Of(string unit, IReadOnlyList<MatrixCell> cells, IReadOnlyList<ReportingMonth> months)
    {
        var small = months.Count > MatrixView.MostInWords;
        var html = new StringBuilder();
        for (var at = 0; at < months.Count; at++)
        {
            Draw(html, cells[at], $"/reports/{unit}/{months[at]}", small);
        }

        return new(html.ToString());
    }

    private static void Draw(StringBuilder html, MatrixCell cell, string href, bool small)
    {
        html.Append(cell.Waits ? "<td class=\"waits\">" : "<td>");
        if (cell.Status is not null || cell.Expected)
        {
            var tone = cell.Status is { } status ? ReportStatusWords.Tone(status) : Tone.Quiet;
            html.Append("<a class=\"").Append(ToneLooks.Badge(tone)).Append("\" href=\"").Append(href).Append("\" title=\"").Append(Text(MatrixWords.Hint(cell))).Append('"');
            _ = small ? DrawSign(html, cell) : DrawWord(html, cell);
            html.Append("</a>");
        }

        html.Append("</td>");
    }

    private static StringBuilder DrawWord(StringBuilder html, MatrixCell cell)
    {
        html.Append("><span class=\"sign\" aria-hidden=\"true\">").Append(MatrixWords.Sign(cell, alone: false)).Append("</span>").Append(Text(MatrixWords.State(cell)));
        DrawShut(html, cell);
        foreach (var note in MatrixWords.Notes(cell))
        {
            DrawNote(html, note);
        }

        var aloud = Aloud(cell);
        return aloud.Length == 0 ? html : html.Append("<span class=\"visually-hidden\"> ").Append(Text(aloud)).Append("</span>");
    }

    /// <summary>The shortest there is: of two thousand such cells every letter counts.</summary>
    private static StringBuilder DrawSign(StringBuilder html, MatrixCell cell)
    {
        html.Append(" aria-label=\"").Append(Text(string.Join(' ', MatrixWords.Notes(cell).Prepend(MatrixWords.State(cell)).Append(Aloud(cell)).Where(word => word.Length > 0)))).Append("\">").Append(MatrixWords.Sign(cell, alone: true));
        DrawShut(html, cell);
        DrawCount(html, '+', cell.DaysLate ?? 0);
        DrawCount(html, '?', cell.Open);
        DrawCount(html, '↻', cell.Corrections);
        return html;
    }

    private static void DrawShut(StringBuilder html, MatrixCell cell)
    {
        if (cell.IsShut)
        {
            html.Append("<span class=\"shut\" aria-hidden=\"true\">").Append(Text(Words.Say("休"))).Append("</span>");
        }
    }

    private static void DrawCount(StringBuilder html, char sign, int count)
    {
        if (count > 0)
        {
            DrawNote(html, $"{sign}{Format.Number(count)}");
        }
    }

    private static void DrawNote(StringBuilder html, string note) => html.Append("<small>").Append(Text(note)).Append("</small>");

    /// <summary>What a sign or a frame says, in words.</summary>
    private static string Aloud(MatrixCell cell) => (cell.IsShut ? Words.Say("全日休館") : "") + (cell.Waits ? Words.Say("（あなたを待っています）") : "");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
