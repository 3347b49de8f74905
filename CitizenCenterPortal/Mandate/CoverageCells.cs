using System.Net;
using System.Text;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Mandate;

/// <summary>
/// A centre's cells of the map as one piece of markup: sign and number, the word read aloud and in the hint, each leading to its evidence. Drawn
/// cell by cell, sixty centres by thirteen clauses would be a thousand components in every circuit.
/// </summary>
internal static class CoverageCells
{
    /// <summary>The cells of a row.</summary>
    public static MarkupString Of(CoveredUnit row, FiscalYear year)
    {
        var html = new StringBuilder();
        foreach (var cell in row.Cells)
        {
            var (href, hint) = (new MandateAddress(year, Unit: row.Unit.Code, Clause: cell.Clause.Code).Href, MandateWords.Hint(cell));
            html.Append("<td><a class=\"").Append(ToneLooks.Badge(MandateWords.Tone(cell.State))).Append("\" href=\"").Append(Text(href)).Append("\" title=\"").Append(Text(hint))
                .Append("\" aria-label=\"").Append(Text($"{cell.Clause.Code}　{hint}")).Append("\"><span class=\"sign\">").Append(MandateWords.Sign(cell.State)).Append("</span>")
                .Append(Text(Format.Number(cell.Now.Pieces))).Append("</a></td>");
        }

        return new(html.ToString());
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
