using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Indicators;

/// <summary>The levels of one indicator as a row of the journal tells them.</summary>
/// <param name="Year">Of which year.</param>
/// <param name="Place">Whose.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Row">The row: the steps that changed, before and after.</param>
public sealed record ToldLevel(FiscalYear Year, LevelPlace Place, string Indicator, ToldRow Row)
{
    /// <summary>Reads a row; null for one that tells no levels.</summary>
    public static ToldLevel? Of(ToldRow row) =>
        row.Of == nameof(RequiredLevel) && row.Key.Split('|', 4) is [var year, var unit, var own, var code]
        && FiscalYear.TryParse(year, out var of) && int.TryParse(unit, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && bool.TryParse(own, out var alone)
            ? new(of, new(id, alone), code, row)
            : null;

    /// <summary>How the keys of a place's levels of a year begin, for a search in the journal.</summary>
    public static string KeysOf(FiscalYear year, LevelPlace place) => string.Create(CultureInfo.InvariantCulture, $"{year}|{place.UnitId}|{place.Own}|");

    /// <summary>True where the step changed.</summary>
    public bool Tells(LevelStep step) => Row.Tells(Column(step));

    /// <summary>A step that changed, before.</summary>
    public decimal? Was(LevelStep step) => Level(Row.Was(Column(step)));

    /// <summary>A step that changed, after.</summary>
    public decimal? Is(LevelStep step) => Level(Row.Is(Column(step)));

    /// <summary>The three before, where the steps that did not change were told earlier; null where the place had none.</summary>
    public Levels? Before(Levels told) => Row.Before is null ? null : Over(told, Was);

    /// <summary>The three after; null where they were taken back.</summary>
    public Levels? After(Levels told) => Row.After is null ? null : Over(told, Is);

    private static string Column(LevelStep step) => step switch
    {
        LevelStep.Required => nameof(RequiredLevel.Required),
        LevelStep.Target => nameof(RequiredLevel.Target),
        LevelStep.Excellent => nameof(RequiredLevel.Excellent),
    };

    private static decimal? Level(object? value) => value is null ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private Levels Over(Levels told, Func<LevelStep, decimal?> changed)
    {
        return new(One(LevelStep.Required), One(LevelStep.Target), One(LevelStep.Excellent));

        decimal? One(LevelStep step) => Tells(step) ? changed(step) : told.At(step);
    }
}
