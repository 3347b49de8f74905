namespace CitizenCenterPortal.Events.Counted;

/// <summary>What the events of a unit come to in a month, each with what it adds.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Month">The month.</param>
/// <param name="Events">The events that add something, in the order of their first session of the month.</param>
public sealed record CountedMonth(OrgUnit Unit, ReportingMonth Month, IReadOnlyList<CountedLine> Events)
{
    /// <summary>The sums, by the cells of the report.</summary>
    public IReadOnlyDictionary<string, int?> Sums { get; } = EventCount.Sum(Events.Select(line => line.Adds));

    /// <summary>Works it out.</summary>
    internal static CountedMonth Of(OrgTree tree, OrgUnit unit, ReportingMonth month, IEnumerable<CountedEvent> events) => new(unit, month,
    [
        .. from counted in events
           let adds = EventCount.Of(counted, unit.Id, month)
           where adds.Count > 0
           orderby counted.Sessions.Where(session => ReportingMonth.Of(session.Day) == month).Select(session => session.Day).DefaultIfEmpty(month.LastDay).Min(), counted.LeadUnitId, counted.Number
           select new CountedLine(counted, new(tree.Find(counted.LeadUnitId)!.Code, counted.Number), adds),
    ]);
}

/// <summary>An event with what it adds to the month.</summary>
/// <param name="Event">The event.</param>
/// <param name="Address">Where its page is.</param>
/// <param name="Adds">By cell; null where something is added that nobody wrote down.</param>
public sealed record CountedLine(CountedEvent Event, EventAddress Address, IReadOnlyDictionary<string, int?> Adds);
