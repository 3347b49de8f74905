using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events.Overview;

/// <summary>
/// Events of 令和8年度 in the small city: two of D101, one held for 12 adults at a cost and one to come; one of D102 still to be recorded; one of D201 held
/// for 30 older people. Besides a plan and a cancelled one, which count nowhere, and one of the year before.
/// </summary>
internal sealed class GivenYear
{
    private GivenYear(EventCity events) => Events = events;

    public EventCity Events { get; }

    public PortalDoor As(string role, string at) => Events.As(role, at);

    public static async Task<GivenYear> BuildAsync(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await using var db = database.Everything();
        db.AddRange(new Theme { Code = "health", Name = "健康", Place = 2 }, new Theme { Code = "energy", Name = "エネルギー", Place = 3 }, new Theme { Code = "old", Name = "使わない", Place = 4, Retired = true });
        Add(db, "D101", 1, EventState.Held, new(2026, 10, 3), held: ("adult", 12), cost: 24_000);
        Add(db, "D101", 2, EventState.Recruiting, new(2026, 12, 12));
        Add(db, "D102", 1, EventState.Approved, new(2026, 11, 8));
        Add(db, "D201", 1, EventState.Evaluated, new(2026, 5, 9), held: ("senior", 30), themes: ["disaster", "health"]);
        Add(db, "D201", 2, EventState.Planned, new(2026, 6, 9));
        Add(db, "D201", 3, EventState.Cancelled, new(2026, 7, 9), held: ("senior", 9));
        Add(db, "W1", 1, EventState.Closed, new(2026, 3, 9), held: ("senior", 9));
        await db.SaveChangesAsync();
        return new(city);
    }

    private static void Add(DbContext db, string unit, int number, EventState state, DateOnly day, (string Stage, int People)? held = null, long? cost = null, string[]? themes = null)
    {
        var id = SmallCity.Id(unit);
        db.Add(new Event
        {
            OrgUnitId = id, Number = number, Title = $"{unit}の事業{number}", State = state, Approved = state != EventState.Planned, Month = ReportingMonth.Of(day), LastDay = day, Themes = Codes.Join(themes ?? ["disaster"]), Clauses = Codes.Join(["D1-1"]),
            LifeStages = held is null ? "" : Codes.Join([held.Value.Stage]), Capacity = 20, Cost = cost, Version = 1, Recruitment = Recruitment.FirstCome, RecruitTo = day.AddDays(-7),
        });
        db.Add(new EventSession
        {
            OrgUnitId = id, EventNumber = number, Number = 1, Day = day, Start = new(10, 0), End = new(11, 30), PlaceUnitId = id, Room = "meeting", State = held is null ? SessionState.Planned : SessionState.Held, Lecturer = "山田 太郎",
        });
        if (held is { } came)
        {
            db.Add(new SessionAttendance { OrgUnitId = id, EventNumber = number, SessionNumber = 1, LifeStage = came.Stage, People = came.People });
        }
    }
}
