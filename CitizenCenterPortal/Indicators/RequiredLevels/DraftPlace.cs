namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>The place and year that something was typed for.</summary>
/// <param name="Year">The fiscal year by its April.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Own">True for the unit alone.</param>
/// <param name="Name">What it is called.</param>
public sealed record DraftPlace(int Year, string Unit, bool Own, string Name)
{
    /// <summary>The page where it is typed.</summary>
    public string Href => new LevelsAddress(new(Year), Unit, Own).Href;

    /// <summary>What a page is of.</summary>
    public static DraftPlace Of(LevelsView view) => new(view.Year, view.Unit, view.Own, view.Name);

    /// <summary>全市　令和8年度.</summary>
    public override string ToString() => $"{Name}　{Era.Fiscal(new(Year))}";
}
