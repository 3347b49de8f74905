using System.Reflection;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Days;
using CitizenCenterPortal.Events.OnDashboard;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Tests.Events;

/// <summary>A session at a joint centre is counted there, by who stood at its door; and that is all of the event that the centre writes.</summary>
public sealed class AttendanceAtPlaceTests
{
    [EachDatabase]
    public async Task Who_came_to_a_session_at_a_joint_centre_is_recorded_there_and_told_to_the_lead(TestDatabase database)
    {
        var (city, of) = await HeldAtD102Async(database);
        var place = city.As("center-staff", "D102");
        (await city.ReadAsync(of, place))!.ShouldSatisfyAllConditions(view => view.Counts.ShouldBe([1]), view => view.MayRecord.ShouldBeFalse(), view => view.MayChange.ShouldBeFalse());
        (await new ReadDays(place, new(), new EventCity.OneRoom()).OfDayAsync(new()))!.Sessions.Single().ShouldSatisfyAllConditions(
            session => (session.Address, session.Place.Code, session.MayRecord).ShouldBe((of, "D102", true)));

        (await RecordAsync(city, place, of, EventCity.Came("12"))).ShouldBe(Outcome.Done);

        var seen = (await city.ReadAsync(of, city.Staff))!;
        (seen.Sessions[0].State, seen.Came, seen.Sessions[0].NewPersons).ShouldBe((SessionState.Held, 12, 12));
        (seen.History[0].Act.Code, seen.History[0].Who, seen.History[0].Role).ShouldBe(("event.record-at-place", "職員番号 1", "center-staff"));
        seen.History[0].Details.ShouldContain("第1回 状態：まだ → 実施");
        (await RecordAsync(city, place, of, EventCity.Came("11"))).ShouldBe(Outcome.Done, "what was miscounted is put right");
        (await city.RecordAsync(of, EventCity.Came("10"))).ShouldBe(Outcome.Done, "the lead records it too");
    }

    [EachDatabase]
    public async Task It_stands_in_the_histories_of_both_centres_as_one_operation(TestDatabase database)
    {
        var (city, of) = await HeldAtD102Async(database);
        (await RecordAsync(city, city.As("center-staff", "D102"), of, EventCity.Came("12"))).ShouldBe(Outcome.Done);

        await using var db = database.Everything();
        var lines = await db.Set<JournalEntry>().Where(line => line.Act == EventActs.RecordAtPlace.Code).OrderBy(line => line.OrgUnitId).ToListAsync();
        lines.Select(line => line.OrgUnitId).ShouldBe([SmallCity.Id("D101"), SmallCity.Id("D102")], ignoreOrder: true);
        lines.DistinctBy(line => line.Operation).Count().ShouldBe(1);
        await using var place = await city.As("center-staff", "D102").OpenForReadingAsync(CitizenCenterPortal.Identity.Permissions.Events.Read);
        (await place.Rows<JournalEntry>().CountAsync(line => line.Act == EventActs.RecordAtPlace.Code)).ShouldBe(1);
    }

    [EachDatabase]
    public async Task What_was_held_at_a_centre_waits_there_and_what_was_held_elsewhere_does_not(TestDatabase database)
    {
        var (city, of) = await HeldAtD102Async(database, "D201");
        var (place, third) = (city.As("center-staff", "D102"), city.As("center-staff", "D201"));

        (await UnwrittenAsync(place, "D102")).ShouldBe([(of, 1)]);
        (await UnwrittenAsync(third, "D201")).ShouldBeEmpty();
        (await UnwrittenAsync(city.Staff, "D101")).ShouldBe([(of, 1)]);
        (await EventCity.ListAsync(place, "awaiting", "D102"))!.Lines.Select(line => (line.Address, line.Awaited)).ShouldBe([(of, (int?)1)]);
        (await EventCity.ListAsync(third, "awaiting", "D201"))!.Lines.ShouldBeEmpty();

        (await RecordAsync(city, place, of, EventCity.Came("12"))).ShouldBe(Outcome.Done);
        (await UnwrittenAsync(place, "D102")).ShouldBeEmpty();
        (await UnwrittenAsync(city.Staff, "D101")).ShouldBe([(of, 2)], "the second is the lead's");
        (await EventCity.ListAsync(place, "awaiting", "D102"))!.Lines.ShouldBeEmpty();

        static async Task<List<(EventAddress, int?)>> UnwrittenAsync(PortalDoor door, string unit)
        {
            using var cache = new EventsCache();
            var own = (await new ReadGlance(door, cache, new(door, cache), new EventCity.OneRoom()).FindAsync(new(unit, true, new(new(2026, 4), new(2026, 11)))))!.Own!;
            own.AllUnwritten.ShouldBe(own.Unwritten.Count);
            return [.. own.Unwritten.Select(row => (row.Address, row.Session))];
        }
    }

    [EachDatabase]
    public async Task Whoever_is_not_where_it_was_held_records_nothing(TestDatabase database)
    {
        var (city, of) = await HeldAtD102Async(database, "D201");
        var (third, stranger) = (city.As("center-staff", "D201"), city.As("center-staff", "W1"));

        (await city.ReadAsync(of, third))!.Counts.ShouldBeEmpty("it holds the event with them, elsewhere");
        (await RecordAsync(city, third, of, EventCity.Came("12"))).ShouldBe(Outcome.NotFound);
        (await RecordAsync(city, stranger, of, EventCity.Came("12"))).ShouldBe(Outcome.NotFound);
        (await RecordAsync(city, city.As("center-staff", "D102"), of, EventCity.Came("12"), session: 2)).ShouldBe(Outcome.NotFound, "the second session is at the lead centre");
        await Should.ThrowAsync<DoorClosedException>(() => RecordAsync(city, city.As("ward-staff", "W1"), of, EventCity.Came("12")));
        await Should.ThrowAsync<DoorClosedException>(() => third.OpenAtPlaceAsync(EventActs.RecordAtPlace, SmallCity.Id("D101"), SmallCity.Id("D102"), default));
        await Should.ThrowAsync<InvalidOperationException>(() => city.As("center-staff", "D102").OpenAtPlaceAsync(EventActs.Change, SmallCity.Id("D101"), SmallCity.Id("D102"), default));
        (await city.ReadAsync(of, city.Staff))!.Came.ShouldBe(0);
    }

    [EachDatabase]
    public async Task That_a_session_is_called_off_is_the_leads_to_say(TestDatabase database)
    {
        var (city, of) = await HeldAtD102Async(database);
        var place = city.As("center-staff", "D102");

        (await RecordAsync(city, place, of, new() { CalledOff = true, OffWords = "台風" })).Why!.ToString().ShouldStartWith("中止は、主催館が記録します。");
        (await city.RecordAsync(of, new() { CalledOff = true, OffWords = "台風" })).ShouldBe(Outcome.Done);
        (await city.ReadAsync(of, place))!.Counts.ShouldBeEmpty();
        (await RecordAsync(city, place, of, EventCity.Came("3"))).Why!.ToString().ShouldStartWith("この回は、主催館が中止にしています。");
    }

    /// <summary>Every column and every part that there is, out of the model: what comes tomorrow is refused too, until somebody says otherwise.</summary>
    [EachDatabase]
    public async Task Nothing_else_of_the_event_can_be_written_from_there_whatever_is_tried(TestDatabase database)
    {
        var (city, of) = await HeldAtD102Async(database);
        await using (var db = database.Everything())
        {
            foreach (var part in PartsOf(db.Model).Where(part => part.ClrType != typeof(EventSession)))
            {
                new RowMaker(db).Add(part, SmallCity.Id("D101"));
            }
        }

        await using var model = database.Everything();
        var (refused, allowed) = (0, new List<string>());
        foreach (var entity in PartsOf(model.Model).Append(model.Model.FindEntityType(typeof(Event))!))
        {
            foreach (var property in entity.GetProperties().Where(property => !property.IsKey()))
            {
                if (await TriedAsync(city, of, entity, entry => entry.Property(property.Name).IsModified = true))
                {
                    allowed.Add($"{entity.ClrType.Name}.{property.Name}");
                }
                else
                {
                    refused++;
                }
            }

            (await TriedAsync(city, of, entity, entry => entry.State = EntityState.Deleted)).ShouldBe(entity.ClrType == typeof(SessionAttendance), entity.ClrType.Name);
        }

        allowed.Order(StringComparer.Ordinal).ShouldBe(
        [
            "Event.Version", "EventSession.FirstTime", "EventSession.JuniorLeaders", "EventSession.NewPersons", "EventSession.Planners", "EventSession.State", "EventSession.Volunteers", "SessionAttendance.People",
        ]);
        refused.ShouldBeGreaterThan(50);
    }

    /// <summary>True where the door let it pass; nothing is committed.</summary>
    private static async Task<bool> TriedAsync(EventCity city, EventAddress of, IEntityType entity, Action<Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry> act)
    {
        await using var change = await city.As("center-staff", "D102").OpenAtPlaceAsync(EventActs.RecordAtPlace, SmallCity.Id("D101"), SmallCity.Id("D102"), default);
        var found = (await change.FindEventAsync(new OrgUnit { Id = SmallCity.Id("D101"), Code = "D101", Name = "", Path = "" }, of.Number, default))!;
        var session = found.Sessions.Find(row => row.PlaceUnitId == SmallCity.Id("D102"))!;
        change.Rows<SessionAttendance>().Attach(new() { OrgUnitId = session.OrgUnitId, EventNumber = session.EventNumber, SessionNumber = session.Number, LifeStage = "adult" });
        var db = (PortalDb)typeof(Change).GetField("db", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(change)!;
        var row = entity.ClrType == typeof(Event) ? found.Row : entity.ClrType == typeof(EventSession) ? session : db.ChangeTracker.Entries().FirstOrDefault(entry => entry.Metadata == entity)?.Entity ?? await AnyAsync(db, entity);
        act(db.Entry(row));
        try
        {
            WriteGuard.Check(db);
            return true;
        }
        catch (DoorClosedException)
        {
            return false;
        }
    }

    private static async Task<object> AnyAsync(PortalDb db, IEntityType entity)
    {
        var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(db, null)!;
        return await rows.IgnoreQueryFilters().FirstAsync();
    }

    /// <summary>The parts of an event, and theirs.</summary>
    private static List<IEntityType> PartsOf(IModel model) =>
        [.. model.GetEntityTypes().Where(entity => typeof(IOwned).IsAssignableFrom(entity.ClrType) && entity.ClrType.Namespace!.StartsWith("CitizenCenterPortal.Events", StringComparison.Ordinal) && IsPart(entity.ClrType))];

    private static bool IsPart(Type row) => row.GetInterfaces().Any(kind => kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(IPartOf<>));

    private static async Task<Outcome> RecordAsync(EventCity city, PortalDoor door, EventAddress of, AttendanceFields fields, int session = 1) =>
        await new RecordAttendance(door).RunAsync(of, session, (await city.RowAsync(of)).Version, fields);

    /// <summary>An approved event of D101 with D102, where its first session is; the second is at the lead centre.</summary>
    private static async Task<(EventCity City, EventAddress Of)> HeldAtD102Async(TestDatabase database, params string[] besides)
    {
        var city = await EventCity.BuildAsync(database);
        var of = await city.PlanAsync();
        (await new JoinEvent(city.Head).RunAsync(of, 1, ["D102", .. besides])).ShouldBe(Outcome.Done);
        var form = (await city.ReadAsync(of, city.Staff))!.Form;
        form.Sessions[0].Unit = "D102";
        form.Sessions.Add(new() { Day = "2026-11-20", Start = "14:00", End = "15:00", Room = "meeting", Unit = "D101" });
        (await city.ChangeAsync(of, form)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.Head, of, EventActs.Approve)).ShouldBe(Outcome.Done);
        return (city, of);
    }
}
