using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Applicants;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>One event of the invented city with its history, told as the portal would have told it.</summary>
internal sealed class EventTelling
{
    private static readonly (string Stage, double Share)[] Others = [("adult", 0.25), ("senior", 0.15), ("unknown", 0.04)];
    private readonly Change change;
    private readonly PlannedUnit unit;
    private readonly SampleEvent kind;
    private readonly Dice dice;
    private readonly DateOnly first;
    private readonly DateOnly last;
    private readonly int capacity;
    private readonly int number;
    private readonly string suffix;
    private readonly PersonVault? vault;
    private readonly UnitYear year;
    private readonly double volunteers;
    private readonly (int UnitId, int Number)? plan;

    /// <summary>For how many days after its end an event of the invented city still has the list of who applied.</summary>
    private const int Recent = 45;

    /// <summary>How often people are asked on paper.</summary>
    private const double Asked = 0.9;

    public EventTelling(Change change, PlannedUnit unit, int number, SampleEvent kind, IReadOnlyList<DateOnly> days, int hour, (int UnitId, int Number)? plan, Dice dice, PersonVault? vault, UnitYear year, double volunteers)
    {
        (this.vault, this.plan, this.year, this.volunteers) = (vault, plan, year, volunteers);
        (this.change, this.unit, this.number, this.kind, this.dice, first, last) = (change, unit, number, kind, dice, days[0], days[^1]);
        capacity = kind.Kind is EventKind.Festival or EventKind.Exhibition ? 80 : dice.Whole(2, 6) * 5;
        suffix = kind.Sessions > 1 && dice.Happens(0.4) ? "（初級）" : "";
        Sessions = [.. days.Select((day, at) => Session(day, at + 1, hour))];
        Partners = kind.Partner.Length == 0 ? [] : [new() { OrgUnitId = unit.Id, EventNumber = number, Number = 1, Name = kind.Partner, Kind = kind.PartnerKind, Part = "当日の運営" }];
        Live();
    }

    /// <summary>The event as it stands.</summary>
    public Event Row { get; private set; } = null!;

    /// <summary>Its sessions as they stand.</summary>
    public List<EventSession> Sessions { get; private set; }

    /// <summary>Its partners.</summary>
    public IReadOnlyList<EventPartner> Partners { get; }

    /// <summary>Who came.</summary>
    public List<SessionAttendance> Attendance { get; } = [];

    /// <summary>The survey; null where nobody was asked.</summary>
    public EventSurvey? Survey { get; private set; }

    /// <summary>What was answered.</summary>
    public List<SurveyTally> Tallies { get; } = [];

    /// <summary>Who applied; null where the centre keeps no list.</summary>
    public SampleApplicants? Applied { get; private set; }

    /// <summary>The lines of its history.</summary>
    public List<(DateTime At, Act Act, string Role, string? Reason, string Detail)> Lines { get; } = [];

    /// <summary>The months that something of it is counted in.</summary>
    public IEnumerable<ReportingMonth> Months => Sessions.Select(session => session.Day).Append(Row.RecruitTo ?? first).Append(last).Select(ReportingMonth.Of).Distinct();

    private void Live()
    {
        var today = change.Clock.Today;
        var (state, over) = StateOn(today);
        Row = Make(EventState.Planned, 1, told: false);
        Tell(EventActs.Plan, "center-staff", first.AddDays(-70), detail =>
        {
            detail.Add([((Event?)null, Row)]);
            detail.Add<EventSession>([.. Sessions.Select(session => ((EventSession?)null, session))]);
            detail.Add<EventPartner>([.. Partners.Select(partner => ((EventPartner?)null, partner))]);
        });
        if (state == EventState.Planned)
        {
            return;
        }

        Step(Make(EventState.Approved, 2, told: false), EventActs.Approve, "center-director", first.AddDays(-60));
        if (kind.Recruitment != Recruitment.None && state is not EventState.Approved)
        {
            Step(Make(EventState.Recruiting, 3, told: false), EventActs.Recruit, "center-staff", first.AddDays(-40));
            Apply(state, today);
        }

        if (state == EventState.Cancelled)
        {
            Step(Make(EventState.Cancelled, 4, told: false), EventActs.Cancel, "center-staff", first.AddDays(-2), Pick(SampleEvent.Offs));
            return;
        }

        Record(today, over);
        if (state is EventState.Held or EventState.Evaluated or EventState.Closed)
        {
            Step(Make(EventState.Held, 5, told: false), EventActs.Hold, "center-staff", last.AddDays(2));
        }

        if (state is EventState.Evaluated or EventState.Closed)
        {
            Step(Make(EventState.Evaluated, 6, told: true), EventActs.Evaluate, "center-staff", last.AddDays(9));
        }

        if (state == EventState.Closed)
        {
            Step(Make(EventState.Closed, 7, told: true), EventActs.Close, "center-director", last.AddDays(14));
        }
    }

    /// <summary>Where it stands on a day, and whether everything that is over was recorded.</summary>
    private (EventState State, bool Recorded) StateOn(DateOnly today)
    {
        var (chance, running) = (dice.Share(), kind.Recruitment == Recruitment.None ? EventState.Approved : EventState.Recruiting);
        return (last.DayNumber - today.DayNumber) switch
        {
            _ when chance < 0.03 && first < today.AddDays(20) => (EventState.Cancelled, true),
            _ when first > today.AddDays(35) => (chance < 0.6 ? EventState.Planned : EventState.Approved, true),
            >= 0 => (running, true),
            > -10 => chance < 0.5 ? (running, false) : (EventState.Held, true),
            > -30 => (chance < 0.5 ? EventState.Held : EventState.Evaluated, true),
            _ => (chance < 0.95 ? EventState.Closed : EventState.Evaluated, true),
        };
    }

    private void Apply(EventState state, DateOnly today)
    {
        var until = first.AddDays(-5) < today ? first.AddDays(-5) : today;
        if (vault is null || state == EventState.Cancelled || last < today.AddDays(-Recent) || until < first.AddDays(-40))
        {
            return;
        }

        Applied = new(vault, Row, kind.Stage, Row.Applicants ?? 0, until, dice);
        var before = Row;
        Row = Make(EventState.Recruiting, 3, told: false);
        Tell(ApplicantActs.Receive, "center-staff", until, detail =>
        {
            detail.Add([((Event?)before, Row)]);
            detail.Add<EventApplicant>([.. Applied.Rows.Select(row => ((EventApplicant?)null, row))]);
        });
        if (kind.Recruitment == Recruitment.Lottery && until < today)
        {
            var drawn = Applied.Draw(until.AddDays(1), dice);
            Tell(ApplicantActs.Draw, "center-staff", until.AddDays(1), detail =>
            {
                detail.Add(drawn);
                detail.Add([((EventDraw?)null, Applied.Drawn!)]);
            });
        }

        if (state is not EventState.Recruiting)
        {
            var checkedIn = Applied.Check(dice);
            Tell(ApplicantActs.CheckIn, "center-staff", first, detail => detail.Add(checkedIn));
        }
    }

    private void Record(DateOnly today, bool all)
    {
        var held = Sessions.Where(session => session.Day < today && (all || session.Number < Sessions.Count)).ToList();
        if (held.Count == 0)
        {
            return;
        }

        var before = Sessions;
        Sessions = [.. before.Select(session => held.Contains(session) ? Held(session) : session)];
        if (dice.Happens(Asked) && all && last < today.AddDays(-4))
        {
            Answer();
        }

        Tell(EventActs.Record, "center-staff", held[^1].Day.AddDays(1), detail =>
        {
            detail.Add<EventSession>([.. before.Zip(Sessions).Where(pair => pair.First != pair.Second).Select(pair => ((EventSession?)pair.First, pair.Second))]);
            detail.Add<SessionAttendance>([.. Attendance.Select(stage => ((SessionAttendance?)null, stage))]);
            detail.Add<EventSurvey>(Survey is null ? [] : [((EventSurvey?)null, Survey)]);
            detail.Add<SurveyTally>([.. Tallies.Select(tally => ((SurveyTally?)null, tally))]);
        });
    }

    private EventSession Held(EventSession session)
    {
        var came = Math.Clamp((int)Math.Round(capacity * (year.Share("K04") + dice.Between(-0.08, 0.08))), 3, capacity);
        (string Stage, double Share)[] stages = [(kind.Stage, 0.6), .. Others.Where(other => other.Stage != kind.Stage)];
        Attendance.AddRange(stages.Zip(Spread.Over(came, [.. stages.Select(stage => stage.Share)])).Where(part => part.Second > 0).Select(part =>
            new SessionAttendance { OrgUnitId = unit.Id, EventNumber = number, SessionNumber = session.Number, LifeStage = part.First.Stage, People = part.Second }));
        var held = Session(session.Day, session.Number, session.Start.Hour);
        var newcomers = session.Number == 1 ? came : dice.Whole(0, Math.Min(3, came));
        (held.State, held.NewPersons, held.FirstTime, held.Volunteers) = (SessionState.Held, newcomers, About(newcomers * year.Share("K06")), About(volunteers));
        (held.JuniorLeaders, held.Planners) = (kind.Stage == "elementary" ? dice.Whole(0, 4) : 0, kind.Step >= Participation.Plan ? dice.Whole(1, 5) : 0);
        return held;
    }

    private void Answer()
    {
        var came = Sessions.Sum(session => session.NewPersons ?? 0);
        var answers = Math.Clamp(About(came * year.Share("K07") / Asked), 1, came);
        Survey = new() { OrgUnitId = unit.Id, EventNumber = number, CollectedOn = last, Answers = answers };
        foreach (var question in SurveyQuestions.Common)
        {
            var glad = Math.Min(About(answers * year.Share("K05")), answers);
            var (best, poor) = ((int)(glad * dice.Between(0.5, 0.75)), dice.Whole(0, Math.Min(1, answers - glad)));
            Tallies.Add(new() { OrgUnitId = unit.Id, EventNumber = number, Question = question, Best = best, Good = glad - best, Fair = answers - glad - poor, Poor = poor });
        }
    }

    /// <summary>A whole number beside what is expected, so that many of them add up to it.</summary>
    private int About(double expected) => (int)(expected + dice.Share());

    /// <summary>Of those that answered, how many in a hundred were satisfied; what was noted at the door where nobody was asked on paper.</summary>
    private long Satisfied() => Tallies.Find(tally => tally.Question == SurveyQuestion.Satisfaction) is { } tally ? (tally.Best + tally.Good) * 100 / Survey!.Answers : 70 + (number * 7 % 29);

    private void Step(Event after, Act act, string role, DateOnly day, string? reason = null)
    {
        var before = Row;
        (after.OpenReason, Row) = (reason, after);
        Tell(act, role, day, detail => detail.Add([((Event?)before, after)]), reason);
    }

    private void Tell(Act act, string role, DateOnly day, Action<ChangeDetail> add, string? reason = null)
    {
        var detail = change.NewDetail();
        add(detail);
        var at = CityClock.ToUtc(day.ToDateTime(new(dice.Whole(9, 16), dice.Whole(0, 59))));
        Lines.Add((at < change.Now ? at : change.Now, act, role, reason, detail.ToString()));
    }

    private Event Make(EventState state, int version, bool told) => new()
    {
        OrgUnitId = unit.Id, Number = number, Month = ReportingMonth.Of(first), LastDay = last, State = state, Approved = state != EventState.Planned, Title = kind.Title + suffix, Kind = kind.Kind, Aim = kind.Aim, Goal = kind.Goal,
        GoalMeasure = "満足と答えた割合（%）", GoalTarget = 80 * (long)Event.Fraction, GoalResult = told ? Satisfied() * (long)Event.Fraction : null, Need = kind.Need, NeedWords = kind.NeedWords, NeedAddress = Source(),
        LifeStages = kind.Stage == "unknown" ? "" : Codes.Join([kind.Stage]), Clauses = Codes.Join(Clauses()), Themes = Codes.Join(kind.Themes.Split(' ')), LocalResource = kind.Local, Participation = kind.Step,
        Access = kind.Access, Budget = capacity * 500, Cost = told ? capacity * 430 : null, Fee = kind.Access.HasFlag(AccessConditions.Free) ? 0 : 300, Recruitment = kind.Recruitment,
        RecruitFrom = kind.Recruitment == Recruitment.None ? null : first.AddDays(-40), RecruitTo = kind.Recruitment == Recruitment.None ? null : first.AddDays(-5),
        Capacity = kind.Recruitment == Recruitment.None ? null : capacity, Applicants = kind.Recruitment != Recruitment.None && state is not (EventState.Planned or EventState.Approved) ? Applied?.Rows.Sum(row => row.People) ?? (capacity * (6 + (number % 6)) / 10) : null,
        LastApplicant = Applied?.Rows.Count ?? 0,
        Result = told ? SampleEvent.Results[number % SampleEvent.Results.Length] : "", PlanUnitId = plan?.UnitId, PlanNumber = plan?.Number, NextTime = told ? SampleEvent.NextTimes[number % SampleEvent.NextTimes.Length] : "", Version = version,
    };

    /// <summary>A hub's events serve a clause of its own too.</summary>
    private IEnumerable<string> Clauses() => unit.Tier switch
    {
        Tier.City => ["C1", "C3-1"],
        Tier.Ward => kind.Clauses.Split(' ').Append("W1-1"),
        Tier.District => kind.Clauses.Split(' '),
    };

    private EventSession Session(DateOnly day, int at, int hour) => new()
    {
        OrgUnitId = unit.Id, EventNumber = number, Number = at, Day = day, Start = new(hour, 0), End = new(hour + 1, 30), PlaceUnitId = unit.Id, Room = kind.Room, Place = kind.Place,
        Capacity = kind.Recruitment == Recruitment.None ? capacity : null,
        Lecturer = SampleEvent.Lecturers[(number + at) % SampleEvent.Lecturers.Length],
    };

    /// <summary>Where the need stands: what people answered in the report of the season before, else the record of the day.</summary>
    private string Source() => kind.Need == NeedKind.Survey
        ? $"/reports/{unit.Code}/{ReportingMonth.Of(first).AddMonths(-4)}"
        : $"{Era.Day(first.AddDays(-90 - (number % 20)))}{(kind.Need == NeedKind.Advisory ? "の運営懇話会の記録" : kind.Need == NeedKind.Voice ? "の意見聞き取りの記録" : "の窓口日誌")}";

    private string Pick(string[] words) => words[dice.Whole(0, words.Length - 1)];
}
