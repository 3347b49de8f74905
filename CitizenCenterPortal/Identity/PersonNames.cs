using System.Collections.Concurrent;
using System.Globalization;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity;

/// <summary>Names of those who acted, as a caller may see them: an auditor reads everything but personal columns.</summary>
public sealed class PersonNames(PersonVault vault)
{
    private readonly ConcurrentDictionary<int, (long Stamp, string? Name)> kept = [];

    /// <summary>The names of actors (<c>person:12</c>, <c>os:portal</c>) by actor; a name erased or not the caller's to see is told by its number.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(Reading reading, IEnumerable<string> actors, CancellationToken stop = default)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var actor in actors.Distinct())
        {
            names[actor] = Number(actor) is { } person ? await OfAsync(reading, person, stop) : actor;
        }

        return names;
    }

    /// <summary>The name of one person.</summary>
    public async Task<string> OfAsync(Reading reading, int person, CancellationToken stop = default)
    {
        var hidden = Words.Say("職員番号 {0}", person);
        if (reading.Caller.Role == "auditor" && reading.Caller.PersonId != person)
        {
            return hidden;
        }

        if (!kept.TryGetValue(person, out var known) || known.Stamp != reading.Stamps.Access)
        {
            var row = await reading.Rows<Person>().FirstOrDefaultAsync(row => row.Id == person, stop);
            known = (reading.Stamps.Access, row is null ? null : await vault.OpenAsync(reading, row, stop));
            kept[person] = known;
        }

        return string.IsNullOrEmpty(known.Name) ? hidden : known.Name;
    }

    private static int? Number(string actor) =>
        actor.StartsWith("person:", StringComparison.Ordinal) && int.TryParse(actor.AsSpan(7), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
