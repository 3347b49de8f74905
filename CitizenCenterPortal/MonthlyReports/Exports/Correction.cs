using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>A number or a text that was changed after it had been handed in.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Month">Of which month.</param>
/// <param name="Change">Which number, before and after; several entries between two steps of a report are one. Null for a text.</param>
/// <param name="Last">The last of these entries: who and when.</param>
/// <param name="Opened">The act that opened the report again, with its reason; the import itself where a file changed it.</param>
public sealed record Correction(OrgUnit Unit, ReportingMonth Month, CellChange? Change, HistoryLine Last, HistoryLine Opened)
{
    /// <summary>Which text, likewise; null for a number.</summary>
    public TextChange? Text { get; init; }

    /// <summary>What stood before and what stands now, as a list says it: a number as the history says it, a text where it differs.</summary>
    public (string Before, string After) Said() =>
        Change is { } change ? (change.Said(change.Before), change.Said(change.After)) : Text is { } text ? TextDifference.Excerpts(text.Before, text.After) : ("", "");
}

/// <summary>The corrections of a year, by month, then unit, then place on the form.</summary>
/// <param name="Rows">At most <see cref="Most"/>, the newest.</param>
/// <param name="Count">How many there are.</param>
public sealed record CorrectionList(IReadOnlyList<Correction> Rows, int Count)
{
    /// <summary>Most rows of a workbook; the history has all.</summary>
    public const int Most = 2_000;

    /// <summary>None.</summary>
    public static readonly CorrectionList None = new([], 0);

    /// <summary>The newest of some, in the order of a printed list.</summary>
    /// <param name="all">All of them, in any order.</param>
    /// <param name="most">How many are taken.</param>
    /// <param name="place">The place of a cell on the form.</param>
    public static CorrectionList Of(IReadOnlyCollection<Correction> all, Func<int, int> place, int most = Most) => new(
        [.. all.OrderByDescending(row => row.Last.At).Take(most).OrderBy(row => row.Month).ThenBy(row => row.Unit.Code, StringComparer.Ordinal).ThenBy(row => row.Change is { } change ? place(change.Cell) : int.MaxValue).ThenBy(row => NarrativeBlock.Order(row.Text?.Block ?? "")).ThenBy(row => row.Last.At)],
        all.Count);
}
