using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Days;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events.Days;

/// <summary>What the calendar of events and the page of one day show, and to whom.</summary>
public sealed class ReadDaysTests
{
    [EachDatabase]
    public async Task A_centre_sees_the_months_sessions_of_its_own_and_those_of_others_that_are_held_with_it(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var own = await city.ApprovedAsync();
        await city.PlanAsync(EventCity.Whole("2026-12-01"));
        await city.PlanAsync(unit: "D102");
        var fields = EventCity.Whole("2026-11-27");
        var address = await city.PlanAsync(fields, "D102");
        (await new JoinEvent(city.As("center-director", "D102")).RunAsync(address, 1, ["D101"])).ShouldBe(Outcome.Done);
        fields.Sessions[0].Unit = "D101";
        await city.ChangeAsync(address, fields, city.As("center-staff", "D102"));

        var view = await ReadAsync(city.Staff, new());

        (view!.View, view.Span, view.Days.Count, view.IsMany, view.MayPlan).ShouldBe(("month", "令和8年11月", 30, false, true));
        view.Sessions.Select(session => (session.Address, session.Where, session.MayRecord)).ShouldBe([(own, "会議室", true), (address, "D101館 会議室", false)]);
        (await ReadAsync(city.As("ward-staff", "W2"), new()))!.Sessions.ShouldBeEmpty("neighbours");
        (await ReadAsync(city.As("auditor", "1"), new()))!.Sessions.Select(session => session.Address).ShouldBe([own], "a plan is no auditor's");
    }

    [EachDatabase]
    public async Task A_ward_sees_all_its_centres_by_the_week_and_the_same_few_commands_read_them(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await city.ApprovedAsync();
        await city.PlanAsync(unit: "D102");
        var ward = city.As("ward-director", "W1");

        (await ReadAsync(ward, new()))!.ShouldSatisfyAllConditions(
            view => (view.View, view.IsMany, view.From, view.To).ShouldBe(("week", true, new(2026, 11, 15), new(2026, 11, 21))),
            view => view.Sessions.Select(session => session.Place.Code).ShouldBe(["D101", "D102"]));
        (await ReadAsync(ward, new(Unit: "W1", Own: true)))!.ShouldSatisfyAllConditions(view => view.IsMany.ShouldBeFalse(), view => view.Sessions.ShouldBeEmpty());
        (await ReadAsync(ward, new(Unit: "D102")))!.Sessions.Count.ShouldBe(1);

        var days = new ReadDays(ward, new(), new EventCity.OneRoom());
        await days.ReadAsync(new());
        using var counted = new CountedCommands(database);
        await days.ReadAsync(new());
        counted.Count.ShouldBeLessThanOrEqualTo(2, counted.ToString());
    }

    [EachDatabase]
    public async Task Two_events_in_one_room_at_one_time_are_marked_and_where_there_is_a_second_room_they_are_not(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await city.PlanAsync();
        await city.PlanAsync();
        (await ReadAsync(city.Staff, new(View: "week")))!.Sessions.Select(session => session.With.ShouldHaveSingleItem().Address.ToString()).ShouldBe(["D101-2", "D101-1"], "each names the other");

        foreach (var held in new[] { true, false })
        {
            await using var state = database.Everything();
            (await state.Set<EventSession>().FirstAsync(session => session.EventNumber == 1)).State = held ? SessionState.Held : SessionState.Planned;
            await state.SaveChangesAsync();
            (await ReadAsync(city.Staff, new(View: "week")))!.Sessions.Select(session => session.Clashes).ShouldBe([true, true], "both are named, also when one was held");
        }

        await using (var db = database.Everything())
        {
            db.Add(new UnitRooms { OrgUnitId = SmallCity.Id("D101"), Option = "meeting", From = new(2024, 4, 1), Count = 2 });
            await db.SaveChangesAsync();
        }

        (await ReadAsync(city.Staff, new(View: "week")))!.Sessions.Select(session => session.Clashes).ShouldBe([false, false]);
    }

    [EachDatabase]
    public async Task What_no_address_of_the_portal_says_is_not_there(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        foreach (var asked in new DaysAddress[] { new(Unit: "D102"), new(Unit: "X9"), new(Room: "pool"), new(At: new(2031, 1, 1)), new(At: new(1, 1, 1)), new(At: new(9999, 12, 31)) })
        {
            (await ReadAsync(city.Staff, asked)).ShouldBeNull(asked.ToString());
        }

        DaysAddress.Read("year", null, null, null, null).ShouldBeNull();
        DaysAddress.Read(null, "20.11.2026", null, null, null).ShouldBeNull();
        DaysAddress.Read(null, null, null, "yes", null).ShouldBeNull();
        DaysAddress.Read("week", "2026-11-20", "D101", "1", "meeting")!.Href.ShouldBe("/events/calendar?view=week&at=2026-11-20&unit=D101&own=1&room=meeting");
    }

    [EachDatabase]
    public async Task The_day_at_the_counter_says_who_came_and_whose_number_is_missing(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        await city.ApprovedAsync(EventCity.Whole("2026-11-21"));
        var days = new ReadDays(city.Staff, new(), new EventCity.OneRoom());
        (await days.OfDayAsync(new()))!.Sessions.Single().ShouldSatisfyAllConditions(
            session => (session.Address, session.MayRecord, session.StateText).ShouldBe((address, true, "承認")));

        await city.RecordAsync(address, EventCity.Came("12"));

        (await days.OfDayAsync(new()))!.Sessions.Single().ShouldSatisfyAllConditions(session => (session.Came, session.StateText).ShouldBe((12, "実施")));
    }

    private static Task<DaysView?> ReadAsync(PortalDoor door, DaysAddress asked) => new ReadDays(door, new(), new EventCity.OneRoom()).ReadAsync(asked);
}
