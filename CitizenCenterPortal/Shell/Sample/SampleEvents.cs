using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Events.Papers;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>What the centres of the invented city hold: many at the first centres of the first ward and at its hub, some at the others; at D101 something today and soon.</summary>
internal static class SampleEvents
{
    private const int Many = 100, Some = 24, Ahead = 75;

    /// <summary>Sessions of an event, one with another.</summary>
    private static readonly double Often = SampleEvent.All.Average(kind => kind.Sessions);

    /// <summary>Centres with as many events as a real one has.</summary>
    private static readonly string[] Busy = ["D101", "D102", "D103", "W1"];

    /// <summary>Days from today on which D101 holds something.</summary>
    private static readonly int[] Soon = [0, 0, 2, 5, 9, 13];

    /// <summary>Makes the events of a batch of units, with their histories.</summary>
    public static IReadOnlyList<(PlannedUnit Unit, List<EventTelling> Events)> Make(Change change, IReadOnlyList<PlannedUnit> units, Func<PlannedUnit, FiscalYear, UnitYear> years, PersonVault vault, MonthSpan months, int seed) =>
        [.. units.Select(unit => (unit, Of(change, unit, year => years(unit, year), Busy.Contains(unit.Code) ? vault : null, months, seed)))];

    /// <summary>The events of the ward hub that some of its centres hold too.</summary>
    public static bool IsJoint(PlannedUnit hub, EventTelling telling) => hub.Code == "W1" && telling.Row.Number % 12 == 0;

    /// <summary>The centres that hold them too.</summary>
    public static bool Joins(string code) => code is "D101" or "D102";

    /// <summary>Writes them; gives the lines of their histories.</summary>
    public static async Task<IReadOnlyList<ActNote>> WriteAsync(Change change, IReadOnlyList<(PlannedUnit Unit, List<EventTelling> Events)> told, SamplePeople people, MonthSpan months, CancellationToken stop)
    {
        var all = told.SelectMany(unit => unit.Events).ToList();
        await change.UpsertToldAsync<Event>([.. all.Select(telling => telling.Row)], stop);
        await change.UpsertToldAsync<EventPartner>([.. all.SelectMany(telling => telling.Partners)], stop);
        await change.UpsertToldAsync<EventSession>([.. all.SelectMany(telling => telling.Sessions)], stop);
        await change.UpsertToldAsync<SessionAttendance>([.. all.SelectMany(telling => telling.Attendance)], stop);
        await change.UpsertToldAsync<EventSurvey>([.. all.Select(telling => telling.Survey).OfType<EventSurvey>()], stop);
        await change.UpsertToldAsync<SurveyTally>([.. all.SelectMany(telling => telling.Tallies)], stop);
        await change.UpsertToldAsync<EventPaper>([.. told.Where(unit => Busy.Contains(unit.Unit.Code)).SelectMany(unit => unit.Events.SelectMany(telling => SamplePapers.Of(change, telling, people.Actor(SamplePapers.Role, unit.Unit.Id))))], stop);
        var lists = all.Select(telling => telling.Applied).OfType<SampleApplicants>().ToList();
        await change.UpsertToldAsync<EventApplicant>([.. lists.SelectMany(list => list.Rows)], stop);
        await change.UpsertDerivedAsync<ApplicantKey>([.. lists.SelectMany(list => list.Keys)], stop);
        await change.UpsertToldAsync<EventDraw>([.. lists.Select(list => list.Drawn).OfType<EventDraw>()], stop);
        var joint = change.Tree.Units.Where(unit => Joins(unit.Code)).ToList();
        change.Rows<EventShare>().AddRange(
            from hub in told
            from telling in hub.Events
            where IsJoint(hub.Unit, telling)
            from unit in joint
            select new EventShare { SharedBy = hub.Unit.Id, EventNumber = telling.Row.Number, OrgUnitId = unit.Id });

        var start = CityClock.ToUtc(months.From.FirstDay.ToDateTime(new(9, 0)));
        return
        [
            .. from unit in told
               from telling in unit.Events
               from line in telling.Lines
               select new ActNote
               {
                   OrgUnitId = unit.Unit.Id, Month = telling.Row.Month, Reason = line.Reason, Detail = line.Detail,
                   Past = (line.Act, people.Actor(line.Role, unit.Unit.Id), line.Role, line.At < start ? start : line.At),
               },
        ];
    }

    private static List<EventTelling> Of(Change change, PlannedUnit unit, Func<FiscalYear, UnitYear> years, PersonVault? vault, MonthSpan months, int seed)
    {
        var (events, today, ofYear) = (new List<EventTelling>(), change.Clock.Today, Busy.Contains(unit.Code) ? Many : Some);
        foreach (var year in months.Months.Select(month => month.FiscalYear).Distinct())
        {
            for (var at = 0; at < ofYear; at++)
            {
                var dice = new Dice(seed, unit.Code, year.Start, at, "event");
                var first = OpenDay(unit, year.First.FirstDay.AddDays((at * 362 / ofYear) + dice.Whole(0, 2)));
                if (first <= today.AddDays(Ahead) && ReportingMonth.Of(first) >= months.From)
                {
                    Add(first, years(year), dice);
                }
            }
        }

        foreach (var (at, ahead) in (unit.Code == "D101" ? Soon : []).Index())
        {
            Add(today.AddDays(ahead), years(months.To.FiscalYear), new Dice(seed, unit.Code, today.DayNumber, at, "event"));
        }

        return events;

        void Add(DateOnly first, UnitYear year, Dice dice)
        {
            var kind = SampleEvent.Draw(year, dice);
            var at = Array.FindIndex(SampleEvent.All, each => each.Title == kind.Title);
            var hour = kind.Access.HasFlag(AccessConditions.EveningHoliday) ? 18 : dice.Whole(0, 1) == 0 ? 10 : 13;
            events.Add(new(change, unit, events.Count + 1, kind, [.. Enumerable.Range(0, kind.Sessions).Select(week => OpenDay(unit, first.AddDays(week * 7)))], hour, SamplePlan.ItemOf(unit, at, events.Count + 1, ReportingMonth.Of(first), months), dice, vault, year, year.Goal("K24") / (ofYear * Often)));
        }
    }

    /// <summary>The day, or the next on which the rules let the unit be open.</summary>
    private static DateOnly OpenDay(PlannedUnit unit, DateOnly day)
    {
        while (day.DayOfWeek == (unit.WardNumber == 3 ? DayOfWeek.Tuesday : DayOfWeek.Monday) || HolidayBook.National.IsHoliday(day.AddDays(-1)) || day is { Month: 12, Day: >= 28 } or { Month: 1, Day: <= 4 })
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
