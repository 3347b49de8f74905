using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>What a person typed about who came to a session, as typed. An empty field is nobody counted; 0 is a number.</summary>
public sealed class AttendanceFields
{
    /// <summary>How many came, by the code of the <see cref="LifeStage"/>.</summary>
    public Dictionary<string, string> People { get; init; } = LifeStage.All.ToDictionary(stage => stage.Code, _ => "");

    /// <summary>この事業が初めての人.</summary>
    public string NewPersons { get; set; } = "";

    /// <summary>館の事業が初めての人.</summary>
    public string FirstTime { get; set; } = "";

    /// <summary>ボランティア.</summary>
    public string Volunteers { get; set; } = "";

    /// <summary>ジュニアリーダー.</summary>
    public string JuniorLeaders { get; set; } = "";

    /// <summary>企画員.</summary>
    public string Planners { get; set; } = "";

    /// <summary>True for a session that is called off.</summary>
    public bool CalledOff { get; set; }

    /// <summary>Why.</summary>
    public string OffWords { get; set; } = "";

    /// <summary>All who came, of what is a number.</summary>
    public decimal Sum => People.Values.Select(FigureText.Read).Where(read => read.Mark == FigureMark.Number).Sum(read => read.Value);

    /// <summary>
    /// Takes what was typed of a life stage. All who come to the first session come for the first time: <see cref="NewPersons"/> follows the sum there
    /// until somebody writes something else.
    /// </summary>
    /// <param name="stage">The code of the life stage.</param>
    /// <param name="typed">How many.</param>
    /// <param name="isFirst">True for the first session of the event.</param>
    public void Count(string stage, string typed, bool isFirst)
    {
        var follows = isFirst && (NewPersons.Length == 0 || NewPersons == Format.Input(Sum));
        People[stage] = typed;
        if (follows)
        {
            NewPersons = People.Values.All(people => people.Length == 0) ? "" : Format.Input(Sum);
        }
    }

    /// <summary>What stands of a session.</summary>
    public static AttendanceFields Of(EventSession session)
    {
        var fields = new AttendanceFields
        {
            NewPersons = Text(session.NewPersons), FirstTime = Text(session.FirstTime), Volunteers = Text(session.Volunteers), JuniorLeaders = Text(session.JuniorLeaders), Planners = Text(session.Planners),
            CalledOff = session.State == SessionState.CalledOff, OffWords = session.OffWords,
        };
        foreach (var stage in session.Attendance)
        {
            fields.People[stage.LifeStage] = Text(stage.People);
        }

        return fields;
    }

    private static string Text(int? number) => Ui.Format.Input(number);
}

/// <summary>Records who came to a session, or that it was called off. Who came to a session at a joint centre is recorded there too.</summary>
public sealed class RecordAttendance(PortalDoor door)
{
    /// <summary>Records it.</summary>
    /// <param name="address">The event.</param>
    /// <param name="number">The session.</param>
    /// <param name="version">The event's version that the person saw.</param>
    /// <param name="fields">What was typed.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> RunAsync(EventAddress address, int number, int version, AttendanceFields fields, CancellationToken stop = default)
    {
        if (await FindAsync(address, number, stop) is not var (unit, place))
        {
            return Outcome.NotFound;
        }

        await using var change = place is { } at ? await door.OpenAtPlaceAsync(EventActs.RecordAtPlace, unit.Id, at, stop) : await door.OpenForChangeAsync(EventActs.Record, [unit.Id], stop);
        if (await change.FindEventAsync(unit, address.Number, stop) is not { } found || found.Sessions.Find(row => row.Number == number) is not { } session || (place is not null && session.PlaceUnitId != place))
        {
            return Outcome.NotFound;
        }

        var row = found.Row;
        if ((WhyNot(row, session, version, fields, change.Clock.Today) ?? (place is null ? null : WhyNotAtPlace(session, fields))) is { } why)
        {
            return Outcome.Refused(why);
        }

        var faults = fields.CalledOff ? CallOff(session, fields) : Hold(change, session, fields);
        if (faults.Count > 0)
        {
            return Outcome.Invalid(faults);
        }

        if (place is null)
        {
            row.Follow(found.Sessions);
        }

        row.Version++;
        await change.CommitAsync(new ActNote { Month = row.Month }, stop);
        return Outcome.Done;
    }

    /// <summary>True where a caller with the right records who came to a session: at the lead centre, or where it was held.</summary>
    /// <param name="scope">What the caller reaches.</param>
    /// <param name="state">Where the event stands.</param>
    /// <param name="session">The session.</param>
    /// <param name="today">Today.</param>
    internal static bool May(Scope scope, EventState state, EventSession session, DateOnly today) => EventFlow.TakesAttendance(state)
        && (scope.Reaches(session.OrgUnitId) || (scope.Reaches(session.PlaceUnitId) && session.State != SessionState.CalledOff && session.Day <= today));

    /// <summary>The lead centre and, for who reaches the place of the session alone, that; null for who reaches neither.</summary>
    private async Task<(OrgUnit Lead, int? Place)?> FindAsync(EventAddress address, int number, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(EventActs.Record.Permission, stop);
        if (reading.Unit(address.UnitCode) is { } own)
        {
            return (own, null);
        }

        if (reading.Tree.Find(address.UnitCode) is not { } lead)
        {
            return null;
        }

        var place = await reading.Rows<EventSession>().Where(row => row.OrgUnitId == lead.Id && row.EventNumber == address.Number && row.Number == number).Select(row => (int?)row.PlaceUnitId).FirstOrDefaultAsync(stop);
        return place is { } at && reading.Scope.Reaches(at) ? (lead, at) : null;
    }

    /// <summary>Whether a session is held at all is the lead centre's to say.</summary>
    private static Sentence? WhyNotAtPlace(EventSession session, AttendanceFields fields) =>
        fields.CalledOff ? new Sentence("中止は、主催館が記録します。主催館に知らせてください。")
        : session.State == SessionState.CalledOff ? new Sentence("この回は、主催館が中止にしています。開いたときは、主催館に知らせてください。")
        : null;

    /// <summary>Why nothing can be recorded of a session now; null where it can.</summary>
    internal static Sentence? WhyNot(Event row, EventSession session, int version, AttendanceFields fields, DateOnly today) =>
        row.Version != version ? MoveEvent.Stale
        : !EventFlow.TakesAttendance(row.State) ? new Sentence("「{0}」の事業には、参加者数を記録できません。", EventWords.Say(row.State))
        : !fields.CalledOff && session.Day > today ? new Sentence("この回は {0} です。参加者数は、開いた日から記録できます。", Era.Day(session.Day))
        : null;

    private static IReadOnlyList<Problem> CallOff(EventSession session, AttendanceFields fields)
    {
        var read = new FieldReader();
        var words = read.Text("off-words", fields.OffWords, EventSession.OffWordsMaxLength);
        read.Refuse(words.Length == 0, "off-words", "中止した理由を書いてください。");
        (session.State, session.OffWords) = (SessionState.CalledOff, words);
        (session.NewPersons, session.FirstTime, session.Volunteers, session.JuniorLeaders, session.Planners) = (null, null, null, null, null);
        session.Attendance.Clear();
        return read.Faults;
    }

    private static IReadOnlyList<Problem> Hold(Change change, EventSession session, AttendanceFields fields)
    {
        var read = new FieldReader();
        var people = LifeStage.All.Select(stage => (stage.Code, Count: read.People(stage.Code, fields.People.GetValueOrDefault(stage.Code, "")))).Where(stage => stage.Count is not null).ToList();
        var came = people.Sum(stage => stage.Count ?? 0);
        read.Refuse(people.Count == 0, LifeStage.All[0].Code, "参加者数を、年代ごとに書いてください。ひとりも来なかったときは 0 と書いてください。");
        (session.NewPersons, session.FirstTime) = (read.People("new-persons", fields.NewPersons), read.People("first-time", fields.FirstTime));
        read.Refuse(session.NewPersons > came, "new-persons", new Sentence("この回の参加者 {0} 人より多くなっています。", came));
        read.Refuse(session.FirstTime > came, "first-time", new Sentence("この回の参加者 {0} 人より多くなっています。", came));
        (session.Volunteers, session.JuniorLeaders, session.Planners) = (read.People("volunteers", fields.Volunteers), read.People("junior-leaders", fields.JuniorLeaders), read.People("planners", fields.Planners));
        (session.State, session.OffWords) = (SessionState.Held, "");
        foreach (var gone in session.Attendance.ExceptBy(people.Select(stage => stage.Code), row => row.LifeStage).ToList())
        {
            session.Attendance.Remove(gone);
        }

        foreach (var (code, count) in people)
        {
            var row = session.Attendance.FirstOrDefault(there => there.LifeStage == code);
            if (row is null)
            {
                row = new() { OrgUnitId = session.OrgUnitId, EventNumber = session.EventNumber, SessionNumber = session.Number, LifeStage = code };
                change.Rows<SessionAttendance>().Add(row);
            }

            row.People = count ?? 0;
        }

        return read.Faults;
    }
}
