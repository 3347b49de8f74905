namespace CitizenCenterPortal.Plans;

/// <summary>What an item of a plan may be, and beneath what it may hang. Pure.</summary>
public static class PlanRules
{
    /// <summary>The levels that a unit of a tier writes.</summary>
    public static IReadOnlyList<PlanLevel> Levels(Tier tier) => tier == Tier.City ? Enum.GetValues<PlanLevel>() : [PlanLevel.Step];

    /// <summary>True where an item of a unit may hang beneath another, which is its unit's own or of a unit above it.</summary>
    /// <param name="level">The item's level.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="parent">The other's level.</param>
    /// <param name="above">The other's unit.</param>
    public static bool MayHang(PlanLevel level, OrgUnit unit, PlanLevel parent, OrgUnit above) =>
        unit.Path.StartsWith(above.Path, StringComparison.Ordinal) && level switch
        {
            PlanLevel.Policy => false,
            PlanLevel.Direction => parent == PlanLevel.Policy,
            PlanLevel.Programme => parent == PlanLevel.Direction,
            PlanLevel.Step => parent == PlanLevel.Programme || (parent == PlanLevel.Step && above.Tier < unit.Tier),
        };

    /// <summary>True where an item of the level stands beneath another always: the framework has no loose ends.</summary>
    public static bool NeedsParent(PlanLevel level) => level is PlanLevel.Direction or PlanLevel.Programme;

    /// <summary>True where events hang on items of the level.</summary>
    public static bool TakesEvents(PlanLevel level) => level is PlanLevel.Programme or PlanLevel.Step;
}
