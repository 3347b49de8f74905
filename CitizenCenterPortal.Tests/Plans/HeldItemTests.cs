using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Plans;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Plans;

/// <summary>Between the rooms stands no foreign key: what two people do at one moment must not leave something hanging in the air.</summary>
public sealed class HeldItemTests
{
    [EachDatabase]
    public async Task An_event_that_is_planned_while_its_item_is_taken_away_hangs_on_nothing(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, direction, _, _) = await city.FrameworkAsync();
        var item = await PlanCity.AddAsync(city.City, "C00", PlanCity.Fields("子どもの防災", direction.ToString(), PlanLevel.Programme));
        var meanwhile = new Meanwhile(() => city.PlanEventAsync(item));

        var removed = await new MovePlanItem(city.City, [new CountForPlans(), meanwhile]).RemoveAsync(PlanCity.Year, item, 1);
        var (planned, _) = await meanwhile.Done;

        (removed.IsDone, planned.IsDone).ShouldBe((true, false), "who came first takes it away, and the other is told");
        planned.Problems.Single().At!.File.ShouldBe("plan");
        await using var db = database.Everything();
        (await db.Set<Event>().AnyAsync(row => row.PlanNumber != null && !db.Set<PlanItem>().Any(one => one.OrgUnitId == row.PlanUnitId && one.Number == row.PlanNumber))).ShouldBeFalse();
    }

    [EachDatabase]
    public async Task An_item_that_is_taken_away_while_an_event_is_hung_on_it_stays(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, programme, step) = await city.FrameworkAsync();
        (await city.Move(city.Staff).RemoveAsync(PlanCity.Year, step, 1)).ShouldBe(Outcome.Done);
        var meanwhile = new Meanwhile(async () => (await city.Move(city.City).RemoveAsync(PlanCity.Year, programme, 1), default));

        var (planned, _) = await new WriteEvent(city.Staff, new(new()), [new Pausing(meanwhile)]).PlanAsync("D101", PlanCity.EventOn(programme));
        var (removed, _) = await meanwhile.Done;

        (planned.IsDone, removed.IsDone).ShouldBe((true, false));
        removed.Why!.ToString().ShouldStartWith("この項目に結びついた事業があるので");
    }

    /// <summary>Begins something else at the moment when a change looked and did not write yet, and leaves it the time to overtake where nothing holds it.</summary>
    private sealed class Meanwhile(Func<Task<(Outcome Outcome, EventAddress Address)>> begin) : ICountsForPlans
    {
        private static readonly TimeSpan TimeToOvertake = TimeSpan.FromSeconds(1);

        public Task<(Outcome Outcome, EventAddress Address)> Done { get; private set; } = Task.FromResult((Outcome.NotFound, default(EventAddress)));

        public async Task BeginAsync()
        {
            Done = Task.Run(begin);
            await Task.WhenAny(Done, Task.Delay(TimeToOvertake));
        }

        public async Task<bool> HangsAnywhereAsync(Change change, int itemUnitId, int itemNumber, CancellationToken stop = default)
        {
            await BeginAsync();
            return false;
        }

        public Task<IReadOnlyList<PlanCount>> CountAsync(Reading reading, IQueryable<ItemOfYear> items, FiscalYear year, CancellationToken stop = default) => Task.FromResult<IReadOnlyList<PlanCount>>([]);

        public Task<IReadOnlyList<PlanPiece>> ListAsync(Reading reading, int itemUnitId, int itemNumber, CancellationToken stop = default) => Task.FromResult<IReadOnlyList<PlanPiece>>([]);
    }

    /// <summary>The plans' own answers, after which the event waits a moment.</summary>
    private sealed class Pausing(Meanwhile meanwhile) : IOffersPlanItems
    {
        private readonly OfferPlanItems plans = new();

        public Task HoldAsync(Change change, int unitId, int number, CancellationToken stop = default) => plans.HoldAsync(change, unitId, number, stop);

        public async Task<IReadOnlyList<OfferedPlanItem>> OfferAsync(Reading reading, OrgUnit unit, FiscalYear first, FiscalYear last, CancellationToken stop = default)
        {
            var offered = await plans.OfferAsync(reading, unit, first, last, stop);
            await meanwhile.BeginAsync();
            return offered;
        }

        public Task<OfferedPlanItem?> FindAsync(Reading reading, int unitId, int number, CancellationToken stop = default) => plans.FindAsync(reading, unitId, number, stop);
    }
}
