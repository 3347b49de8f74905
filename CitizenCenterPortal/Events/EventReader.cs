using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events;

/// <summary>Makes rows of what a person typed. Pure: whatever is wrong with it stands in <see cref="Faults"/>, each at its field.</summary>
/// <param name="fields">What was typed.</param>
/// <param name="themes">The codes that may be chosen.</param>
/// <param name="places">The centres where sessions may be held, by code: the lead first, then the joint ones.</param>
internal sealed class EventReader(EventFields fields, IReadOnlySet<string> themes, IReadOnlyList<OrgUnit> places)
{
    private const long MostYen = 9_999_999_999;
    private readonly FieldReader read = new();

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Problem> Faults => read.Faults;

    /// <summary>Writes what is of the event itself.</summary>
    public void Into(Event row)
    {
        row.Title = read.Text("event-name", fields.Title, Event.TitleMaxLength).ReplaceLineEndings(" ");
        read.Refuse(row.Title.Length == 0, "event-name", "事業名を書いてください。");
        read.Refuse(row.LastApplicant > 0 && fields.Recruitment != row.Recruitment, "recruitment", "申込があるので、募集の方法は変えられません。元の方法を選んでください。");
        (row.Kind, row.Need, row.Participation, row.Recruitment) = (fields.Kind, fields.Need, fields.Participation, fields.Recruitment);
        row.Aim = read.Text("aim", fields.Aim, Event.WordsMaxLength);
        row.Goal = read.Text("goal", fields.Goal, Event.GoalMaxLength);
        row.GoalMeasure = read.Text("goal-measure", fields.GoalMeasure, Event.LineMaxLength);
        row.GoalTarget = read.Exact("goal-target", fields.GoalTarget);
        row.GoalResult = read.Exact("goal-result", fields.GoalResult);
        row.NeedWords = read.Text("need", fields.NeedWords, Event.GoalMaxLength);
        row.NeedAddress = EventNeed.Read(read, fields.NeedAddress);
        row.TargetWords = read.Text("target", fields.TargetWords, Event.LineMaxLength);
        row.LocalResource = read.Text("local", fields.LocalResource, Event.LineMaxLength);
        row.LifeStages = Codes.Join(LifeStage.All.Select(stage => stage.Code).Where(fields.LifeStages.Contains));
        row.Clauses = Codes.Join(Clause.All.Select(clause => clause.Code).Where(fields.Clauses.Contains));
        row.Themes = Codes.Join(fields.Themes.Where(theme => themes.Contains(theme) || Codes.Split(row.Themes).Contains(theme)));
        row.Access = fields.Access.Aggregate(AccessConditions.None, (all, one) => all | one);
        row.Budget = read.Whole("budget", fields.Budget, MostYen);
        row.Cost = read.Whole("cost", fields.Cost, MostYen);
        row.Fee = (int?)read.Whole("fee", fields.Fee, 999_999);
        row.RecruitFrom = read.Day("recruit-from", fields.RecruitFrom);
        row.RecruitTo = read.Day("recruit-to", fields.RecruitTo);
        read.Refuse(row.RecruitTo < row.RecruitFrom, "recruit-to", "終わりの日が始まりの日より前です。");
        row.Capacity = read.People("capacity", fields.Capacity);
        row.Applicants = row.LastApplicant > 0 ? row.Applicants : read.People("applicants", fields.Applicants);
        row.Result = read.Text("result", fields.Result, Event.WordsMaxLength);
        row.NextTime = read.Text("next-time", fields.NextTime, Event.WordsMaxLength);
    }

    /// <summary>The partners, numbered as they stand.</summary>
    public IReadOnlyList<EventPartner> Partners()
    {
        List<PartnerFields> named = [.. fields.Partners.Where(partner => partner.Name.Trim().Length > 0)];
        read.Refuse(named.Count > EventPartner.Most, "partners", new Sentence("連携した団体は {0} までです。", EventPartner.Most));
        return [.. fields.Partners.Index().Where(at => at.Item.Name.Trim().Length > 0).Select((at, number) => new EventPartner
        {
            Number = number + 1, Kind = at.Item.Kind, Name = read.Text($"partners-{at.Index}-name", at.Item.Name, EventPartner.NameMaxLength), Part = read.Text($"partners-{at.Index}-part", at.Item.Part, EventPartner.PartMaxLength),
        })];
    }

    /// <summary>The sessions; a new one has the number 0. The field of each is named by its place in the form, from 1.</summary>
    public IReadOnlyList<EventSession> Sessions()
    {
        var sessions = new List<EventSession>();
        foreach (var (at, typed) in fields.Sessions.Index().Where(at => !at.Item.IsBlank).Select(at => (at.Index + 1, at.Item)))
        {
            if (Session(at, typed) is { } session)
            {
                sessions.Add(session);
            }
        }

        read.Refuse(fields.Sessions.Count(typed => !typed.IsBlank) > EventSession.Most, "sessions", new Sentence("ひとつの事業は {0} 回までです。", EventSession.Most));
        return sessions;
    }

    /// <summary>True where two sessions have a minute in common.</summary>
    internal static bool Meets(EventSession one, EventSession other) => one.Day == other.Day && one.Start < other.End && other.Start < one.End;

    private EventSession? Session(int at, SessionFields typed)
    {
        var (day, start, end) = (read.Day(EventRules.Of(at, "day"), typed.Day), read.Time(EventRules.Of(at, "start"), typed.Start), read.Time(EventRules.Of(at, "end"), typed.End));
        read.Refuse(typed.Day.Length == 0, EventRules.Of(at, "day"), "日を書いてください。");
        read.Refuse(typed.Start.Length == 0, EventRules.Of(at, "start"), "始まりの時刻を書いてください。");
        read.Refuse(typed.End.Length == 0, EventRules.Of(at, "end"), "終わりの時刻を書いてください。");
        read.Refuse(end <= start, EventRules.Of(at, "end"), "終わりの時刻が、始まりより前か同じです。");
        var place = typed.Unit.Length == 0 ? places[0] : places.FirstOrDefault(unit => unit.Code == typed.Unit);
        read.Refuse(place is null, EventRules.Of(at, "unit"), "会場は、この館か共催館から選んでください。");
        var words = read.Text(EventRules.Of(at, "place"), typed.Place, EventSession.PlaceMaxLength);
        read.Refuse(typed.Room == SessionFields.Outside && words.Length == 0, EventRules.Of(at, "place"), "館外で開くときは、会場の名前を書いてください。");
        read.Refuse(typed.Room.Length == 0 && words.Length > 0, EventRules.Of(at, "room"), "部屋を選んでください。館の外で開くときは「館外」を選びます。");
        var (capacity, lecturer) = (read.People(EventRules.Of(at, "capacity"), typed.Capacity), read.Text(EventRules.Of(at, "lecturer"), typed.Lecturer, EventSession.LecturerMaxLength));
        return day is { } on && start is { } from && end is { } to && from < to && place is not null
            ? new() { Number = typed.Number, Day = on, Start = from, End = to, PlaceUnitId = place.Id, Room = typed.Room == SessionFields.Outside || typed.Room.Length > EventSession.RoomMaxLength ? "" : typed.Room, Place = words, Capacity = capacity, Lecturer = lecturer }
            : null;
    }
}
