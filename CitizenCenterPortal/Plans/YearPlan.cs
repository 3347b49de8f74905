namespace CitizenCenterPortal.Plans;

/// <summary>
/// 計画: what one unit means to do in a fiscal year; its <see cref="PlanItem"/>s are its parts. Until its director adopted it, it is a draft (案),
/// seen by who may read plans that were never approved.
/// </summary>
public sealed class YearPlan : IHandedDownInSets<YearOfPlan>, IMayBePlan
{
    /// <inheritdoc/>
    public int OrgUnitId { get; set; }

    /// <inheritdoc/>
    public int Year { get; set; }

    /// <summary>True once it was adopted (決定): from then on changes need a reason.</summary>
    public bool Approved { get; set; }

    /// <summary>The day on which it was adopted; null for a draft.</summary>
    public DateOnly? AdoptedOn { get; set; }

    /// <summary>The highest number that an item of it was ever given; no number of a unit is given twice.</summary>
    public int LastNumber { get; set; }

    /// <summary>Rises when the plan as a whole changes.</summary>
    public int Version { get; set; }
}

/// <summary>A fiscal year that plans were made of.</summary>
public sealed class YearOfPlan : IYearOfSet
{
    /// <inheritdoc/>
    public int Year { get; set; }
}
