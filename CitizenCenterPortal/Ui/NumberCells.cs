using System.Net;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Ui;

/// <summary>
/// Number cells that stand side by side and lead nowhere, as one piece of markup: drawn cell by cell, a table of thirty rows would keep
/// three times as much in the memory of every circuit.
/// </summary>
public static class NumberCells
{
    /// <summary>A cell for each text, in order.</summary>
    public static MarkupString Of(params IEnumerable<string> texts) => new(string.Concat(texts.Select(text => $"<td class=\"num\">{WebUtility.HtmlEncode(text)}</td>")));
}
