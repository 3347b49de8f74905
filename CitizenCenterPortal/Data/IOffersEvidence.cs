namespace CitizenCenterPortal.Data;

/// <summary>A room that has evidence for what the clauses of the role document ask. Rooms offer theirs as services; the coverage map asks them all.</summary>
public interface IOffersEvidence
{
    /// <summary>What its pieces are called: 事業.</summary>
    Sentence Kind { get; }

    /// <summary>
    /// How much of it there is in fiscal years, of what has happened, of each unit within reach and each clause; by one command, whatever the number of centres and
    /// years. What comes of a month that the reader does not reach is left out.
    /// </summary>
    /// <param name="reading">An open door.</param>
    /// <param name="first">The first fiscal year.</param>
    /// <param name="last">The last fiscal year.</param>
    /// <param name="stop">Stops the reading.</param>
    Task<IReadOnlyList<EvidenceCount>> CountAsync(Reading reading, FiscalYear first, FiscalYear last, CancellationToken stop = default);

    /// <summary>The pieces of one unit and clause, the newest first, those that are still to come among them; by one command.</summary>
    /// <param name="reading">An open door.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="unitId">A unit within reach.</param>
    /// <param name="clause">The clause's code: <c>D4-1</c>.</param>
    /// <param name="stop">Stops the reading.</param>
    Task<IReadOnlyList<Evidence>> ListAsync(Reading reading, FiscalYear year, int unitId, string clause, CancellationToken stop = default);
}

/// <summary>How much evidence one unit has for one clause in one year.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Clause">The clause's code.</param>
/// <param name="Pieces">How many there are.</param>
/// <param name="Strong">Those of them that show what came of it: an event whose result is written, a figure that is confirmed.</param>
public sealed record EvidenceCount(FiscalYear Year, int UnitId, string Clause, int Pieces, int Strong);

/// <summary>One piece of evidence.</summary>
/// <param name="Title">What it is called there, in the words of who wrote it or of the catalogue.</param>
/// <param name="Month">The month it is of.</param>
/// <param name="State">Where it stands: 評価済, 確定.</param>
/// <param name="Href">The page that shows it.</param>
/// <param name="Strong">True where it shows what came of it.</param>
/// <param name="ToCome">True where it has not happened yet: it is told apart and not counted.</param>
public sealed record Evidence(Sentence Title, ReportingMonth Month, Sentence State, string Href, bool Strong, bool ToCome = false);
