using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events;

/// <summary>Brings the parts of an event to what was typed of them.</summary>
internal static class EventSessions
{
    /// <summary>Changes, adds and takes away sessions. One whose attendance was recorded is neither taken away nor moved, for it counts where it was held: what stands against it is given back.</summary>
    public static IReadOnlyList<Problem> Merge(Change change, FoundEvent found, IReadOnlyList<EventSession> typed)
    {
        var faults = new List<Problem>();
        var before = found.Sessions.Select(session => session.Number).DefaultIfEmpty().Max();
        foreach (var gone in found.Sessions.ExceptBy(typed.Select(session => session.Number), session => session.Number).ToList())
        {
            if (gone.State == SessionState.Held)
            {
                faults.Add(EventRules.At("sessions", new Sentence("第{0}回は参加者数を記録してあるので、消せません。", gone.Number)));
                continue;
            }

            found.Sessions.Remove(gone);
            change.Rows<EventSession>().Remove(gone);
        }

        var last = Math.Max(found.Row.LastSession ?? 0, before);
        foreach (var (at, session) in typed.Index())
        {
            var row = found.Sessions.Find(there => there.Number == session.Number);
            if (row is null)
            {
                row = new() { OrgUnitId = found.Row.OrgUnitId, EventNumber = found.Row.Number, Number = ++last };
                found.Sessions.Add(row);
                change.Rows<EventSession>().Add(row);
            }

            if (row.State == SessionState.Held && MovedField(row, session) is { } field)
            {
                faults.Add(EventRules.At(EventRules.Of(at + 1, field), "この回は実施済みです。日・時間・会場は変えられません。違っていたときは、主催館の参加者数の画面でいったん中止にし、ここで直してから、参加者数を記録し直してください。"));
                continue;
            }

            (row.Day, row.Start, row.End, row.PlaceUnitId, row.Room, row.Place) = (session.Day, session.Start, session.End, session.PlaceUnitId, session.Room, session.Place);
            (row.Capacity, row.Lecturer) = (session.Capacity, session.Lecturer);
        }

        found.Row.LastSession = last;
        return faults;
    }

    /// <summary>Of what was typed the sessions that are new or at another time or place, each numbered by its place in the form. What stays where it is was looked at before.</summary>
    public static IReadOnlyList<EventSession> Moved(FoundEvent found, IReadOnlyList<EventSession> typed) =>
        [.. InForm(found, typed).Zip(typed).Where(at => found.Sessions.Find(there => there.Number == at.Second.Number) is not { } there || Where(there) != Where(at.Second)).Select(at => at.First)];

    /// <summary>What was typed of sessions, each numbered by its place in the form, and as it stands.</summary>
    public static IReadOnlyList<EventSession> InForm(FoundEvent found, IReadOnlyList<EventSession> typed) =>
    [
        .. from at in typed.Index()
           let session = at.Item
           select new EventSession
           {
               Number = at.Index + 1, Day = session.Day, Start = session.Start, End = session.End, PlaceUnitId = session.PlaceUnitId, Room = session.Room, Place = session.Place,
               State = found.Sessions.Find(there => there.Number == session.Number)?.State ?? SessionState.Planned,
           },
    ];

    /// <summary>The first field in which a session would move; null where it stays.</summary>
    private static string? MovedField(EventSession row, EventSession typed) =>
        row.Day != typed.Day ? "day" : row.Start != typed.Start ? "start" : row.End != typed.End ? "end"
        : row.PlaceUnitId != typed.PlaceUnitId ? "unit" : row.Room != typed.Room ? "room" : row.Place != typed.Place ? "place" : null;

    private static (DateOnly, TimeOnly, TimeOnly, int, string) Where(EventSession session) => (session.Day, session.Start, session.End, session.PlaceUnitId, session.Room);

    /// <summary>The partners as they were typed, numbered anew.</summary>
    public static void Replace(Change change, FoundEvent found, IReadOnlyList<EventPartner> typed)
    {
        foreach (var partner in typed)
        {
            var row = found.Partners.Find(there => there.Number == partner.Number);
            if (row is null)
            {
                row = new() { OrgUnitId = found.Row.OrgUnitId, EventNumber = found.Row.Number, Number = partner.Number, Name = partner.Name };
                change.Rows<EventPartner>().Add(row);
            }

            (row.Name, row.Kind, row.Part) = (partner.Name, partner.Kind, partner.Part);
        }

        change.Rows<EventPartner>().RemoveRange(found.Partners.Where(partner => partner.Number > typed.Count));
    }
}
