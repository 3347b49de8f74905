using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>Makes the set that a year inherits its own, so that later changes of earlier years no longer reach it. Refuses a year that has one, and no reason.</summary>
public sealed class CopyLevels(PortalDoor door, CatalogueCache catalogues, IReportedYears years)
{
    /// <summary>Copies it.</summary>
    /// <param name="year">The year that inherits.</param>
    /// <param name="reason">Why; it is told where the set is the whole city's, not to each ward and centre with levels of its own.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> RunAsync(FiscalYear year, string? reason, CancellationToken stop = default)
    {
        if (LevelRules.FaultOf(reason) is { } fault)
        {
            return Outcome.Invalid([fault]);
        }

        IReadOnlyCollection<int> units;
        await using (var reading = await door.OpenForReadingAsync(LevelActs.Copy.Permission, stop))
        {
            if (!await LevelYears.HasAsync(years, reading, year, stop))
            {
                return Outcome.NotFound;
            }

            units = [OrgUnit.RootId, .. await YearSet.UnitsAsync(reading, year, stop)];
        }

        await using var change = await door.OpenForChangeAsync(LevelActs.Copy, units, stop);
        var set = await YearSet.ReadAsync(change, year, stop);
        if (set.IsOwn || set.Units.Except(change.Chains).Any())
        {
            return Outcome.Refused(new("{0}の水準は、もう定められています。", Era.Fiscal(year)));
        }

        var carried = set.CopyForward(await catalogues.GetAsync(change, stop));
        await change.CommitAsync([.. carried.Select(unit => unit == OrgUnit.RootId ? new ActNote { OrgUnitId = unit, Reason = reason } : new() { OrgUnitId = unit, As = LevelActs.Carry })], stop);
        return Outcome.Done;
    }
}
