using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Mandate;

/// <summary>How much evidence there is.</summary>
/// <param name="Pieces">All pieces.</param>
/// <param name="Strong">Those that show what came of them.</param>
public readonly record struct Evidenced(int Pieces, int Strong)
{
    /// <summary>Both together.</summary>
    public static Evidenced operator +(Evidenced left, Evidenced right) => new(left.Pieces + right.Pieces, left.Strong + right.Strong);
}

/// <summary>The evidence of several years, units and clauses, of all kinds together.</summary>
public sealed class EvidenceBook
{
    private readonly Dictionary<(FiscalYear Year, int UnitId, string Clause), Evidenced> cells = [];

    private EvidenceBook(IEnumerable<EvidenceCount> counts)
    {
        foreach (var count in counts)
        {
            var key = (count.Year, count.UnitId, count.Clause);
            cells[key] = cells.GetValueOrDefault(key) + new Evidenced(count.Pieces, count.Strong);
        }
    }

    /// <summary>The evidence of a cell; none where nothing was counted.</summary>
    public Evidenced this[FiscalYear year, int unitId, string clause] => cells.GetValueOrDefault((year, unitId, clause));

    /// <summary>Asks every kind, each by one command.</summary>
    public static async Task<EvidenceBook> ReadAsync(Reading reading, IEnumerable<IOffersEvidence> kinds, FiscalYear first, FiscalYear last, CancellationToken stop)
    {
        var counts = new List<EvidenceCount>();
        foreach (var kind in kinds)
        {
            counts.AddRange(await kind.CountAsync(reading, first, last, stop));
        }

        return new(counts);
    }
}
