namespace CitizenCenterPortal.Indicators;

/// <summary>Whose levels: a unit's with all beneath it, or the unit's alone as a centre.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Own">True for the unit alone.</param>
public readonly record struct LevelPlace(int UnitId, bool Own)
{
    /// <summary>全市.</summary>
    public static readonly LevelPlace City = new(OrgUnit.RootId, Own: false);

    /// <summary>The place of a unit; a district centre has nothing beneath it and stands for itself.</summary>
    public static LevelPlace Of(OrgUnit unit, bool own) => new(unit.Id, own || unit.Tier == Tier.District);
}
