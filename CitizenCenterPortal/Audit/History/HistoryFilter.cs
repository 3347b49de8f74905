using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Audit.History;

/// <summary>Which lines of the journal are asked for.</summary>
/// <param name="Unit">The unit, with all beneath it; null for all that the reader reaches.</param>
/// <param name="Actor">Who, as the journal names them; null for everybody.</param>
/// <param name="OnlySystem">True for what no person did.</param>
/// <param name="Act">The acts; null for all.</param>
/// <param name="From">First day, in the city's time.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record HistoryFilter(OrgUnit? Unit, string? Actor, bool OnlySystem, ActChoice? Act, DateOnly? From, DateOnly? To)
{
    /// <summary>Reads an address. Null for a unit out of reach and for words that never were; days that are none are named in <paramref name="faults"/> and left out.</summary>
    public static HistoryFilter? Read(HistoryAddress address, Reading reading, ICollection<Sentence> faults)
    {
        var unit = address.Unit is { } code ? reading.Unit(code) : null;
        var act = address.Act is { } word ? ActGroups.Find(word) : null;
        var system = address.Person == HistoryAddress.System;
        if ((address.Unit is not null && unit is null) || (address.Act is not null && act is null) || (address.Person is not null && !system && address.Actor is null))
        {
            return null;
        }

        var (from, to) = (Day(address.From), Day(address.To));
        if (from > to)
        {
            faults.Add("終わりの日が始まりの日より前です。日付を直してください。");
        }

        return new(unit, address.Actor, system, act, from, to);

        DateOnly? Day(string? text)
        {
            if (text is null)
            {
                return null;
            }

            if (Era.TryReadDay(text, out var day))
            {
                return day;
            }

            faults.Add(new("「{0}」は日付として読めません。2026-04-01 や令和8年4月1日のように書いてください。", text.Length <= 40 ? text : text[..40]));
            return null;
        }
    }

    /// <summary>The lines of the filter, of which a page wants the newest few.</summary>
    public IQueryable<JournalEntry> Of(Reading reading)
    {
        var lines = AlongTime(reading.Rows<JournalEntry>());
        if (From is { } first)
        {
            var start = Midnight(first);
            lines = lines.Where(at => at.Line.At >= start);
        }

        if (To is { } last && last < DateOnly.MaxValue)
        {
            var end = Midnight(last.AddDays(1));
            lines = lines.Where(at => at.Line.At < end);
        }

        if (Unit is { Tier: Tier.District } centre)
        {
            lines = lines.Where(at => at.Unit == centre.Id);
        }
        else if (Unit is { } hub && hub.Id != OrgUnit.RootId)
        {
            var units = reading.Tree.Subtree(hub.Id).Select(unit => unit.Id).ToList();
            lines = lines.Where(at => units.Contains(at.Unit));
        }

        if (Actor is { } actor)
        {
            var standingIn = actor + "/";
            lines = lines.Where(at => at.Actor == actor || at.Actor.StartsWith(standingIn));
        }

        if (OnlySystem)
        {
            lines = lines.Where(at => !at.Line.Actor.StartsWith("person:"));
        }

        if (Act is { Acts: var acts })
        {
            lines = lines.Where(at => acts.Contains(at.Act));
        }

        return lines.Select(at => at.Line);
    }

    /// <summary>The filter in words, for a page and a sheet; empty for all that is reached.</summary>
    public IEnumerable<string> Said(string? person)
    {
        string?[] parts =
        [
            Unit is null ? null : Unit.Tier == Tier.District ? Unit.DisplayName : Words.Say("{0}と管内の館", Unit.DisplayName),
            OnlySystem ? Words.Say("システム") : person,
            Act?.Label,
            From is { } from ? Words.Say("{0}から", Era.Day(from)) : null,
            To is { } to ? Words.Say("{0}まで", Era.Day(to)) : null,
        ];
        return parts.OfType<string>();
    }

    /// <summary>
    /// The lines with what they are filtered by, as values that no index holds. Given the columns themselves, both databases gather every line
    /// of a unit, a person or an act by its own index and sort them all; so they go back along the index by time, which has all three,
    /// and stop at what a page shows. Adding nothing to a column is how SQLite's own book keeps an index out.
    /// </summary>
    private static IQueryable<Apart> AlongTime(IQueryable<JournalEntry> lines) =>
        lines.Select(line => new Apart { Line = line, Unit = line.OrgUnitId + 0, Actor = line.Actor + "", Act = line.Act + "" });

    private static DateTime Midnight(DateOnly day) => CityClock.ToUtc(day.ToDateTime(TimeOnly.MinValue));

    private sealed class Apart
    {
        public required JournalEntry Line { get; init; }

        public int Unit { get; init; }

        public required string Actor { get; init; }

        public required string Act { get; init; }
    }
}
