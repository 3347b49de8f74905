using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Audit.History;

/// <summary>A page of the history with what it may be filtered by.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Acts">The acts, newest first.</param>
/// <param name="Older">The place to go on from; null on the last page.</param>
/// <param name="Newer">The place to go back from; null on the first page.</param>
/// <param name="Units">The units to choose from, by ward.</param>
/// <param name="Persons">The persons to choose from: number and name.</param>
/// <param name="Days">The days filtered by, first and last, as they were read.</param>
/// <param name="Said">The filter in words, for paper; empty where nothing is filtered.</param>
/// <param name="Faults">What of the filter could not be read.</param>
public sealed record HistoryView(
    HistoryAddress Address,
    IReadOnlyList<HistoryAct> Acts,
    JournalCursor? Older,
    JournalCursor? Newer,
    IReadOnlyList<(OrgUnit Hub, IReadOnlyList<OrgUnit> Units)> Units,
    IReadOnlyList<(int Number, string Name)> Persons,
    (DateOnly? From, DateOnly? To) Days,
    string Said,
    IReadOnlyList<Sentence> Faults);

/// <summary>Reads a page of the history.</summary>
public sealed class ReadHistory(PortalDoor door, TellHistory tell, PersonNames names)
{
    /// <summary>Acts on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The page; null for a unit out of reach and for words that never were.</summary>
    public async Task<HistoryView?> RunAsync(HistoryAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Audit.Read, stop);
        var faults = new List<Sentence>();
        JournalCursor? before = null, after = null;
        if (HistoryFilter.Read(address, reading, faults) is not { } filter
            || (address.Before is { } older && !JournalCursor.TryParse(older, out before)) || (address.After is { } newer && !JournalCursor.TryParse(newer, out after)))
        {
            return null;
        }

        var persons = await PersonsAsync(reading, stop); // first: their names are those of the acts too
        var (acts, more) = await tell.ReadAsync(reading, filter, before, after, PageSize, stop);
        var isLast = after is null && !more;
        var isFirst = after is null ? before is null : !more;
        var person = persons.FirstOrDefault(person => Actor(person.Number) == filter.Actor).Name ?? address.Person;
        return new(
            address, acts, isLast || acts.Count == 0 ? null : acts[^1].At, isFirst || acts.Count == 0 ? null : acts[0].At,
            UnitsOf(reading), persons, (filter.From, filter.To), string.Join(Words.Say("、"), filter.Said(filter.Actor is null ? null : person)), faults);
    }

    /// <summary>Each ward hub with its centres; the city hub first.</summary>
    private static List<(OrgUnit Hub, IReadOnlyList<OrgUnit> Units)> UnitsOf(Reading reading) =>
    [
        .. from unit in reading.Units
           let ward = reading.Tree.Ancestors(unit.Id).Append(unit).ElementAtOrDefault(1) ?? unit
           group unit by ward into units
           orderby units.Key.Tier, units.Key.Code
           select (units.Key, (IReadOnlyList<OrgUnit>)[.. units]),
    ];

    /// <summary>Those who did something within reach, in their own right or in a head's whom they stood in for.</summary>
    private async Task<IReadOnlyList<(int Number, string Name)>> PersonsAsync(Reading reading, CancellationToken stop)
    {
        var (lines, grants) = (reading.Rows<JournalEntry>(), reading.Rows<Grant>());
        var acted = await reading.Rows<Person>().Where(person => lines.Any(line => line.Actor == "person:" + person.Id)
            || grants.Any(deputy => deputy.PersonId == person.Id && grants.Any(head => head.Id == deputy.DeputyOf && lines.Any(line => line.Actor == "person:" + person.Id + "/" + head.PersonId)))).OrderBy(person => person.Id).Select(person => person.Id).ToListAsync(stop);
        var who = await names.OfAsync(reading, acted.Select(Actor), stop);
        return [.. acted.Select(person => (person, who[Actor(person)]))];
    }

    private static string Actor(int person) => string.Create(CultureInfo.InvariantCulture, $"person:{person}");
}
