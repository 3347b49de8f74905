using System.Globalization;
using System.Text.Json;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events;

/// <summary>What a person typed about an event, as typed.</summary>
public sealed class EventFields
{
    /// <summary>事業名.</summary>
    public string Title { get; set; } = "";

    /// <summary>種類.</summary>
    public EventKind Kind { get; set; }

    /// <summary>ねらい.</summary>
    public string Aim { get; set; } = "";

    /// <summary>目標.</summary>
    public string Goal { get; set; } = "";

    /// <summary>What is measured.</summary>
    public string GoalMeasure { get; set; } = "";

    /// <summary>What it shall come to.</summary>
    public string GoalTarget { get; set; } = "";

    /// <summary>What it came to.</summary>
    public string GoalResult { get; set; } = "";

    /// <summary>Where the need was seen.</summary>
    public NeedKind? Need { get; set; }

    /// <summary>The need in words.</summary>
    public string NeedWords { get; set; } = "";

    /// <summary>The page that shows it.</summary>
    public string NeedAddress { get; set; } = "";

    /// <summary>For whom.</summary>
    public string TargetWords { get; set; } = "";

    /// <summary>地域資源.</summary>
    public string LocalResource { get; set; } = "";

    /// <summary>市民参画の段階.</summary>
    public Participation Participation { get; set; }

    /// <summary>予算, yen.</summary>
    public string Budget { get; set; } = "";

    /// <summary>決算, yen.</summary>
    public string Cost { get; set; } = "";

    /// <summary>参加費, yen.</summary>
    public string Fee { get; set; } = "";

    /// <summary>How people come to take part.</summary>
    public Recruitment Recruitment { get; set; }

    /// <summary>The first day on which one may apply.</summary>
    public string RecruitFrom { get; set; } = "";

    /// <summary>The last day.</summary>
    public string RecruitTo { get; set; } = "";

    /// <summary>定員.</summary>
    public string Capacity { get; set; } = "";

    /// <summary>応募者数.</summary>
    public string Applicants { get; set; } = "";

    /// <summary>True where they are counted from the list of applicants.</summary>
    public bool CountsApplicants { get; set; }

    /// <summary>成果.</summary>
    public string Result { get; set; } = "";

    /// <summary>次に変えること.</summary>
    public string NextTime { get; set; } = "";

    /// <summary>The item of a plan that it hangs on: C00-12; empty for none.</summary>
    public string PlanItem { get; set; } = "";

    /// <summary>The life stages chosen.</summary>
    public HashSet<string> LifeStages { get; init; } = [];

    /// <summary>The clauses chosen.</summary>
    public HashSet<string> Clauses { get; init; } = [];

    /// <summary>The themes chosen.</summary>
    public HashSet<string> Themes { get; init; } = [];

    /// <summary>The conditions chosen.</summary>
    public HashSet<AccessConditions> Access { get; init; } = [];

    /// <summary>The sessions, in the order of the form; those without a day and a time are left out.</summary>
    public List<SessionFields> Sessions { get; init; } = [];

    /// <summary>The partners; those without a name are left out.</summary>
    public List<PartnerFields> Partners { get; init; } = [];

    /// <summary>What stands of an event.</summary>
    public static EventFields Of(Event row, IEnumerable<EventSession> sessions, IEnumerable<EventPartner> partners, OrgTree tree) => new()
    {
        Title = row.Title, Kind = row.Kind, Aim = row.Aim, Goal = row.Goal, GoalMeasure = row.GoalMeasure, GoalTarget = Format.Exact(row.GoalTarget / Event.Fraction),
        GoalResult = Format.Exact(row.GoalResult / Event.Fraction), Need = row.Need, NeedWords = row.NeedWords, NeedAddress = row.NeedAddress, TargetWords = row.TargetWords,
        LocalResource = row.LocalResource, Participation = row.Participation, Budget = Format.Input(row.Budget), Cost = Format.Input(row.Cost), Fee = Format.Input(row.Fee),
        Recruitment = row.Recruitment, RecruitFrom = Day(row.RecruitFrom), RecruitTo = Day(row.RecruitTo), Capacity = Format.Input(row.Capacity), Applicants = Format.Input(row.Applicants), CountsApplicants = row.LastApplicant > 0,
        Result = row.Result, NextTime = row.NextTime, PlanItem = row is { PlanUnitId: { } unit, PlanNumber: { } number } && tree.Find(unit) is { } plan ? new UnitNumber(plan.Code, number).ToString() : "", LifeStages = [.. Codes.Split(row.LifeStages)], Clauses = [.. Codes.Split(row.Clauses)], Themes = [.. Codes.Split(row.Themes)],
        Access = [.. EventWords.Access.Select(one => one.Flag).Where(flag => row.Access.HasFlag(flag))],
        Sessions = [.. sessions.OrderBy(session => session.Number).Select(session => new SessionFields
        {
            Number = session.Number, Day = Day(session.Day), Start = EventWords.Clock(session.Start).PadLeft(5, '0'), End = EventWords.Clock(session.End).PadLeft(5, '0'),
            Unit = tree.Find(session.PlaceUnitId)?.Code ?? "", Room = session.Room.Length == 0 && session.Place.Length > 0 ? SessionFields.Outside : session.Room, Place = session.Place, Capacity = Format.Input(session.Capacity), Lecturer = session.Lecturer,
        })],
        Partners = [.. partners.OrderBy(partner => partner.Number).Select(partner => new PartnerFields { Name = partner.Name, Kind = partner.Kind, Part = partner.Part })],
    };

    /// <summary>The same once more, to be looked at when what was typed has changed.</summary>
    public EventFields Copy() => JsonSerializer.Deserialize<EventFields>(JsonSerializer.Serialize(this))!;

    /// <summary>A day as the field of a form has it.</summary>
    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What a person typed about a session.</summary>
public sealed class SessionFields
{
    /// <summary>館外, as the field of the room has it.</summary>
    public const string Outside = "outside";

    /// <summary>Its number; 0 for a new one.</summary>
    public int Number { get; set; }

    /// <summary>The day.</summary>
    public string Day { get; set; } = "";

    /// <summary>When it begins: 10:00.</summary>
    public string Start { get; set; } = "";

    /// <summary>When it ends.</summary>
    public string End { get; set; } = "";

    /// <summary>The code of the centre where it is held; empty for the lead.</summary>
    public string Unit { get; set; } = "";

    /// <summary>The type of room, or <see cref="Outside"/>; empty while it is not decided.</summary>
    public string Room { get; set; } = "";

    /// <summary>Which of the rooms, or where outside.</summary>
    public string Place { get; set; } = "";

    /// <summary>定員.</summary>
    public string Capacity { get; set; } = "";

    /// <summary>講師.</summary>
    public string Lecturer { get; set; } = "";

    /// <summary>True where nothing was typed that would make it a session.</summary>
    public bool IsBlank => Number == 0 && Day.Length == 0 && Start.Length == 0 && End.Length == 0;
}

/// <summary>What a person typed about a partner.</summary>
public sealed class PartnerFields
{
    /// <summary>The body's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is.</summary>
    public PartnerKind Kind { get; set; }

    /// <summary>Its part.</summary>
    public string Part { get; set; } = "";
}
