using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Deadlines;

namespace CitizenCenterPortal.MonthlyReports.Review;

/// <summary>What of one month waits for the caller's word, to be looked at side by side.</summary>
/// <param name="Month">The month; null where nothing waits in any.</param>
/// <param name="Months">The months in which something waits, the oldest first, with how many.</param>
/// <param name="Measures">The measures that are shown of each report.</param>
/// <param name="Groups">The reports by the act that they wait for.</param>
public sealed record ReviewView(ReportingMonth? Month, IReadOnlyList<(ReportingMonth Month, int Count)> Months, IReadOnlyList<Measure> Measures, IReadOnlyList<ReviewGroup> Groups)
{
    /// <summary>How the month stands against its closing day; the last that is due where nothing waits. Null for who has no part in it.</summary>
    public ClosingState? Closing { get; init; }
}

/// <summary>The reports that wait for one act.</summary>
/// <param name="Act">受理 or 確定.</param>
/// <param name="Wards">They, by ward in the tree's order.</param>
public sealed record ReviewGroup(Act Act, IReadOnlyList<ReviewWard> Wards)
{
    /// <summary>All of them.</summary>
    public IEnumerable<ReviewRow> Rows => Wards.SelectMany(ward => ward.Rows);
}

/// <summary>The waiting reports of a ward, or of the city hub alone.</summary>
/// <param name="Name">The hub's name.</param>
/// <param name="Rows">What waits.</param>
/// <param name="Missing">Units of the ward whose report of the month is not as far, with their state in words; empty where the ward is complete.</param>
/// <param name="Expected">How many reports the ward owes for the month.</param>
public sealed record ReviewWard(string Name, IReadOnlyList<ReviewRow> Rows, IReadOnlyList<string> Missing, int Expected);

/// <summary>A report that waits.</summary>
/// <param name="Code">The unit's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="SubmittedAt">When it was submitted; null for one from a file.</param>
/// <param name="Seen">How far it has moved, by <see cref="ReportMovement"/>; goes with the act.</param>
/// <param name="Asked">How many places were asked about in an earlier return.</param>
/// <param name="Changed">How many cells and texts were changed since it was sent back; null where it never was.</param>
/// <param name="Numbers">Of each measure: the month's sum over its options, and that of the same month last year; null where nothing was answered.</param>
public sealed record ReviewRow(string Code, string Name, DateTime? SubmittedAt, long Seen, int Asked, int? Changed, IReadOnlyList<(decimal? Now, decimal? LastYear)> Numbers)
{
    /// <summary>The 注意 found in its numbers, with the reasons given.</summary>
    public IReadOnlyList<FindingLine> Cautions { get; init; } = [];

    /// <summary>How many files are attached.</summary>
    public int Attached { get; init; }

    /// <summary>How many threads of comments wait for something.</summary>
    public int OpenThreads { get; init; }

    /// <summary>How many of the places that were asked about have not been changed since.</summary>
    public int Unchanged { get; init; }

    /// <summary>Why it is corrected, where it was confirmed before and its correction is under way; null where it comes for the first time.</summary>
    public string? Correction { get; init; }

    /// <summary>True where there is more to look at than its numbers.</summary>
    public bool HasMore => Cautions.Count + Attached + OpenThreads + Asked > 0 || Changed is not null || Correction is not null;
}
