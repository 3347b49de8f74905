using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>Brings the portal's own themes into a database that lacks them; one that is there is never written over. Runs at every start.</summary>
public sealed class ThemeSeeder(PortalDoor door)
{
    /// <summary>Inserts what is missing; the second of two processes looks again under the lock.</summary>
    public async Task RunAsync(CancellationToken stop = default)
    {
        var defaults = Defaults();
        await using (var reading = await door.OpenForReadingAsync(Permissions.Events.Read, stop))
        {
            if (!defaults.ExceptBy(await reading.Rows<Theme>().Select(theme => theme.Code).ToListAsync(stop), theme => theme.Code).Any())
            {
                return;
            }
        }

        await using var change = await door.OpenForChangeAsync(EventActs.SeedThemes, [], stop);
        var there = await change.Rows<Theme>().Select(theme => theme.Code).ToListAsync(stop);
        change.Rows<Theme>().AddRange(defaults.ExceptBy(there, theme => theme.Code));
        await change.CommitAsync(ActNote.Plain, stop);
    }

    private static List<Theme> Defaults() => [.. SeedRows.Read("Events", "themes.csv").Select((row, place) => new Theme { Code = row[0], Name = row[1], NameEn = row[2], Place = place })];
}
