using System.Net;
using System.Text;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// A unit's months in the matrix as one piece of markup: each report's state in a sign and a word, how many days it came late, who submitted it; what
/// waits for the reader is marked. Drawn cell by cell, sixty centres by thirty-six months would be two thousand components in every circuit.
/// </summary>
internal static class MatrixCells
{
    /// <summary>The cells of a row.</summary>
    /// <param name="row">The unit.</param>
    /// <param name="months">The months.</param>
    /// <param name="small">True where there are so many months that a cell shows its sign alone; the word is read aloud and stands in the hint.</param>
    public static MarkupString Of(MatrixRow row, IReadOnlyList<ReportingMonth> months, bool small)
    {
        var html = new StringBuilder();
        for (var at = 0; at < months.Count; at++)
        {
            Draw(html, row.Cells[at], $"/reports/{row.Code}/{months[at]}", small);
        }

        return new(html.ToString());
    }

    private static void Draw(StringBuilder html, MatrixCell cell, string href, bool small)
    {
        html.Append(cell.Waits ? "<td class=\"waits\">" : "<td>");
        if (cell.Status is not null || cell.Expected)
        {
            var tone = cell.Status is { } status ? ReportStatusWords.Tone(status) : Tone.Quiet;
            html.Append("<a class=\"").Append(ToneLooks.Badge(tone)).Append("\" href=\"").Append(href).Append("\" title=\"").Append(Text(MatrixWords.Hint(cell))).Append("\">");
            Span(html, small ? "visually-hidden" : null, MatrixWords.State(cell), sign: MatrixWords.Sign(cell, small));
            if (cell.IsShut)
            {
                html.Append("<span class=\"shut\" aria-hidden=\"true\">").Append(Text(Words.Say("休"))).Append("</span>");
            }

            if (cell.DaysLate > 0)
            {
                html.Append("<small class=\"late\"").Append(small ? " aria-hidden=\"true\">" : ">").Append(Text(small ? $"+{Format.Number(cell.DaysLate)}" : MatrixWords.Late(cell))).Append("</small>");
            }

            Aloud(html, small && cell.DaysLate > 0 ? MatrixWords.Late(cell) : "", cell.IsShut ? Words.Say("全日休館") : "", cell.Waits ? Words.Say("（あなたを待っています）") : "");
            html.Append("</a>");
        }

        html.Append("</td>");
    }

    private static void Span(StringBuilder html, string? style, string word, string sign)
    {
        html.Append("<span class=\"sign\" aria-hidden=\"true\">").Append(sign).Append("</span>");
        _ = style is null ? html.Append(Text(word)) : html.Append("<span class=\"").Append(style).Append("\">").Append(Text(word)).Append("</span>");
    }

    private static void Aloud(StringBuilder html, params IEnumerable<string> words)
    {
        if (string.Join(' ', words.Where(word => word.Length > 0)) is { Length: > 0 } said)
        {
            html.Append("<span class=\"visually-hidden\"> ").Append(Text(said)).Append("</span>");
        }
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
