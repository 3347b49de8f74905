using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Events.Applicants;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Events;

/// <summary>What a list of events says of them: how many there are, each once, and how many people wait.</summary>
public sealed class EventListTests
{
    [EachDatabase]
    public async Task How_many_events_there_are_is_said_to_each_of_what_they_see_whoever_looked_before(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await city.ApprovedAsync();
        await city.PlanAsync();
        using var counted = new EventsCache();

        (await CountAsync("ward-staff")).ShouldBe((2, 2));
        (await CountAsync("auditor")).ShouldBe((1, 1), "a plan is no auditor's, and is not counted to them either");
        (await CountAsync("ward-staff")).ShouldBe((2, 2));

        async Task<(int, int)> CountAsync(string role) =>
            await new ReadEvents(city.As(role, "W1"), counted).ReadAsync(new("all", null, null, null, null, null, null, 1)) is { } list ? (list.Count, list.Lines.Count) : default;
    }

    [EachDatabase]
    public async Task An_event_that_its_own_centre_is_named_to_hold_too_stands_in_the_list_once(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        await using (var db = database.Everything())
        {
            db.Add(new EventShare { SharedBy = SmallCity.Id("D101"), EventNumber = address.Number, OrgUnitId = SmallCity.Id("D101") });
            await db.SaveChangesAsync();
        }

        foreach (var when in new[] { "all", "coming", "today" })
        {
            (await EventCity.ListAsync(city.Staff, when))!.ShouldSatisfyAllConditions(list => list.Count.ShouldBe(1), list => list.Lines.Count.ShouldBe(1));
        }
    }

    [EachDatabase]
    public async Task How_many_wait_for_a_place_are_those_who_wait_alone_and_told_to_who_keeps_the_list(TestDatabase database)
    {
        var listed = await ListedCity.BuildAsync(database);
        await listed.ReceiveAsync(3);
        (await LineAsync(listed.Events.Staff)).ShouldBe((3, 0), "who has a place waits for none");

        await listed.ReceiveAsync(ListedCity.Person("ふたりぐみ", people: "2"));
        await listed.ReceiveAsync(ListedCity.Person("ひとり"));
        (await listed.MoveAsync(5, ApplicantActs.Decline)).ShouldBe(Outcome.Done);

        (await LineAsync(listed.Events.Staff)).Waiting.ShouldBe(2, "people, not applications; who declined waits no more");
        (await LineAsync(listed.Events.As("ward-staff", "W1"))).Waiting.ShouldBe(0, "the list is the centre's own");

        static async Task<(int? Applicants, int Waiting)> LineAsync(PortalDoor door) =>
            (await EventCity.ListAsync(door))!.Lines.Single() is var line ? (line.Applicants, line.Waiting) : default;
    }
}
