using System.Collections.Concurrent;
using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Identity;

/// <summary>Names of those who acted, as a caller may see them: an auditor reads everything but personal columns.</summary>
public sealed class PersonNames(PersonVault vault)
{
    private readonly ConcurrentDictionary<int, (long Stamp, string? Name)> kept = [];

    /// <summary>The names of actors (<c>person:12</c>, <c>person:12/7</c>, <c>os:portal</c>) by actor; a name erased or not the caller's to see is told by its number.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(Reading reading, IEnumerable<string> actors, CancellationToken stop = default)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var persons = actors.Distinct().Select(actor => (Actor: actor, Read: Read(actor))).ToList();
        var told = await OfAsync(reading, [.. persons.SelectMany(row => new[] { row.Read.Person, row.Read.For }).OfType<int>().Distinct()], stop);
        foreach (var (actor, (number, standsInFor)) in persons)
        {
            names[actor] = number is not { } person ? actor : standsInFor is { } head ? Words.Say("{0}（{1}の代理）", told[person], told[head]) : told[person];
        }

        return names;
    }

    /// <summary>代理: true where an actor stood in for another.</summary>
    public static bool IsDeputy(string actor) => Read(actor).For is not null;

    /// <summary>The name of one person.</summary>
    public async Task<string> OfAsync(Reading reading, int person, CancellationToken stop = default) => (await OfAsync(reading, [person], stop))[person];

    /// <summary>The names of persons; no command for those that are kept, and one for all others.</summary>
    private async Task<Dictionary<int, string>> OfAsync(Reading reading, IReadOnlyCollection<int> persons, CancellationToken stop)
    {
        var stamp = reading.Stamps.Access;
        var seen = persons.Where(person => reading.Caller.Role != "auditor" || reading.Caller.PersonId == person).ToList();
        var unknown = seen.Where(person => !kept.TryGetValue(person, out var known) || known.Stamp != stamp).ToList();
        if (unknown.Count > 0)
        {
            var opened = await vault.OpenAsync(reading, unknown, stop);
            foreach (var person in unknown)
            {
                kept[person] = (stamp, opened.GetValueOrDefault(person));
            }
        }

        return persons.ToDictionary(person => person, person => seen.Contains(person) && kept[person].Name is { Length: > 0 } name ? name : Words.Say("職員番号 {0}", person));
    }

    /// <summary>Who it is, and for whom they stood in.</summary>
    private static (int? Person, int? For) Read(string actor)
    {
        if (!actor.StartsWith("person:", StringComparison.Ordinal))
        {
            return (null, null);
        }

        var parts = actor[7..].Split('/');
        return (Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : null);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
