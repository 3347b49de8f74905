using CitizenCenterPortal.MonthlyReports.Checks;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What a browser hears when every cell was saved.</summary>
/// <param name="Entered">How many cells of the report have an answer.</param>
/// <param name="Cells">The cells as they stand.</param>
public sealed record EntrySaved(int Entered, IReadOnlyList<SavedCellData> Cells)
{
    /// <summary>What is found in the report's numbers as they stand now; null where nothing was looked at.</summary>
    public IReadOnlyList<FindingLine>? Findings { get; init; }

    /// <summary>The answer of a result.</summary>
    public static EntrySaved Of(EntryResult result) => new(result.Entered, [.. result.Saved.Select(cell => SavedCellData.Of(cell, result.SavedAt))]) { Findings = result.Findings };
}

/// <summary>A saved cell as data.</summary>
/// <param name="Cell">Its code.</param>
/// <param name="Value">Its text as the form shows it.</param>
/// <param name="Version">Its version now.</param>
/// <param name="SavedAt">When, UTC.</param>
public sealed record SavedCellData(string Cell, string Value, int Version, DateTime SavedAt)
{
    /// <summary>The data of a cell.</summary>
    public static SavedCellData Of(SavedCell cell, DateTime at) => new(cell.Cell, cell.Value, cell.Version, at);
}

/// <summary>What a browser hears when another person changed cells, or the report takes none now (then without cells).</summary>
/// <param name="Message">The sentence.</param>
/// <param name="Cells">The cells with the other's answer.</param>
/// <param name="Saved">The request's other cells, which were saved.</param>
/// <param name="Problems">The request's cells that the form does not take.</param>
/// <param name="Entered">How many cells of the report have an answer.</param>
public sealed record EntryConflict(
    string? Message, IReadOnlyList<CellConflict> Cells, IReadOnlyList<SavedCellData> Saved, IReadOnlyList<ProblemData> Problems, int Entered)
{
    /// <summary>What is found in the report's numbers as they stand now; null where nothing was looked at.</summary>
    public IReadOnlyList<FindingLine>? Findings { get; init; }

    /// <summary>The answer of a result.</summary>
    public static EntryConflict Of(EntryResult result) => new(
        result.Outcome.Why?.ToString(), result.Conflicts, EntrySaved.Of(result).Cells, [.. result.Problems.Select(ProblemData.Of)], result.Entered) { Findings = result.Findings };
}

/// <summary>What a browser hears when the form does not take some cells.</summary>
/// <param name="Message">The first sentence.</param>
/// <param name="Problems">Each fault at its cell.</param>
/// <param name="Saved">The request's other cells, which were saved.</param>
/// <param name="Entered">How many cells of the report have an answer.</param>
public sealed record EntryRefused(string? Message, IReadOnlyList<ProblemData> Problems, IReadOnlyList<SavedCellData> Saved, int Entered)
{
    /// <summary>What is found in the report's numbers as they stand now; null where nothing was looked at.</summary>
    public IReadOnlyList<FindingLine>? Findings { get; init; }

    /// <summary>The answer of a result.</summary>
    public static EntryRefused Of(EntryResult result) => new(
        result.Outcome.Why?.ToString(), [.. result.Problems.Select(ProblemData.Of)], EntrySaved.Of(result).Cells, result.Entered) { Findings = result.Findings };
}
