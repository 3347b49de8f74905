namespace CitizenCenterPortal.Data;

/// <summary>The room of the plans, to who hangs something on their items.</summary>
public interface IOffersPlanItems
{
    /// <summary>The items of fiscal years that something of a unit may hang on: its own, and those of the units above it; by one command.</summary>
    Task<IReadOnlyList<OfferedPlanItem>> OfferAsync(Reading reading, OrgUnit unit, FiscalYear first, FiscalYear last, CancellationToken stop = default);

    /// <summary>Keeps an item from being taken away until the act ends; asked before it is looked for, since there is no foreign key between rooms.</summary>
    Task HoldAsync(Change change, int unitId, int number, CancellationToken stop = default);

    /// <summary>One item, also one that was given up; null where there is none or the reader does not see it.</summary>
    Task<OfferedPlanItem?> FindAsync(Reading reading, int unitId, int number, CancellationToken stop = default);
}

/// <summary>An item of a plan that something may hang on.</summary>
/// <param name="Unit">The unit whose item it is.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Year">The fiscal year of the plan.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Href">Its page.</param>
public sealed record OfferedPlanItem(OrgUnit Unit, int Number, FiscalYear Year, string Title, string Href)
{
    /// <summary>How a form names it: <c>C00-12</c>.</summary>
    public string Address => new UnitNumber(Unit.Code, Number).ToString();
}
