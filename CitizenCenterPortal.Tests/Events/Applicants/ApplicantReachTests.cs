using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events.Applicants;

/// <summary>Who sees people that apply: those who serve them at the lead centre, each look on record, and nobody else.</summary>
public sealed class ApplicantReachTests
{
    [EachDatabase]
    public async Task Nobody_but_the_lead_centre_sees_who_applied_not_even_who_holds_it_too(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(ListedCity.Person("やまだ はなこ", "090-1111-2222"));
        (await new JoinEvent(city.Events.As("ward-director", "W1")).RunAsync(city.Of, (await city.Events.RowAsync(city.Of)).Version, ["D102"])).ShouldBe(Outcome.Done);

        (await city.ListAsync(city.Events.As("center-staff", "D102"))).ShouldBeNull("D102 holds it too");
        (await city.ListAsync(city.Events.As("center-director", "W1"))).ShouldBeNull("a hub's own staff serve the hub's people");
        (await city.ReceiveAsync(ListedCity.Person(), city.Events.As("center-staff", "D102"))).Outcome.ShouldBe(Outcome.NotFound);
        foreach (var (role, at) in new[] { ("ward-director", "W1"), ("city-director", "C00"), ("operator-hq", "1"), ("auditor", "1"), ("administrator", "") })
        {
            var door = city.Events.As(role, at);
            await Should.ThrowAsync<DoorClosedException>(() => city.ListAsync(door), role);
            await using var reading = await door.OpenForReadingAsync(Permissions.Self.Read);
            (await reading.Rows<EventApplicant>().CountAsync() + await reading.Rows<ApplicantKey>().CountAsync()).ShouldBe(0, role);
        }

        (await city.ListAsync())!.Lines.Single().Name.ShouldBe("やまだ はなこ");
        (await city.ListAsync(city.Events.Head)).ShouldNotBeNull();
    }

    [EachDatabase]
    public async Task Each_look_is_on_record_before_anything_is_seen(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(ListedCity.Person());

        await city.ListAsync();
        await city.ListAsync(page: 2);
        await ListedCity.Reading(city.Events.Staff).FindAsync(city.Of, 1, onRecord: true);
        (await ListedCity.Reading(city.Events.Head).ReceptionAsync(city.Of)).ShouldNotBeNull();

        (await city.OnRecordAsync()).ShouldBe([$"/events/{city.Of}/applicants", $"/events/{city.Of}/reception"]);
    }

    [EachDatabase]
    public async Task The_history_tells_a_ward_that_there_was_something_and_never_a_name_to_anybody(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(ListedCity.Person("やまだ はなこ", "090-1111-2222"));
        await city.MoveAsync(1, ApplicantActs.Decline);

        foreach (var (door, isTold) in new[] { (city.Events.Head, true), (city.Events.As("ward-director", "W1"), false), (city.Events.As("auditor", "C00"), false) })
        {
            await using var reading = await door.OpenForReadingAsync(Permissions.Audit.Read);
            var lines = await reading.Rows<JournalEntry>().Where(line => line.Act == ApplicantActs.Receive.Code || line.Act == ApplicantActs.Decline.Code).ToListAsync();
            lines.Count.ShouldBe(2);
            lines.ShouldAllBe(line => !line.Detail.Contains("やまだ") && !line.Detail.Contains("1111"));
            var told = await new ApplicantChanges().TellAsync(reading, [.. lines.SelectMany(line => ToldRow.Read(line.Detail).Where(row => row.Of == nameof(EventApplicant)).Select(row => (line, row)))]);
            told.ShouldAllBe(change => change.IsWithheld != isTold);
        }
    }

    [EachDatabase]
    public async Task The_reception_list_is_in_the_order_of_kana(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        foreach (var name in new[] { "わたなべ", "アオキ", "いとう" })
        {
            await city.ReceiveAsync(ListedCity.Person(name));
        }

        (await ListedCity.Reading(city.Events.Staff).ReceptionAsync(city.Of))!.Lines.Select(line => line.Kana).ShouldBe(["アオキ", "いとう", "わたなべ"]);
    }
}
