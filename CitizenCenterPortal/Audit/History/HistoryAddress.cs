using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CitizenCenterPortal.Audit.History;

/// <summary>What an address of the history asks for, word by word: <c>/audit?unit=D101&amp;person=12&amp;act=monthly-report.submit&amp;from=2026-04-01</c>.</summary>
/// <param name="Unit">A unit's code, with all beneath it.</param>
/// <param name="Person">A person's number, or <see cref="System"/>.</param>
/// <param name="Act">An act or a group of acts.</param>
/// <param name="From">The first day, as it was typed.</param>
/// <param name="To">The last day.</param>
/// <param name="Before">The place that the page's lines stand before.</param>
/// <param name="After">The place that they stand after.</param>
public sealed record HistoryAddress(string? Unit = null, string? Person = null, string? Act = null, string? From = null, string? To = null, string? Before = null, string? After = null)
{
    /// <summary>Acts of the machine and of commands, not of a person.</summary>
    public const string System = "system";

    /// <summary>The page's address.</summary>
    public string Href => Of("/audit");

    /// <summary>The address of the workbook of the same lines, from the newest.</summary>
    public string ExcelHref => (this with { Before = null, After = null }).Of("/export/audit-log.xlsx");

    /// <summary>True where nothing is filtered.</summary>
    public bool IsPlain => (this with { Before = null, After = null }) == new HistoryAddress();

    /// <summary>What was left empty in a form asks for nothing.</summary>
    public HistoryAddress Trimmed() => new(Word(Unit), Word(Person), Word(Act), Word(From), Word(To), Word(Before), Word(After));

    /// <summary>The person as the journal names them.</summary>
    internal string? Actor => int.TryParse(Person, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? string.Create(CultureInfo.InvariantCulture, $"person:{number}") : null;

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string Of(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["unit"] = Unit,
        ["person"] = Person,
        ["act"] = Act,
        ["from"] = From,
        ["to"] = To,
        ["before"] = Before,
        ["after"] = After,
    });
}
