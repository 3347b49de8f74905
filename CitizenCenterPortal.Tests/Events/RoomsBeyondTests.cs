using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events;

/// <summary>A centre holds a session at another that holds the event with it, whose own events it does not see.</summary>
public sealed class RoomsBeyondTests
{
    private const string Told = "11月20日（金） 10:00〜11:30 は、同じ部屋に別の事業が入っています。";

    [EachDatabase]
    public async Task A_room_of_a_joint_centre_that_is_taken_stops_the_approval_and_nobody_learns_by_what(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var (theirs, ours) = (await city.PlanAsync(unit: "W1"), await HeldAtW1Async(city));
        (await city.ReadAsync(theirs, city.Staff)).ShouldBeNull("it is the ward hub's alone");
        (await ToldAsync()).ShouldNotContain(Told, "a plan of others is nobody's to know");

        (await city.MoveAsync(city.As("center-director", "W1"), theirs, EventActs.Approve)).ShouldNotBe(Outcome.Done, "the ward hub sees what is held at it");
        (await MoveToAsync(city, theirs, "12:00", "13:00", city.As("center-staff", "W1"))).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("center-director", "W1"), theirs, EventActs.Approve)).ShouldBe(Outcome.Done);
        (await MoveToAsync(city, ours, "12:30", "14:00")).ShouldBe(Outcome.Done);

        var refused = (await city.MoveAsync(city.Head, ours, EventActs.Approve)).Problems.Single();
        (refused.At!.File, refused.What.ToString()).ShouldBe(("sessions-1-room", Told.Replace("10:00〜11:30", "12:30〜14:00", StringComparison.Ordinal)));
        (await ToldAsync()).ShouldContain(refused.What.ToString());

        await using (var db = database.Everything())
        {
            db.Add(new UnitRooms { OrgUnitId = SmallCity.Id("W1"), Option = "meeting", From = SmallCity.Since.FirstDay, Count = 2 });
            await db.SaveChangesAsync();
        }

        (await city.MoveAsync(city.Head, ours, EventActs.Approve)).ShouldBe(Outcome.Done, "there is a second such room");

        async Task<IEnumerable<string>> ToldAsync() => (await city.ReadAsync(ours, city.Staff))!.Warnings.Select(warning => warning.What.ToString());
    }

    [EachDatabase]
    public async Task Two_approvals_at_once_do_not_take_the_same_room_of_a_joint_centre(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var (theirs, ours) = (await city.PlanAsync(unit: "W1"), await HeldAtW1Async(city));
        Task<Outcome> approving;
        await using (var change = await city.As("center-director", "W1").OpenForChangeAsync(EventActs.Approve, [SmallCity.Id("W1")]))
        {
            approving = Task.Run(() => city.MoveAsync(city.Head, ours, EventActs.Approve));
            await Task.WhenAny(approving, Task.Delay(TimeSpan.FromSeconds(1))); // it waits; where it did not, it would be done by now
            var row = await change.Rows<Event>().SingleAsync(one => one.OrgUnitId == SmallCity.Id("W1") && one.Number == theirs.Number);
            (row.State, row.Approved) = (EventState.Approved, true);
            await change.CommitAsync(new ActNote { Month = row.Month }, default);
        }

        (await approving).Problems.Single().What.ToString().ShouldBe(Told);
    }

    /// <summary>A plan of D101 with W1, in whose meeting room it is.</summary>
    private static async Task<EventAddress> HeldAtW1Async(EventCity city)
    {
        var address = await city.PlanAsync();
        (await new JoinEvent(city.Head).RunAsync(address, (await city.RowAsync(address)).Version, ["W1"])).ShouldBe(Outcome.Done);
        (await MoveToAsync(city, address, "10:00", "11:30")).ShouldBe(Outcome.Done);
        return address;
    }

    private static async Task<Outcome> MoveToAsync(EventCity city, EventAddress address, string start, string end, PortalDoor? by = null)
    {
        var form = (await city.ReadAsync(address, by ?? city.Staff))!.Form;
        (form.Sessions[0].Unit, form.Sessions[0].Start, form.Sessions[0].End) = ("W1", start, end);
        return await city.ChangeAsync(address, form, by);
    }
}
