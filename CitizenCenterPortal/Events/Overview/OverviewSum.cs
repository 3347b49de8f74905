namespace CitizenCenterPortal.Events.Overview;

/// <summary>What some events come to. A rate is of those alone that state both of its terms.</summary>
/// <param name="Events">How many there are.</param>
/// <param name="Sessions">Sessions that were held.</param>
/// <param name="Participants">Who came to them.</param>
/// <param name="Seats">Capacity of the events whose sessions all state one.</param>
/// <param name="Seated">Who came to these.</param>
/// <param name="Costed">Events that were held and state their cost.</param>
/// <param name="Cost">What these cost, in yen.</param>
/// <param name="Paid">Who came to these.</param>
public sealed record OverviewSum(int Events, int Sessions, int Participants, int Seats, int Seated, int Costed, long Cost, int Paid)
{
    /// <summary>Participants for each place, in percent; null without places.</summary>
    public decimal? Filled => Seats == 0 ? null : Seated * 100m / Seats;

    /// <summary>Yen for each participant; null without any.</summary>
    public decimal? CostEach => Paid == 0 ? null : (decimal)Cost / Paid;

    /// <summary>The sum of rows.</summary>
    public static OverviewSum Of(IEnumerable<OverviewRow> rows)
    {
        List<OverviewRow> all = [.. rows];
        var seated = all.FindAll(row => row.Sessions > 0 && row.IsSeated);
        var costed = all.FindAll(row => row is { Sessions: > 0, Cost: not null });
        return new(
            all.Count, all.Sum(row => row.Sessions), all.Sum(row => row.Came), seated.Sum(row => row.Seats), seated.Sum(row => row.Came),
            costed.Count, costed.Sum(row => row.Cost ?? 0), costed.Sum(row => row.Came));
    }
}
