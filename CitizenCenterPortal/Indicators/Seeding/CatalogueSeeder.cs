using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Indicators.Seeding;

/// <summary>
/// Brings the portal's own form and indicators into a database that lacks them. What is there is never written over: a city that renamed a
/// measure or changed a level keeps it. Runs at every start and says nothing, not even in the journal, where nothing is missing.
/// </summary>
public sealed class CatalogueSeeder(PortalDoor door)
{
    /// <summary>The act; one line in the root's chain.</summary>
    public static readonly Act Seed = new("catalogue.seed", Permissions.Operation.Run, "項目と指標を用意する", "項目と指標を用意しました");

    /// <summary>Inserts what is missing. Two processes that start at once insert it once: the second looks again under the lock.</summary>
    /// <returns>How many rows were inserted.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        var defaults = CatalogueDefaults.Read();
        await using (var reading = await door.OpenForReadingAsync(Permissions.Indicators.Read, stop))
        {
            var there = await CatalogueRows.LoadAsync(reading.Rows<Measure>(), reading.Rows<BreakdownOption>(), reading.Rows<Cell>(), reading.Rows<Indicator>(), stop);
            if (defaults.MissingFrom(there).Count == 0)
            {
                return 0;
            }
        }

        await using var change = await door.OpenForChangeAsync(Seed, [], stop);
        var missing = defaults.MissingFrom(await CatalogueRows.LoadAsync(
            change.Rows<Measure>(), change.Rows<BreakdownOption>(), change.Rows<Cell>(), change.Rows<Indicator>(), stop));
        if (missing.Count == 0)
        {
            return 0;
        }

        change.Rows<Measure>().AddRange(missing.Measures);
        change.Rows<BreakdownOption>().AddRange(missing.Options);
        change.Rows<Cell>().AddRange(missing.Cells);
        change.Rows<Indicator>().AddRange(missing.Indicators);
        await change.CommitAsync(ActNote.Plain, stop);
        return missing.Count;
    }
}
