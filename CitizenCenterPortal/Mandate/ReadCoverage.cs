using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.Mandate;

/// <summary>Reads the coverage map: of every clause of a tier and every centre within reach, how much evidence there is.</summary>
public sealed class ReadCoverage(PortalDoor door, ClauseCache clauses, EvidenceCache counted, IEnumerable<IOffersEvidence> kinds)
{
    /// <summary>The map; null where its year is none or its place out of reach. Without centres it is empty.</summary>
    public async Task<CoverageView?> ReadAsync(MandateAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Mandate.Read, stop);
        return await ReadAsync(reading, address, stop);
    }

    /// <summary>The maps of a place's tiers; of a hub alone only its own. None where the place or year is none.</summary>
    public async Task<IReadOnlyList<CoverageView>> ReadTiersAsync(FiscalYear year, string? unit, bool own, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Mandate.Read, stop);
        return await ReadTiersAsync(reading, year, unit, own, stop);
    }

    /// <summary>Through a door that is open already, by one command for each kind of evidence that is not kept.</summary>
    internal async Task<CoverageView?> ReadAsync(Reading reading, MandateAddress address, CancellationToken stop) =>
        Among(reading, address) is { } among ? Of(reading, among, await clauses.GetAsync(reading, stop), await counted.GetAsync(reading, kinds, among.Year.Previous, among.Year, stop)) : null;

    /// <summary>The same through a door that is open already: the maps are of one reading of the evidence.</summary>
    internal async Task<IReadOnlyList<CoverageView>> ReadTiersAsync(Reading reading, FiscalYear year, string? unit, bool own, CancellationToken stop)
    {
        if (Among(reading, new(year, null, unit)) is not { } place)
        {
            return [];
        }

        var (book, evidence) = (await clauses.GetAsync(reading, stop), await counted.GetAsync(reading, kinds, year.Previous, year, stop));
        return
        [
            .. from tier in place.Tiers
               where !own || place.Place is null || tier == place.Place.Tier
               let among = Among(reading, new(year, tier, unit))!
               select Of(reading, among, book, evidence),
        ];
    }

    /// <summary>The years whose evidence is shown: the last three.</summary>
    internal static IReadOnlyList<FiscalYear> YearsOf(Reading reading) => [.. CalendarYears.Offered(reading.Clock.ThisYear).Where(year => year <= reading.Clock.ThisYear)];

    /// <summary>The centres within reach that were open in a year.</summary>
    internal static IEnumerable<OrgUnit> UnitsOf(Reading reading, FiscalYear year) => reading.Units.Where(unit =>
        year.MonthsUntil(reading.Clock.ThisMonth).Months.Any(month => reading.Tree.IsOpen(unit.Id, month) && reading.Reaches(unit.Id, month)));

    private static Asked? Among(Reading reading, MandateAddress address)
    {
        var year = address.Year ?? reading.Clock.ThisYear;
        var place = address.Unit is { } code ? reading.Unit(code, year.Months) : null;
        if (!YearsOf(reading).Contains(year) || (address.Unit is not null && place is null))
        {
            return null;
        }

        List<OrgUnit> all = [.. UnitsOf(reading, year)];
        var then = LastOf(reading, year);
        var beneath = place is null ? all : [.. all.Where(unit => unit.Id == place.Id || reading.Tree.AncestorsIn(unit.Id, then).Contains(place.Id))];
        List<Tier> tiers = [.. beneath.Select(unit => unit.Tier).Distinct().OrderDescending()];
        var tier = address.Tier ?? (tiers.Count > 0 ? tiers[0] : Tier.District);
        List<OrgUnit> wards = [.. all.Where(unit => unit.Tier == Tier.Ward && all.Exists(one => reading.Tree.ParentIn(one.Id, then) == unit.Id))];
        return new(year, tier, tiers, place, wards.Count > 1 ? wards : [], [.. beneath.Where(unit => unit.Tier == tier)]);
    }

    private static CoverageView Of(Reading reading, Asked among, ClauseBook book, EvidenceBook evidence)
    {
        var year = among.Year;
        var before = book.All(year.Previous).ToDictionary(clause => clause.Code, clause => clause.Threshold);
        var cells = among.Units.ToDictionary(unit => unit.Id, unit => book.Of(among.Tier, year)
            .Select(clause => new CoverageCell(clause, evidence[year, unit.Id, clause.Code], evidence[year.Previous, unit.Id, clause.Code])).ToList());
        List<CoveredClause> columns =
        [
            .. book.Of(among.Tier, year).Index().Select(at => new CoveredClause(
                at.Item,
                among.Units.CountBy(unit => cells[unit.Id][at.Index].State).ToDictionary(),
                among.Units.Count(unit => before[at.Item.Code].Of(cells[unit.Id][at.Index].Before) == CoverageState.None)))
                .OrderByDescending(clause => clause[CoverageState.None]).ThenByDescending(clause => clause[CoverageState.Few]),
        ];
        var places = columns.Index().ToDictionary(at => at.Item.Clause.Code, at => at.Index);
        return new(
            year, YearsOf(reading), among.Tier, among.Tiers, among.Place, among.Wards, columns,
            [
                .. among.Units.Select(unit => new CoveredUnit(unit, WardOf(reading, unit, year), [.. cells[unit.Id].OrderBy(cell => places[cell.Clause.Code])]))
                    .OrderByDescending(row => row.Gaps).ThenBy(row => row.Full).ThenBy(row => row.Unit.Code, StringComparer.Ordinal),
            ],
            reading.Caller.May(Permissions.Mandate.Edit));
    }

    /// <summary>The name of the ward that a centre stood in at the end of a year; empty for a hub.</summary>
    internal static string WardOf(Reading reading, OrgUnit unit, FiscalYear year) => unit.Tier != Tier.District ? ""
        : reading.Tree.WardOf(reading.Tree.AncestorsIn(unit.Id, LastOf(reading, year)).Select(reading.Tree.Find).LastOrDefault(above => above?.Tier == Tier.Ward) ?? unit);

    private static ReportingMonth LastOf(Reading reading, FiscalYear year) => year.MonthsUntil(reading.Clock.ThisMonth).To;

    private sealed record Asked(FiscalYear Year, Tier Tier, IReadOnlyList<Tier> Tiers, OrgUnit? Place, IReadOnlyList<OrgUnit> Wards, IReadOnlyList<OrgUnit> Units);
}
