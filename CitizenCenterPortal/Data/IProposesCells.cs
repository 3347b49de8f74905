namespace CitizenCenterPortal.Data;

/// <summary>A room that knows what a cell of a monthly report should come to. Rooms offer theirs as services; the entry form asks them all.</summary>
public interface IProposesCells
{
    /// <summary>True for a cell that it may know something of; no other is asked of it.</summary>
    bool Knows(string cell);

    /// <summary>What it proposes for a unit's month; nothing where it knows nothing.</summary>
    Task<IReadOnlyList<ProposedCell>> ProposeAsync(Reading reading, int unitId, ReportingMonth month, CancellationToken stop = default);
}

/// <summary>A value that another room proposes for a cell.</summary>
/// <param name="Cell">The cell's code: <c>OPEN.DAYS</c>.</param>
/// <param name="Value">The value, in the measure's unit; null for 該当なし.</param>
/// <param name="Source">Where it comes from: 開館カレンダー.</param>
/// <param name="Href">The page that shows how it comes about.</param>
/// <param name="Note">What whoever fills in the report should know; null where there is nothing.</param>
public sealed record ProposedCell(string Cell, decimal? Value, Sentence Source, string Href, Sentence? Note = null)
{
    /// <summary>True where it is a part only of what the cell should come to: a larger number that stands there is right then.</summary>
    public bool IsPart { get; init; }
}
