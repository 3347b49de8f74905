using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events;

/// <summary>Brings the parts of an event to what was typed of them.</summary>
internal static class EventSessions
{
    /// <summary>Changes, adds and takes away sessions. One whose attendance was recorded is not taken away: what stands against it is given back.</summary>
    public static IReadOnlyList<Problem> Merge(Change change, FoundEvent found, IReadOnlyList<EventSession> typed)
    {
        var faults = new List<Problem>();
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

        var last = found.Sessions.Select(session => session.Number).DefaultIfEmpty().Max();
        foreach (var session in typed)
        {
            var row = found.Sessions.Find(there => there.Number == session.Number);
            if (row is null)
            {
                row = new() { OrgUnitId = found.Row.OrgUnitId, EventNumber = found.Row.Number, Number = ++last };
                found.Sessions.Add(row);
                change.Rows<EventSession>().Add(row);
            }

            (row.Day, row.Start, row.End, row.PlaceUnitId, row.Room, row.Place) = (session.Day, session.Start, session.End, session.PlaceUnitId, session.Room, session.Place);
            (row.Capacity, row.Lecturer) = (session.Capacity, session.Lecturer);
        }

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
