namespace CitizenCenterPortal.Indicators;

/// <summary>The levels that stand for one place, in any month.</summary>
/// <param name="Book">What was set.</param>
/// <param name="Tree">The tree.</param>
/// <param name="Place">The place.</param>
public sealed record StandingLevels(LevelBook Book, OrgTree Tree, LevelPlace Place)
{
    /// <summary>Those of the catalogue.</summary>
    public static StandingLevels OfCatalogue { get; } = new(LevelBook.Empty, OrgTree.Empty, LevelPlace.City);

    /// <summary>The levels of a year that stand at the end of a month.</summary>
    public Levels Of(Indicator indicator, ReportingMonth month) => Book.Of(Tree, Place, indicator, month);
}
