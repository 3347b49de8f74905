using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Counted;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.Events.Counted;

/// <summary>Any events of the units 4, 5 and 6 in the spring of 2026, in every state and with every gap that people leave.</summary>
internal static class GivenEvents
{
    public static readonly int[] Units = [4, 5, 6];

    private static readonly DateOnly First = new(2026, 3, 1);

    private static readonly Gen<DateOnly> Day = Gen.Choose(0, 121).Select(First.AddDays);

    private static readonly Gen<int?> Count = Gen.Frequency((1, Gen.Constant((int?)null)), (5, Gen.Choose(0, 60).Select(count => (int?)count)));

    private static readonly Gen<int> Unit = Gen.Elements(Units);

    private static readonly Gen<CountedSession> Session =
        from day in Day
        from outside in Gen.Elements(true, false, false)
        from state in Gen.Elements(SessionState.Planned, SessionState.Held, SessionState.Held, SessionState.CalledOff)
        from capacity in Count
        from infants in Gen.Choose(0, 20)
        from seniors in Gen.Choose(0, 40)
        from fresh in Count
        from first in Count
        from helpers in Count
        select new CountedSession(0, day, 0, outside, state, capacity, new Dictionary<string, int> { ["infant"] = infants, ["senior"] = seniors }, fresh, first, helpers, null, helpers);

    private static readonly Gen<CountedSurvey?> Survey = Gen.Frequency(
        (1, Gen.Constant((CountedSurvey?)null)),
        (2, from day in Day from good in Gen.Choose(0, 20) from others in Gen.Choose(0, 20) select (CountedSurvey?)new CountedSurvey(day, good + others, good)));

    /// <summary>One event; its number is given by who uses it.</summary>
    public static readonly Gen<CountedEvent> Event =
        from lead in Unit
        from state in Gen.Elements(Enum.GetValues<EventState>())
        from joint in Gen.SubListOf(Units)
        from partners in Gen.Choose(0, 2)
        from schools in Gen.Choose(0, partners)
        from participation in Gen.Elements(Enum.GetValues<Participation>())
        from access in Gen.Choose(0, 63)
        from local in Gen.Elements(true, false)
        from capacity in Count
        from applicants in Count
        from until in Gen.Frequency((1, Gen.Constant((DateOnly?)null)), (2, Day.Select(day => (DateOnly?)day)))
        from sessions in Session.ListOf()
        from places in Gen.Choose(0, 2).ListOf(sessions.Count)
        from survey in Survey
        let others = joint.Where(unit => unit != lead).Distinct().ToList()
        let at = others.Append(lead).ToList()
        select new CountedEvent(
            lead, 0, "事業", state, others, partners, schools, participation, (AccessConditions)access, local, capacity, applicants, until,
            [.. sessions.Take(8).Select((session, number) => session with { Number = number + 1, PlaceUnitId = at[places[number] % at.Count] })], survey);

    /// <summary>Several, each with a number of its own.</summary>
    public static readonly Gen<IReadOnlyList<CountedEvent>> Events =
        Event.ListOf().Select(events => (IReadOnlyList<CountedEvent>)[.. events.Select((row, number) => row with { Number = number + 1 })]);

    /// <summary>The rows of an event.</summary>
    public static IEnumerable<object> Rows(CountedEvent given)
    {
        var (lead, number) = (given.LeadUnitId, given.Number);
        var row = new Event
        {
            OrgUnitId = lead, Number = number, Title = given.Title, State = given.State, Approved = given.State != EventState.Planned, Month = new(2026, 4), Participation = given.Participation, Access = given.Access,
            LocalResource = given.IsLocal ? "大杉" : "", Capacity = given.Capacity, Applicants = given.Applicants,
            Recruitment = given.AppliedUntil is null ? Recruitment.None : Recruitment.FirstCome, RecruitFrom = given.AppliedUntil, RecruitTo = given.AppliedUntil,
        };
        yield return row;
        foreach (var unit in given.Joint)
        {
            yield return new EventShare { SharedBy = lead, EventNumber = number, OrgUnitId = unit };
        }

        for (var partner = 1; partner <= given.Partners; partner++)
        {
            yield return new EventPartner { OrgUnitId = lead, EventNumber = number, Number = partner, Name = "団体", Kind = partner <= given.Schools ? PartnerKind.School : PartnerKind.Civic };
        }

        foreach (var session in given.Sessions)
        {
            yield return new EventSession
            {
                OrgUnitId = lead, EventNumber = number, Number = session.Number, Day = session.Day, Start = new(10, 0), End = new(12, 0), PlaceUnitId = session.PlaceUnitId, Room = session.IsOutside ? "" : "meeting",
                Capacity = session.Capacity, State = session.State, NewPersons = session.NewPersons, FirstTime = session.FirstTime, Volunteers = session.Volunteers, JuniorLeaders = session.JuniorLeaders, Planners = session.Planners,
            };
            foreach (var (stage, people) in session.People)
            {
                yield return new SessionAttendance { OrgUnitId = lead, EventNumber = number, SessionNumber = session.Number, LifeStage = stage, People = people };
            }
        }

        if (given.Survey is { } survey)
        {
            yield return new EventSurvey { OrgUnitId = lead, EventNumber = number, CollectedOn = survey.CollectedOn, Answers = survey.Answers };
            yield return new SurveyTally { OrgUnitId = lead, EventNumber = number, Question = SurveyQuestion.Satisfaction, Best = survey.Satisfied / 2, Good = survey.Satisfied - (survey.Satisfied / 2), Fair = survey.Answers - survey.Satisfied };
            yield return new SurveyTally { OrgUnitId = lead, EventNumber = number, Question = SurveyQuestion.Again, Best = survey.Answers };
        }
    }
}
