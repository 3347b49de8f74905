namespace CitizenCenterPortal.Plans;

/// <summary>An item in the tree, with what hangs on it and what stands beneath it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Unit">The unit whose it is.</param>
/// <param name="Own">What hangs on the item itself.</param>
/// <param name="Progress">How far it has come, by quarter.</param>
/// <param name="Reviews">What was found when one looked back.</param>
/// <param name="Children">The items beneath, in their order.</param>
public sealed record PlanNode(PlanItem Item, OrgUnit Unit, PlanSums Own, IReadOnlyList<PlanProgress> Progress, IReadOnlyList<PlanReview> Reviews, IReadOnlyList<PlanNode> Children)
{
    /// <summary>Its own and all beneath it together.</summary>
    public PlanSums Total { get; } = Children.Aggregate(Own, (sums, child) => sums + child.Total);

    /// <summary>True where its unit is among those whose budgets and events are counted; false for one above them, which is shown for what hangs beneath it.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>What a unit above those that are counted means to spend on it itself, yen; null where there is nothing of the kind.</summary>
    public long? BudgetAbove => IsCounted || Item.Retired ? null : Item.Budget;

    /// <summary>How an address names it.</summary>
    public UnitNumber Address => new(Unit.Code, Item.Number);

    /// <summary>Its page.</summary>
    public string Href => PlanHref.Of(new(Item.Year), Address);

    /// <summary>The review that counts: the year's end where there is one, else the middle's; null where nobody looked back yet.</summary>
    public PlanReview? Review => Reviews.MaxBy(review => review.Time);

    /// <summary>It and all beneath it, from above.</summary>
    public IEnumerable<PlanNode> Whole => Children.SelectMany(child => child.Whole).Prepend(this);

    /// <summary>The same tree with the nodes alone for which something holds, and those above them; null where there are none. The sums stay those of the whole.</summary>
    public PlanNode? Only(Func<PlanNode, bool> holds)
    {
        List<PlanNode> kept = [.. Children.Select(child => child.Only(holds)).OfType<PlanNode>()];
        return kept.Count > 0 || holds(this) ? this with { Children = kept } : null;
    }
}
