using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Import;

/// <summary>Works out what a list of events comes to, for its preview and for its writing alike.</summary>
/// <param name="rooms">The types of rooms.</param>
/// <param name="warnings">What should be looked at once more.</param>
public sealed class PlanEvents(IRoomTypes rooms, EventWarnings warnings)
{
    /// <summary>The plan; with any fault nothing is in it.</summary>
    internal async Task<PlannedEvents> OfAsync(Reading reading, OrgUnit unit, byte[] file, string name, CancellationToken stop)
    {
        var faults = new Faults();
        var themes = await reading.Rows<Theme>().OrderBy(theme => theme.Place).ToListAsync(stop);
        var read = new EventsFile(await FileWords.ReadAsync(reading, rooms, themes, stop), unit, faults).Read(file, name);
        var used = themes.Where(theme => !theme.Retired).Select(theme => theme.Code).ToHashSet();
        var there = await ThereAsync(reading, unit, [.. read.Select(one => one.Fields.Title)], stop);
        List<PlannedEvent> planned = [];
        foreach (var one in read)
        {
            var reader = new EventReader(one.Fields, used, [unit]);
            var row = new Event { OrgUnitId = unit.Id, Title = "", Month = reading.Clock.ThisMonth, Version = 1 };
            reader.Into(row);
            List<EventSession> sessions = [.. reader.Sessions().Index().Select(at => Numbered(at.Item, at.Index + 1))];
            row.Follow(sessions);
            faults.Add(reader.Faults.Select(one.At));
            DateOnly? first = sessions.Count > 0 ? sessions.Min(session => session.Day) : null;
            faults.Add(OutOfYears(one, sessions, reading.Clock.ThisYear));
            faults.Add(planned.Where(other => other.Row.Title == row.Title && other.First == first)
                .Select(other => one.First.Fault(EventColumns.Title, new Sentence("同じ事業名で、はじめの日も同じ事業が {0} 行目にあります。続きの回なら行を並べ、別の事業なら名前を変えてください。", other.File.First.Number))));
            planned.Add(new(one, row, sessions, first, there.GetValueOrDefault((row.Title, first)) is var number && number > 0 ? new(unit.Code, number) : null));
        }

        if (faults.Count == 0)
        {
            await WarnAsync(reading, unit, planned, stop);
        }

        return new(planned, faults);

        static EventSession Numbered(EventSession session, int number)
        {
            session.Number = number;
            return session;
        }
    }

    /// <summary>The events of these titles at the centre, by title and first day.</summary>
    private static async Task<Dictionary<(string, DateOnly?), int>> ThereAsync(Reading reading, OrgUnit unit, HashSet<string> titles, CancellationToken stop)
    {
        var sessions = reading.Rows<EventSession>();
        var rows = await reading.Rows<Event>().Where(row => row.OrgUnitId == unit.Id && titles.Contains(row.Title))
            .Select(row => new { row.Title, row.Number, First = sessions.Where(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number).Min(session => (DateOnly?)session.Day) }).ToListAsync(stop);
        return rows.GroupBy(row => (row.Title, row.First)).ToDictionary(same => same.Key, same => same.Min(row => row.Number));
    }

    private static IEnumerable<Problem> OutOfYears(FileEvent one, List<EventSession> sessions, FiscalYear now) =>
        from session in sessions
        where ReportingMonth.Of(session.Day).FiscalYear is var year && (year.CompareTo(now.Previous) < 0 || year.CompareTo(now.Next) > 0)
        select one.At(EventRules.At(EventRules.Of(session.Number, "day"), new Sentence("{0} から {1} までの日を書いてください。", Era.Fiscal(now.Previous), Era.Fiscal(now.Next))));

    /// <summary>Rooms and closed days as for any plan, asked of all sessions at once; and rooms that the file itself gives twice.</summary>
    private async Task WarnAsync(Reading reading, OrgUnit unit, List<PlannedEvent> planned, CancellationToken stop)
    {
        var fresh = planned.Where(one => one.Same is null).ToList();
        var all = fresh.SelectMany(one => one.Sessions, (one, session) => (Of: one, Session: session)).ToList();
        List<EventSession> asked = [.. all.Select((at, place) => new EventSession { Number = place + 1, Day = at.Session.Day, Start = at.Session.Start, End = at.Session.End, PlaceUnitId = at.Session.PlaceUnitId, Room = at.Session.Room })];
        foreach (var warning in await warnings.OfSessionsAsync(reading, new Event { OrgUnitId = unit.Id, Title = "" }, asked, stop))
        {
            if (warning.At?.File.Split('-') is [_, var place, var field] && int.TryParse(place, out var at))
            {
                Warn(all[at - 1].Of, all[at - 1].Session, field, warning.What);
            }
        }

        foreach (var one in fresh)
        {
            one.Warnings.AddRange(EventRules.Overlaps(one.Sessions).Select(one.File.At));
        }

        foreach (var (one, session) in all.Where(at => at.Session.Room.Length > 0))
        {
            foreach (var other in fresh.TakeWhile(other => other != one).Where(other => other.Sessions.Exists(there => there.Room == session.Room && EventReader.Meets(there, session))))
            {
                Warn(one, session, "room", new Sentence("{0} は、同じ部屋に「{1}」が入っています。", EventWords.When(session.Day, session.Start, session.End), other.Row.Title));
            }
        }

        static void Warn(PlannedEvent one, EventSession session, string field, Sentence what) => one.Warnings.Add(one.File.At(EventRules.At(EventRules.Of(session.Number, field), what)));
    }
}
