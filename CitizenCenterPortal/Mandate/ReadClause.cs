using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Mandate;

/// <summary>Reads one clause with its evidence.</summary>
public sealed class ReadClause(PortalDoor door, ClauseCache clauses, EvidenceCache counted, IEnumerable<IOffersEvidence> kinds)
{
    /// <summary>The clause; null where its code or year is none, or its centre out of reach. Whose reach is one centre sees its pieces.</summary>
    /// <param name="address">The clause, the year, and perhaps a centre.</param>
    /// <param name="early">True for the first HTML: the other years of one centre come when the page is alive.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<ClauseView?> FindAsync(MandateAddress address, bool early = false, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Mandate.Read, stop);
        var (year, years, book) = (address.Year ?? reading.Clock.ThisYear, ReadCoverage.YearsOf(reading), await clauses.GetAsync(reading, stop));
        if (book.Find(address.Clause ?? "", year) is not { } clause || !years.Contains(year) || (address.Unit is { } code && reading.Unit(code, year.Months) is null))
        {
            return null;
        }

        List<OrgUnit> units = [.. ReadCoverage.UnitsOf(reading, year).Where(unit => unit.Tier == clause.Clause.Tier)];
        var unit = address.Unit is { } asked ? reading.Unit(asked) : reading.Caller.Reach == Reach.Own && units.Count == 1 ? units[0] : null;
        var evidence = unit is null ? await counted.GetAsync(reading, kinds, years[0], years[^1], stop) : early ? null : await EvidenceBook.ReadAsync(reading, kinds, years[0], years[^1], stop);
        var told = new List<EvidenceKind>();
        foreach (var kind in unit is null ? [] : kinds)
        {
            var pieces = await kind.ListAsync(reading, year, unit!.Id, clause.Code, stop);
            told.Add(new(kind.Kind, [.. pieces.Where(piece => !piece.ToCome)], [.. pieces.Where(piece => piece.ToCome)]));
        }

        return new(clause, year, years, unit, told, evidence is null ? [] : Rows(reading, book, evidence, clause.Code, unit is null ? units : [unit], years, year), Others(book, clause, year), reading.Caller.May(Permissions.Mandate.Edit));
    }

    private static List<ClauseRow> Rows(Reading reading, ClauseBook book, EvidenceBook evidence, string code, List<OrgUnit> units, IReadOnlyList<FiscalYear> years, FiscalYear year)
    {
        var (thresholds, shown) = (years.Select(one => book.Find(code, one)!.Threshold).ToList(), years.ToList().IndexOf(year));
        return
        [
            .. units.Select(unit => new ClauseRow(unit, ReadCoverage.WardOf(reading, unit, year),
                    [.. years.Select((one, at) => (evidence[one, unit.Id, code], thresholds[at].Of(evidence[one, unit.Id, code])))]))
                .OrderBy(row => row.Years[shown].State).ThenBy(row => row.Years[shown].Evidence.Pieces).ThenBy(row => row.Unit.Code, StringComparer.Ordinal),
        ];
    }

    private static (ClauseWording? Before, ClauseWording? After) Others(ClauseBook book, ClauseWording clause, FiscalYear year)
    {
        var all = book.Of(clause.Clause.Tier, year).ToList();
        var at = all.FindIndex(one => one.Code == clause.Code);
        return at < 0 ? (null, null) : (all.ElementAtOrDefault(at - 1), all.ElementAtOrDefault(at + 1));
    }
}
