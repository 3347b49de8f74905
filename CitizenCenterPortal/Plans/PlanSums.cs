using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Plans;

/// <summary>What hangs on an item, alone or with all beneath it. Sums over sums: nothing in it is a mean.</summary>
/// <param name="Planned">How many events are meant to be held, those that were held among them.</param>
/// <param name="Held">How many were held.</param>
/// <param name="WithResult">Of how many it is written down what came of them.</param>
/// <param name="Sessions">Sessions that were held.</param>
/// <param name="People">延べ参加者数.</param>
/// <param name="Budget">予算, yen: of items that stand, of the units that are counted.</param>
/// <param name="Cost">What the events cost, yen.</param>
public sealed record PlanSums(int Planned, int Held, int WithResult, int Sessions, int People, long Budget, long Cost)
{
    /// <summary>Nothing.</summary>
    public static readonly PlanSums None = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>True where nothing hangs there and nothing is meant to be spent.</summary>
    public bool IsNone => this == None;

    /// <summary>How many events hang on an item, and all of them.</summary>
    public static (int On, int All) Tied(IReadOnlyCollection<PlanCount> counts) => (counts.Where(count => count.Item is not null).Sum(count => count.Planned), counts.Sum(count => count.Planned));

    /// <summary>An item's own. The budget of one whose unit is not among those that are counted is left out, as the cost of its unit's events is.</summary>
    public static PlanSums Of(PlanItem item, IEnumerable<PlanCount> counts, bool isCounted) => counts.Aggregate(
        None with { Budget = item.Retired || !isCounted ? 0 : item.Budget ?? 0 },
        (sums, count) => sums + new PlanSums(count.Planned, count.Held, count.WithResult, count.Sessions, count.People, 0, count.Cost));

    /// <summary>Both together.</summary>
    public static PlanSums operator +(PlanSums one, PlanSums other) => new(
        one.Planned + other.Planned, one.Held + other.Held, one.WithResult + other.WithResult, one.Sessions + other.Sessions, one.People + other.People, one.Budget + other.Budget, one.Cost + other.Cost);
}
