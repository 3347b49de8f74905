using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>Reads the levels of a place and year beside last year's and what the place came to. The page and the API ask here.</summary>
public sealed class ReadLevels(PortalDoor door, CatalogueCache catalogues, LevelCache levels, IReportedYears years, LevelHistory history)
{
    /// <summary>The levels; null where year or place does not exist or is out of reach.</summary>
    /// <param name="address">The year and the place; without a unit the caller's own, an operator's centres being judged together by 全市.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<LevelsView?> ReadAsync(LevelsAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Indicators.Read, stop);
        var year = address.Year ?? reading.Clock.ThisYear;
        if (!await LevelYears.HasAsync(years, reading, year, stop) || PlaceOf(reading, address, year) is not var (unit, place))
        {
            return null;
        }

        var (catalogue, book) = (await catalogues.GetAsync(reading, stop), await levels.GetAsync(reading, stop));
        var last = year.Previous.MonthsUntil(reading.Clock.ThisMonth);
        var lines = new LevelLines(catalogue, book, reading.Tree, place, LevelYears.MonthOf(year, reading.Clock), IsReached(reading, unit, year.Previous) ? last.To : null, await years.CameToAsync(reading, place, last, stop));
        return new(
            year.Start,
            [.. (await LevelYears.OfferedAsync(years, reading, year, stop)).Where(offered => IsReached(reading, unit, offered)).Select(offered => offered.Start)],
            book.SetOf(year)?.Start,
            unit.Code,
            place.Own,
            LevelPlaces.NameOf(unit, place),
            LevelPlaces.KindOf(reading.Tree, place),
            lines.All(),
            last == year.Previous.Months ? null : last.To.ToString())
        {
            Places = LevelPlaces.Of(reading, year),
            Exceptions = LevelPlaces.Exceptions(reading, book, catalogue, year),
            History = reading.Scope.Reaches(unit.Id) ? await history.ReadAsync(reading, catalogue, place, year, stop) : [],
            Dashboard = reading.Scope.Reaches(unit.Id) && year.Start <= reading.Clock.ThisYear.Start ? $"/dashboard/{Uri.EscapeDataString(unit.Code)}?fy={year}{(place.Own && unit.Tier != Tier.District ? "&own=1" : "")}" : null,
            MayEdit = reading.Caller.May(Permissions.Indicators.SetLevels),
        };
    }

    /// <summary>An operator has no place of its own: it is shown what its centres together are judged by.</summary>
    private static (OrgUnit Unit, LevelPlace Place)? PlaceOf(Reading reading, LevelsAddress address, FiscalYear year)
    {
        if (address.Unit is null && reading.Caller.Reach == Reach.Operator)
        {
            return reading.Tree.Root is { } root && IsReached(reading, root, year) ? (root, LevelPlace.City) : null;
        }

        var found = address.Unit is { } code ? reading.Unit(code, year.Months) : reading.Caller.OrgUnitId is { } home && reading.Scope.Reaches(home) ? reading.Tree.Find(home) : null;
        return found is { } unit ? (unit, LevelPlace.Of(unit, address.Own || reading.Caller.Reach != Reach.Subtree)) : null;
    }

    /// <summary>True for a year in which the unit is reached; the city as an operator's centres are judged by it, where one of them is.</summary>
    private static bool IsReached(Reading reading, OrgUnit unit, FiscalYear year) =>
        reading.Reaches(unit.Id, year.Months)
        || (reading.Caller.Reach == Reach.Operator && unit.Id == OrgUnit.RootId && reading.Units.Any(centre => reading.Reaches(centre.Id, year.Months)));
}
