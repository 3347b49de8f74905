using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Counted;
using CitizenCenterPortal.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.Events.Counted;

/// <summary>The one rule by which events come into the report.</summary>
public sealed class EventCountTests
{
    private static readonly IReadOnlyList<ReportingMonth> Months = [.. Enumerable.Range(0, 6).Select(month => new ReportingMonth(2026, 2).AddMonths(month))];

    private static readonly CountedEvent Course = new(
        4, 1, "ふれあい健康体操", EventState.Held, [5], 2, 1, Participation.Plan, AccessConditions.Childcare | AccessConditions.Free, true, 20, 31, new(2026, 4, 20),
        [
            Session(1, new(2026, 4, 28), 4, SessionState.CalledOff, 0, null),
            Session(2, new(2026, 5, 12), 4, SessionState.Held, 18, 18),
            Session(3, new(2026, 5, 26), 5, SessionState.Held, 16, 2),
            Session(4, new(2026, 6, 9), 4, SessionState.Held, 15, 1),
            Session(5, new(2026, 6, 30), 4, SessionState.Planned, 0, null),
        ],
        new(new(2026, 6, 9), 14, 12));

    [Fact]
    public void A_course_counts_once_in_the_month_of_its_first_session_that_was_held_and_its_sessions_where_and_when_they_were()
    {
        Told(4, 4).ShouldBe("APPLICANTS 31");
        Told(4, 5).ShouldBe("ACCESSIBLE 1, CAPACITY 20, CITIZEN_PLANNED 1, COUNT 1, FIRST_TIME 3, LOCAL_CULTURE 1, PARTICIPANTS[senior] 18, PARTNERED 1, PERSONS 18, SCHOOLS 1, SESSIONS 1");
        Told(5, 5).ShouldBe("CAPACITY 20, FIRST_TIME 3, JOINT 1, PARTICIPANTS[senior] 16, PERSONS 2, SESSIONS 1");
        Told(4, 6).ShouldBe("CAPACITY 20, FIRST_TIME 3, PARTICIPANTS[senior] 15, PERSONS 1, SESSIONS 1, SURVEY_ANSWERS 14, SURVEY_SATISFIED 12");
        Told(5, 6).ShouldBe("");
        Told(6, 5).ShouldBe("");
    }

    [Fact]
    public void What_nobody_wrote_down_is_not_taken_for_zero()
    {
        var unknown = Course with { Sessions = [Session(1, new(2026, 5, 12), 4, SessionState.Held, 18, null)], Capacity = null };
        var sums = EventCount.Sum([EventCount.Of(Course, 4, new(2026, 5)), EventCount.Of(unknown, 4, new(2026, 5))]);
        sums["EVENT.PERSONS"].ShouldBeNull();
        sums["EVENT.CAPACITY"].ShouldBe(20, "what anybody may come to has no capacity");
        sums["EVENT.PARTICIPANTS[senior]"].ShouldBe(36);
        sums["EVENT.JOINT"].ShouldBe(0);
    }

    [Fact]
    public void Over_all_centres_and_months_every_event_session_and_person_is_there_exactly_once()
    {
        Prop.ForAll(GivenEvents.Events.Select(events => events.Select(Written).ToList()).ToArbitrary(), events =>
        {
            var all = EventCount.Sum(from row in events from unit in GivenEvents.Units from month in Months select EventCount.Of(row, unit, month));
            var living = events.Where(row => row.State is not (EventState.Planned or EventState.Cancelled)).ToList();
            var sessions = living.SelectMany(row => row.Sessions).Where(session => session.State == SessionState.Held).ToList();
            var held = living.Where(row => row.Sessions.Any(session => session.State == SessionState.Held)).ToList();
            return all["EVENT.COUNT"] == held.Count
                && all["EVENT.JOINT"] == held.Sum(row => row.Joint.Count)
                && all["EVENT.SESSIONS"] == sessions.Count
                && LifeStage.All.Sum(stage => all[EventCount.Participants(stage.Code)]) == sessions.Sum(session => session.People.Values.Sum())
                && all["EVENT.PERSONS"] == sessions.Sum(session => session.NewPersons)
                && all["EVENT.APPLICANTS"] == living.Where(row => row.AppliedUntil is not null).Sum(row => row.Applicants)
                && all["EVENT.SURVEY_ANSWERS"] == living.Sum(row => row.Survey?.Answers ?? 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_part_of_the_events_is_more_than_the_events()
    {
        string[] parts = ["EVENT.PARTNERED", "EVENT.CITIZEN_PLANNED", "EVENT.ACCESSIBLE", "EVENT.OUTREACH", "EVENT.LOCAL_CULTURE", "NET.SCHOOLS"];
        Prop.ForAll(GivenEvents.Events.ToArbitrary(), events => GivenEvents.Units.All(unit => Months.All(month =>
        {
            var sums = EventCount.Sum(events.Select(row => EventCount.Of(row, unit, month)));
            return parts.All(part => sums[part] <= sums["EVENT.COUNT"]) && sums["NET.SCHOOLS"] <= sums["EVENT.PARTNERED"] && sums["EVENT.SURVEY_SATISFIED"] <= sums["EVENT.SURVEY_ANSWERS"];
        }))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_cancelled_event_and_one_that_is_only_planned_count_nowhere() =>
        Prop.ForAll(GivenEvents.Event.ToArbitrary(), row => GivenEvents.Units.All(unit => Months.All(month =>
            EventCount.Of(row with { State = EventState.Cancelled }, unit, month).Count == 0 && EventCount.Of(row with { State = EventState.Planned }, unit, month).Count == 0))).QuickCheckThrowOnFailure();

    private static string Told(int unit, int month) =>
        string.Join(", ", EventCount.Of(Course, unit, new(2026, month)).Where(cell => cell.Value != 0).Select(cell => $"{cell.Key.Split('.')[1]} {cell.Value}").Order(StringComparer.Ordinal));

    /// <summary>The same with nothing left out.</summary>
    private static CountedEvent Written(CountedEvent row) => row with
    {
        Applicants = row.Applicants ?? 7, Capacity = row.Capacity ?? 9, Sessions = [.. row.Sessions.Select(session => session with { NewPersons = session.NewPersons ?? 5, FirstTime = session.FirstTime ?? 3 })],
    };

    private static CountedSession Session(int number, DateOnly day, int place, SessionState state, int seniors, int? fresh) =>
        new(number, day, place, false, state, null, seniors == 0 ? new Dictionary<string, int>() : new() { ["senior"] = seniors }, fresh, state == SessionState.Held ? 3 : null, null, null, null);
}
