using System.Globalization;
using System.Text;
using CitizenCenterPortal.Events.Days;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Feed;

/// <summary>Writes a centre's sessions as an iCalendar file (RFC 5545). Nothing of a person is in it, not even who leads a session. Pure.</summary>
internal static class FeedText
{
    /// <summary>The zone as Japan has it all year, without a rule.</summary>
    private static readonly string[] Zone =
    [
        "BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0900", "TZOFFSETTO:+0900", "TZNAME:JST", "END:STANDARD", "END:VTIMEZONE",
    ];

    /// <summary>The file.</summary>
    /// <param name="unit">Whose calendar it is.</param>
    /// <param name="sessions">Its sessions with the version of the event of each.</param>
    /// <param name="now">The moment it is written at, UTC.</param>
    public static string Write(OrgUnit unit, IEnumerable<(DaySession Session, int Version)> sessions, DateTime now)
    {
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CitizenCenterPortal//Events//JA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            Text("X-WR-CALNAME", Words.Say("{0}の事業", unit.DisplayName)), "X-WR-TIMEZONE:Asia/Tokyo", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", .. Zone,
            .. sessions.SelectMany(one => Session(one.Session, one.Version, now)), "END:VCALENDAR",
        ];
        return lines.Aggregate(new StringBuilder(), (file, line) => file.Append(FeedLine.Fold(line))).ToString();
    }

    private static IEnumerable<string> Session(DaySession session, int version, DateTime now) =>
    [
        "BEGIN:VEVENT", string.Create(CultureInfo.InvariantCulture, $"UID:{session.Address}-{session.Session.Number}@events.citizen-center-portal"),
        $"DTSTAMP:{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}", string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{version}"),
        $"DTSTART;TZID=Asia/Tokyo:{At(session.Session.Day, session.Session.Start)}", $"DTEND;TZID=Asia/Tokyo:{At(session.Session.Day, session.Session.End)}",
        Text("SUMMARY", session.Part.Length > 0 ? $"{session.Title}　{session.Part}" : session.Title), Text("LOCATION", session.Place.Id == session.Lead.Id ? $"{session.Lead.DisplayName}　{session.Where}" : session.Where),
        Text("DESCRIPTION", About(session)), Text("CATEGORIES", EventWords.Say(session.Kind)), $"STATUS:{Status(session)}", "END:VEVENT",
    ];

    /// <summary>Called off or not, and of what was sent back to be thought out again that it may still change.</summary>
    private static string Status(DaySession session) => session.IsOff ? "CANCELLED" : session.State == EventState.Planned ? "TENTATIVE" : "CONFIRMED";

    private static string About(DaySession session) => string.Join('\n', new[]
    {
        EventWords.Say(session.Kind), session.Capacity is { } places ? Words.Say("定員 {0}人", Format.Number(places)) : "", session.IsOff ? EventWords.Say(SessionState.CalledOff) : "",
    }.Where(line => line.Length > 0));

    private static string Text(string name, string value) => $"{name}:{FeedLine.Escape(value)}";

    private static string At(DateOnly day, TimeOnly time) => day.ToDateTime(time).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}
