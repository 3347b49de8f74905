using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Counted;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events;

/// <summary>Who sees an event, and who may do something with it.</summary>
public sealed class EventReachTests
{
    [EachDatabase]
    public async Task A_plan_is_the_centres_its_wards_and_the_citys_and_no_auditors_nor_operators(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.PlanAsync();
        var (insiders, outsiders) = (new[] { city.Staff, city.As("ward-director", "W1"), city.As("city-staff", "C00") }, new[] { city.As("auditor", "1"), city.As("operator-hq", "1") });

        foreach (var door in insiders)
        {
            (await city.ReadAsync(address, door)).ShouldNotBeNull();
        }

        foreach (var door in outsiders)
        {
            (await city.ReadAsync(address, door)).ShouldBeNull();
            (await EventCity.ListAsync(door))!.Lines.ShouldBeEmpty();
            await using var reading = await door.OpenForReadingAsync(Permissions.Events.Read);
            (await reading.Rows<EventSession>().CountAsync()).ShouldBe(0);
            var told = await ToldAsync(reading);
            told.ShouldNotBeEmpty();
            told.ShouldAllBe(change => change.IsWithheld);
        }

        await city.MoveAsync(city.Head, address, EventActs.Approve);
        foreach (var door in outsiders)
        {
            (await city.ReadAsync(address, door))!.Sessions.Count.ShouldBe(1);
        }
    }

    [EachDatabase]
    public async Task An_auditor_sees_on_an_events_page_that_it_was_rewritten_before_its_approval_and_not_how(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.PlanAsync();
        var fields = EventCity.Whole();
        fields.Title = "書きかえた名前";
        (await city.ChangeAsync(address, fields)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.Head, address, EventActs.Approve)).ShouldBe(Outcome.Done);

        (await HistoryAsync(city.Staff)).ShouldBe([("event.approve", true), ("event.change", true), ("event.plan", false)]);
        (await HistoryAsync(city.As("auditor", "1"))).ShouldBe([("event.approve", true), ("event.change", false), ("event.plan", false)]);

        async Task<List<(string, bool)>> HistoryAsync(PortalDoor door) => [.. (await city.ReadAsync(address, door))!.History.Select(act => (act.Act.Code, act.Details.Count > 0))];
    }

    [EachDatabase]
    public async Task A_joint_centre_sees_the_event_and_a_neighbour_does_not(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        var (neighbour, elsewhere) = (city.As("center-staff", "D102"), city.As("ward-staff", "W2"));
        (await city.ReadAsync(address, neighbour)).ShouldBeNull();

        (await new JoinEvent(city.As("ward-director", "W1")).RunAsync(address, (await city.RowAsync(address)).Version, ["D102"])).ShouldBe(Outcome.Done);

        var seen = (await city.ReadAsync(address, neighbour))!;
        (seen.Joint.Single().Code, seen.Sessions.Count, seen.MayChange, seen.Acts.Count).ShouldBe(("D102", 1, false, 0));
        (await EventCity.ListAsync(neighbour))!.Lines.Single().Address.ShouldBe(address);
        (await EventCity.ListAsync(neighbour, unit: "D102"))!.Lines.Count.ShouldBe(1);
        (await city.ReadAsync(address, elsewhere)).ShouldBeNull();
        (await city.ReadAsync(address, city.As("operator-hq", "2"))).ShouldNotBeNull("who runs the joint centre sees what it holds");
        await Should.ThrowAsync<DoorClosedException>(() => new MoveEvent(neighbour, new(new())).RunAsync(address, EventActs.Approve.Code, 9));
        (await city.ChangeAsync(address, EventCity.Whole(), neighbour)).ShouldBe(Outcome.NotFound);

        (await new WriteEvent(neighbour, new(new())).CopyAsync(address, "D102")).Outcome.ShouldBe(Outcome.Done);
        (await new JoinEvent(city.Head).RunAsync(address, (await city.RowAsync(address)).Version, [])).ShouldBe(Outcome.Done);
        (await city.ReadAsync(address, neighbour)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_ward_joins_centres_of_its_own_and_none_of_another(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        var version = (await city.RowAsync(address)).Version;

        (await new JoinEvent(city.As("ward-director", "W1")).RunAsync(address, version, ["D201"])).Why!.ToString().ShouldBe("共催館に選べない館が入っています。");
        (await new JoinEvent(city.As("ward-staff", "W2")).RunAsync(address, version, ["D201"])).ShouldBe(Outcome.NotFound);
        (await new JoinEvent(city.Head).RunAsync(address, version, ["D201"])).ShouldBe(Outcome.Done, "the lead may invite whom it likes");
    }

    [EachDatabase]
    public async Task An_event_without_a_session_stands_after_those_of_its_month_that_have_one(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole();
        fields.Sessions.Clear();
        var (without, with) = (await city.PlanAsync(fields), await city.PlanAsync());
        await city.PlanAsync(EventCity.Whole("2026-11-05"));

        (await EventCity.ListAsync(city.Staff))!.Lines.Select(line => line.Address.Number).ShouldBe([with.Number, 3, without.Number]);
    }

    [EachDatabase]
    public async Task An_event_whose_next_session_is_still_to_come_waits_for_nobody_once_the_last_was_recorded(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole();
        fields.Sessions.Add(new() { Day = "2026-12-04", Start = "10:00", End = "11:30", Room = "meeting" });
        var address = await city.ApprovedAsync(fields);
        (await EventCity.ListAsync(city.Staff, "awaiting"))!.Lines.Count.ShouldBe(1);

        (await city.RecordAsync(address, EventCity.Came("12"))).ShouldBe(Outcome.Done);
        (await EventCity.ListAsync(city.Staff, "awaiting"))!.Lines.ShouldBeEmpty();

        (await city.RecordAsync(address, new() { CalledOff = true, OffWords = "大雪のため" }, session: 2)).ShouldBe(Outcome.Done);
        (await EventCity.ListAsync(city.Staff, "awaiting"))!.Lines.Count.ShouldBe(1, "every session is over: it waits to be said held");
    }

    [EachDatabase]
    public async Task A_list_finds_by_time_month_theme_and_two_characters_and_its_own_reach_alone(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var today = await city.ApprovedAsync();
        var past = await city.ApprovedAsync(Named("秋の太鼓", "2026-10-03"));
        var coming = await city.ApprovedAsync(Named("冬の茶会", "2026-12-12"));
        await city.PlanAsync(Named("隣の太鼓", "2026-12-12"), "D102");

        (await AddressesAsync("today")).ShouldBe([today]);
        (await AddressesAsync("coming")).ShouldBe([today, coming]);
        (await AddressesAsync("over")).ShouldBe([past]);
        (await AddressesAsync("awaiting")).ShouldBe([today, past], ignoreOrder: true);
        (await AddressesAsync("all", text: "太鼓")).ShouldBe([past]);
        (await AddressesAsync("all", text: "茶")).ShouldBe([coming]);
        (await AddressesAsync("all", theme: "disaster")).Count.ShouldBe(3);
        (await EventCity.ListAsync(city.Staff, theme: "disas")).ShouldBeNull("a part of a theme is none");
        (await AddressesAsync("all", month: new(2026, 10))).ShouldBe([past]);
        (await EventCity.ListAsync(city.Staff, unit: "D102")).ShouldBeNull();
        (await EventCity.ListAsync(city.As("ward-staff", "W2")))!.Lines.ShouldBeEmpty();

        async Task<List<EventAddress>> AddressesAsync(string when, string? text = null, string? theme = null, ReportingMonth? month = null) =>
            [.. (await EventCity.ListAsync(city.Staff, when, month: month, text: text, theme: theme))!.Lines.Select(line => line.Address)];

        static EventFields Named(string title, string day)
        {
            var fields = EventCity.Whole(day);
            fields.Title = title;
            return fields;
        }
    }

    [EachDatabase]
    public async Task An_operator_that_comes_while_an_event_runs_counts_the_sessions_of_its_own_months_as_the_centre_does(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole("2026-11-19");
        fields.Sessions.Add(new() { Day = "2026-12-03", Start = "10:00", End = "11:30", Room = "meeting" });
        var (runs, over) = (await city.ApprovedAsync(fields), await city.ApprovedAsync(EventCity.Whole("2026-11-05")));
        await using (var db = database.Everything())
        {
            await db.Set<EventSession>().ExecuteUpdateAsync(set => set.SetProperty(row => row.State, SessionState.Held));
            await db.Set<Event>().ExecuteUpdateAsync(set => set.SetProperty(row => row.State, EventState.Held));
            await db.Set<Agreement>().ExecuteUpdateAsync(set => set.SetProperty(row => row.From, new ReportingMonth(2026, 12)));
        }

        var (centre, head) = (On("center-staff", "D101"), On("operator-hq", "1"));
        var (theirs, ours) = ((await new ReadCounted(head).FindAsync("D101", new(2026, 12)))!, (await new ReadCounted(centre).FindAsync("D101", new(2026, 12)))!);
        (theirs.Sums["EVENT.SESSIONS"], ours.Sums["EVENT.SESSIONS"]).ShouldBe((1, 1));
        (await city.ReadAsync(runs, head))!.Sessions.Select(session => session.Number).ShouldBe([2], "of the time before them nothing");
        (await city.ReadAsync(over, head)).ShouldBeNull();

        PortalDoor On(string role, string at) => database.DoorOf(SmallCity.Caller(role, at), new(2026, 12, 20));
    }

    private static async Task<IReadOnlyList<ToldChange>> ToldAsync(Reading reading)
    {
        var lines = await reading.Rows<JournalEntry>().Where(line => line.Act == EventActs.Plan.Code).ToListAsync();
        return await new EventChanges().TellAsync(reading, [.. lines.SelectMany(line => ToldRow.Read(line.Detail).Select(row => (line, row)))]);
    }
}
