namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>The levels of a place and year, as its page and <c>/api/v1/levels</c> show them.</summary>
/// <param name="Year">The fiscal year by its April.</param>
/// <param name="Years">The years that may be chosen, the latest first.</param>
/// <param name="SetOf">The year whose set stands; null where the catalogue's levels do.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Own">True for the unit alone.</param>
/// <param name="Name">Whose levels: 全市, 東山区, 桜台市民センター.</param>
/// <param name="Kind">What place it is.</param>
/// <param name="Lines">All indicators, in their order.</param>
/// <param name="LastYearUntil">The last month of last year's values, where that year is still running; else null.</param>
public sealed record LevelsView(
    int Year, IReadOnlyList<int> Years, int? SetOf, string Unit, bool Own, string Name, LevelSource Kind, IReadOnlyList<LevelLine> Lines, string? LastYearUntil)
{
    /// <summary>The places that may be chosen, as the tree has them.</summary>
    public IReadOnlyList<LevelPlaceView> Places { get; init; } = [];

    /// <summary>What wards and centres within reach were given of their own, this place's among them.</summary>
    public IReadOnlyList<OwnLevel> Exceptions { get; init; } = [];

    /// <summary>What was done with the levels of this place and year, the latest first.</summary>
    public IReadOnlyList<LevelHistoryLine> History { get; init; } = [];

    /// <summary>The page that shows how the place stands by these levels; null of a year to come and of a place whose figures the caller does not see.</summary>
    public string? Dashboard { get; init; }

    /// <summary>True where the caller may set them.</summary>
    public bool MayEdit { get; init; }

    /// <summary>True where the year has a set of its own.</summary>
    public bool IsSet => SetOf == Year;
}

/// <summary>Where levels come from.</summary>
public enum LevelSource
{
    /// <summary>The catalogue that the portal brings.</summary>
    Catalogue,

    /// <summary>全市.</summary>
    City,

    /// <summary>A ward.</summary>
    Ward,

    /// <summary>A centre alone.</summary>
    Centre,
}

/// <summary>The levels of one indicator.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Block">The block of the form that it counts.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals of its values.</param>
/// <param name="LowerIsBetter">True where less is better.</param>
/// <param name="Basis">What a level is of; <see cref="LevelBasis.None"/> for what is not judged.</param>
/// <param name="Levels">The levels that stand.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="IsOwn">True where the place itself was given them.</param>
/// <param name="Above">The levels that would stand without its own.</param>
/// <param name="LastYear">The levels that stood the year before.</param>
/// <param name="LastValue">What the place came to that year, provisional; null where that is no number.</param>
/// <param name="LastLevel">The required level that judged that value: of a level of a year, scaled to the centres and months that answered.</param>
public sealed record LevelLine(
    string Code, string Name, string Block, string Unit, int Decimals, bool LowerIsBetter, LevelBasis Basis, Levels Levels, LevelSource Source, bool IsOwn, Levels Above, Levels LastYear, decimal? LastValue, decimal? LastLevel)
{
    /// <summary>Why it gives no value in the year: アンケート回収数：令和9年度から報告項目でない; empty where it gives one.</summary>
    public string Silent { get; init; } = "";
}

/// <summary>A place that may be chosen.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Own">True for the unit alone.</param>
/// <param name="Name">Its name.</param>
/// <param name="Depth">How deep in the tree: 0 for 全市, 1 for a ward, 2 for a centre.</param>
public sealed record LevelPlaceView(string Unit, bool Own, string Name, int Depth);

/// <summary>A level that a ward or a centre was given of its own.</summary>
/// <param name="Place">Where.</param>
/// <param name="Code">The indicator's code.</param>
/// <param name="Indicator">Its name.</param>
/// <param name="Levels">The levels.</param>
public sealed record OwnLevel(LevelPlaceView Place, string Code, string Indicator, Levels Levels);

/// <summary>One act on the levels of a place.</summary>
/// <param name="Act">The act's code.</param>
/// <param name="Who">The person's name.</param>
/// <param name="Role">The role's code.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why; null where none was asked for.</param>
/// <param name="Changes">What it changed.</param>
public sealed record LevelHistoryLine(string Act, string Who, string Role, DateTime At, string? Reason, IReadOnlyList<LevelChange> Changes);

/// <summary>What an act made of the levels of one indicator.</summary>
/// <param name="Indicator">Its name.</param>
/// <param name="Before">The place's own levels before; null where it had none.</param>
/// <param name="After">After; null where they were taken back.</param>
public sealed record LevelChange(string Indicator, Levels? Before, Levels? After);
