using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Counted;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.Events.Counted;

/// <summary>What the database gives of the events is what the rule is about.</summary>
public sealed class ReadCountedTests
{
    private static readonly IReadOnlyList<ReportingMonth> Months = [.. Enumerable.Range(0, 5).Select(month => new ReportingMonth(2026, 3).AddMonths(month))];

    [EachDatabase]
    public async Task Any_events_come_into_each_report_as_the_rule_says(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        var events = GivenEvents.Event.Sample(90).Select((row, number) => row with { Number = number + 1 }).ToList();
        await WriteAsync(database, events);

        foreach (var (unit, code) in GivenEvents.Units.Zip(["D101", "D102", "D201"]))
        {
            foreach (var month in Months)
            {
                var counted = (await new ReadCounted(database.DoorOf(SmallCity.Caller("center-staff", code), new(2026, 11, 22))).FindAsync(code, month)).ShouldNotBeNull();
                var sums = EventCount.Sum(events.Select(row => EventCount.Of(row, unit, month)));
                counted.Sums.Where(sum => sum.Value != sums[sum.Key]).Select(sum => $"{code} {month} {sum.Key}: {sum.Value}, and not {sums[sum.Key]}").ShouldBeEmpty();
                counted.Events.Count.ShouldBe(events.Count(row => EventCount.Of(row, unit, month).Count > 0));
            }
        }
    }

    [EachDatabase]
    public async Task The_report_is_offered_what_was_counted_and_not_what_somebody_left_out(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await WriteAsync(database,
        [
            new(4, 1, "体操", EventState.Held, [], 0, 0, Participation.None, AccessConditions.None, false, 20, null, null,
                [new(1, new(2026, 5, 12), 4, false, SessionState.Held, null, new Dictionary<string, int> { ["senior"] = 18 }, null, 3, 2, null, null)], null),
        ]);

        using var commands = new CountedCommands(database);
        await using var reading = await database.DoorOf(SmallCity.Caller("center-staff", "D101"), new(2026, 11, 22)).OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var before = commands.Count;
        var proposed = (await new ProposeEvents().ProposeAsync(reading, 4, new(2026, 5))).ToDictionary(cell => cell.Cell);
        commands.Count.ShouldBe(before + 1);

        (proposed["EVENT.COUNT"].Value, proposed["EVENT.COUNT"].Source.ToString(), proposed["EVENT.COUNT"].Href).ShouldBe((1, "事業 1件", "/events/counted/D101/2026-05#EVENT.COUNT"));
        proposed["EVENT.PARTICIPANTS[senior]"].Value.ShouldBe(18);
        proposed["EVENT.PARTICIPANTS[infant]"].Value.ShouldBe(0);
        proposed.ShouldNotContainKey("EVENT.PERSONS", "nobody wrote down how many came for the first time");
        proposed["CITIZEN.VOLUNTEERS"].Source.ToString().ShouldBe("事業 1件の分だけ");
        (proposed["CITIZEN.VOLUNTEERS"].IsPart, proposed["EVENT.COUNT"].IsPart).ShouldBe((true, false), "a larger number of volunteers is right beside it");
        (await new ProposeEvents().ProposeAsync(reading, 4, new(2026, 6))).ShouldBeEmpty("a month without events says nothing, not 0");
    }

    [EachDatabase]
    public async Task A_neighbour_and_a_month_out_of_reach_are_not_found(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        var reader = new ReadCounted(database.DoorOf(SmallCity.Caller("center-staff", "D102"), new(2026, 11, 22)));

        (await reader.FindAsync("D101", new(2026, 5))).ShouldBeNull();
        (await reader.FindAsync("D102", new(2020, 5))).ShouldBeNull("it was not open yet");
        (await reader.FindAsync("D102", new(2026, 5))).ShouldNotBeNull().Events.ShouldBeEmpty();
    }

    private static async Task WriteAsync(TestDatabase database, IEnumerable<CountedEvent> events)
    {
        await using var db = database.Everything();
        db.AddRange(events.SelectMany(GivenEvents.Rows));
        await db.SaveChangesAsync();
    }
}
