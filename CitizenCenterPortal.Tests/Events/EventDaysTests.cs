using CitizenCenterPortal.Events;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events;

/// <summary>The last day that is kept of an event, by which lists are made.</summary>
public sealed class EventDaysTests
{
    [EachDatabase]
    public async Task An_event_is_over_once_its_last_session_that_is_not_called_off_is_over(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole("2026-11-19");
        fields.Sessions.Add(new() { Day = "2026-12-03", Start = "10:00", End = "11:30", Room = "meeting" });
        var address = await city.ApprovedAsync(fields);
        (await city.RowAsync(address)).LastDay.ShouldBe(new(2026, 12, 3));
        (await CountsAsync(city)).ShouldBe((1, 0));

        (await city.RecordAsync(address, new() { CalledOff = true, OffWords = "大雪のため" }, session: 2)).ShouldBe(Outcome.Done);

        (await city.RowAsync(address)).LastDay.ShouldBe(new(2026, 11, 19));
        (await CountsAsync(city)).ShouldBe((0, 1));
        (await FaultsAsync(database)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_plan_without_a_day_is_still_to_come(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.PlanAsync(new() { Title = "太鼓" });

        (await city.RowAsync(address)).LastDay.ShouldBe(DateOnly.MinValue);
        (await CountsAsync(city)).ShouldBe((1, 0));
        (await FaultsAsync(database)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_last_day_that_is_not_that_of_the_sessions_is_found(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await city.ApprovedAsync();
        await using (var db = database.Everything())
        {
            await db.Set<Event>().ExecuteUpdateAsync(set => set.SetProperty(row => row.LastDay, new DateOnly(2030, 1, 1)));
        }

        (await FaultsAsync(database)).ShouldBe(["最後の回の日は 2026-11-20 のはずですが、2030-01-01 です。"]);
    }

    private static async Task<(int Coming, int Over)> CountsAsync(EventCity city) => ((await EventCity.ListAsync(city.Staff, "coming"))!.Count, (await EventCity.ListAsync(city.Staff, "over"))!.Count);

    private static async Task<List<string>> FaultsAsync(TestDatabase database)
    {
        await using var reading = await database.ForCommands().OpenForReadingAsync(Permissions.Audit.Read);
        return await new EventDaysAudit().VerifyAsync(reading, default).Select(fault => fault.What.ToString()).ToListAsync();
    }
}
