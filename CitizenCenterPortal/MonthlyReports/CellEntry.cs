using CitizenCenterPortal.MonthlyReports.Checks;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Cells that a browser asks to save.</summary>
/// <param name="Client">The browser page that asks, as it names itself; at most 64 characters.</param>
/// <param name="Cells">At most <see cref="MaxCells"/> cells, each once.</param>
/// <param name="Turn">The request's number among the client's, rising; null where it does not count them.</param>
public sealed record CellEntry(string Client, IReadOnlyList<EnteredCell> Cells, int? Turn = null)
{
    /// <summary>Most cells of one request.</summary>
    public const int MaxCells = 200;

    /// <summary>Longest name of a client, in characters.</summary>
    public const int ClientMaxLength = 64;
}

/// <summary>One cell as a person wrote it.</summary>
/// <param name="Cell">The cell's code: <c>USE.PERSONS[teen]</c>.</param>
/// <param name="Value">The text; empty clears the cell.</param>
/// <param name="Base">The version that the person saw; 0 where there was none. The client's own later versions need not have come back to it.</param>
public sealed record EnteredCell(string Cell, string Value, int Base);

/// <summary>What became of a request.</summary>
/// <param name="Outcome">Done where every cell was saved; otherwise what stands against the first.</param>
/// <param name="SavedAt">The moment of saving, UTC.</param>
/// <param name="Saved">The cells that were written, or stood so already.</param>
/// <param name="Problems">Cells whose text the form does not take; the place is the cell's code.</param>
/// <param name="Conflicts">Cells that another person changed meanwhile.</param>
/// <param name="Entered">How many cells of the report have an answer now.</param>
public sealed record EntryResult(
    Outcome Outcome, DateTime SavedAt, IReadOnlyList<SavedCell> Saved, IReadOnlyList<Problem> Problems, IReadOnlyList<CellConflict> Conflicts, int Entered)
{
    /// <summary>What is found in the report's numbers as they stand now; null where nothing was looked at.</summary>
    public IReadOnlyList<FindingLine>? Findings { get; init; }
    /// <summary>What became of all of a request's cells or texts.</summary>
    internal static EntryResult Of(DateTime at, IReadOnlyList<SavedCell> saved, IReadOnlyList<Problem> problems, IReadOnlyList<CellConflict> conflicts, int entered)
    {
        var outcome = conflicts.Count > 0 ? Outcome.Refused(new Sentence("ほかの人が先に変えた欄が {0} か所あります。どちらを残すか選んでください。", conflicts.Count))
            : problems.Count > 0 ? Outcome.Invalid(problems)
            : Outcome.Done;
        return new(outcome, at, saved, problems, conflicts, entered);
    }

    /// <summary>Nothing was looked at, for the reason that the outcome gives.</summary>
    public static EntryResult Nothing(Outcome outcome) => new(outcome, default, [], outcome.Problems, [], 0);
}

/// <summary>A cell that stands as asked.</summary>
/// <param name="Cell">Its code.</param>
/// <param name="Value">Its text as the form shows it.</param>
/// <param name="Version">Its version now.</param>
public sealed record SavedCell(string Cell, string Value, int Version);

/// <summary>A cell that somebody else changed after the person saw it.</summary>
/// <param name="Cell">Its code.</param>
/// <param name="Value">The other's text.</param>
/// <param name="Version">Its version now.</param>
/// <param name="By">Who changed it; null where that is not known.</param>
/// <param name="At">When, UTC.</param>
public sealed record CellConflict(string Cell, string Value, int Version, string? By, DateTime? At);
