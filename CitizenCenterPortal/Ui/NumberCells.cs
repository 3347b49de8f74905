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
    public static MarkupString Of(params IEnumerable<string> texts) => Of(texts.Select(text => new NumberCell(text)));

    /// <summary>The cells, in order.</summary>
    public static MarkupString Of(IEnumerable<NumberCell> cells) => new(string.Concat(cells.Select(cell => $"<td class=\"num\">{Inner(cell)}</td>")));

    private static string Inner(NumberCell cell) => cell.Aloud is { } aloud
        ? $"<span aria-hidden=\"true\">{WebUtility.HtmlEncode(cell.Text)}</span><span class=\"visually-hidden\">{WebUtility.HtmlEncode(aloud)}</span>"
        : WebUtility.HtmlEncode(cell.Text);
}

/// <summary>One of them.</summary>
/// <param name="Text">What is seen: a number, or a sign in its place.</param>
/// <param name="Aloud">What is read out instead of a sign; null where the text says it all.</param>
public readonly record struct NumberCell(string Text, string? Aloud = null)
{
    /// <summary>A text that says it all.</summary>
    public static implicit operator NumberCell(string text) => new(text);
}
