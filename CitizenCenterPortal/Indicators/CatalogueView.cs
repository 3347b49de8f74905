using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Indicators;

/// <summary>The catalogue with the levels that the reader's place is judged by this month.</summary>
/// <param name="Catalogue">The whole catalogue.</param>
/// <param name="Standing">The levels of the place.</param>
/// <param name="Month">This month.</param>
public sealed record ShownCatalogue(Catalogue Catalogue, StandingLevels Standing, ReportingMonth Month)
{
    /// <summary>What this month's reports ask.</summary>
    public Catalogue Form => Catalogue.FormOf(Month.FiscalYear);

    /// <summary>The levels of a year that stand.</summary>
    public Levels LevelsOf(Indicator indicator) => Standing.Of(indicator, Month);
}

/// <summary>Reads the catalogue for who looks at it.</summary>
public sealed class CatalogueView(PortalDoor door, CatalogueCache catalogues, LevelCache levels)
{
    /// <summary>The whole catalogue.</summary>
    public async Task<ShownCatalogue> ReadAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Indicators.Read, stop);
        var place = reading.Caller.OrgUnitId is { } home && reading.Tree.Find(home) is { } unit ? LevelPlace.Of(unit, own: reading.Caller.Reach != Reach.Subtree) : LevelPlace.City;
        return new(await catalogues.GetAsync(reading, stop), new(await levels.GetAsync(reading, stop), reading.Tree, place), reading.Clock.ThisMonth);
    }
}
