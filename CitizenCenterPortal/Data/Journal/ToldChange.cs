namespace CitizenCenterPortal.Data;

/// <summary>One thing that a line of the journal changed, in the reader's words.</summary>
/// <param name="Line">The line.</param>
/// <param name="What">What was changed: 2026年5月分　利用者数　幼児.</param>
/// <param name="Before">How it stood; empty where it did not.</param>
/// <param name="After">How it stands since; empty where it does no longer.</param>
/// <param name="Address">The page that shows it: <c>/reports/D101/2026-05</c>; null where there is none that the reader may open.</param>
public sealed record ToldChange(JournalEntry Line, string What, string Before, string After, string? Address = null)
{
    /// <summary>True where the line changed what the reader may not know: the numbers of a draft.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Only that there is something.</summary>
    public static ToldChange Withheld(JournalEntry line) => new(line, "", "", "") { IsWithheld = true };
}
