using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>
/// Brings the portal's own rules, and before them the form that they name, into a database that lacks them. A rule that is there is never
/// written over. Runs at every start and says nothing where nothing is missing.
/// </summary>
public sealed class RuleSeeder(PortalDoor door, CatalogueSeeder catalogue)
{
    /// <summary>Inserts what is missing; the second of two processes looks again under the lock.</summary>
    /// <returns>How many rules were inserted.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await catalogue.RunAsync(stop);
        var defaults = RuleDefaults.Read();
        await using (var reading = await door.OpenForReadingAsync(Permissions.Indicators.Read, stop))
        {
            if (Missing(defaults, await reading.Rows<CheckRule>().Select(rule => rule.Code).ToListAsync(stop)).Count == 0)
            {
                return 0;
            }
        }

        await using var change = await door.OpenForChangeAsync(CheckActs.Seed, [], stop);
        var missing = Missing(defaults, await change.Rows<CheckRule>().Select(rule => rule.Code).ToListAsync(stop));
        if (missing.Count > 0)
        {
            change.Rows<CheckRule>().AddRange(missing);
            await change.CommitAsync(ActNote.Plain, stop);
        }

        return missing.Count;
    }

    private static List<CheckRule> Missing(IReadOnlyList<CheckRule> defaults, List<string> there) => [.. defaults.ExceptBy(there, rule => rule.Code)];
}
