using System.Collections.Frozen;

namespace CitizenCenterPortal.Indicators;

/// <summary>
/// The levels that were set, as one caller sees them: sets of years, each whole. A year without a set of its own has the nearest earlier
/// one's; before any, the catalogue's levels stand.
/// </summary>
public sealed class LevelBook
{
    private readonly FrozenDictionary<(int Year, LevelPlace Place, string Indicator), Levels> set;
    private readonly int[] years;

    /// <summary>Builds it from its rows.</summary>
    public LevelBook(IReadOnlyCollection<RequiredLevel> rows)
    {
        set = rows.ToFrozenDictionary(row => (row.Year, new LevelPlace(row.OrgUnitId, row.Own), row.Indicator), Levels.Of);
        years = [.. rows.Select(row => row.Year).Distinct().Order()];
    }

    /// <summary>Nothing was set.</summary>
    public static LevelBook Empty { get; } = new([]);

    /// <summary>The year whose set stands in a year: itself, or the nearest before it; null where the catalogue's levels stand.</summary>
    public FiscalYear? SetOf(FiscalYear year) => Array.FindLastIndex(years, set => set <= year.Start) is var at and >= 0 ? new FiscalYear(years[at]) : null;

    /// <summary>The place whose levels a place has: the nearest that set any, itself among them; null where they are the catalogue's.</summary>
    /// <param name="tree">The tree, asked as it stood in the month.</param>
    /// <param name="place">The place.</param>
    /// <param name="indicator">The indicator's code.</param>
    /// <param name="month">The last month of what is judged.</param>
    public LevelPlace? SourceOf(OrgTree tree, LevelPlace place, string indicator, ReportingMonth month) => Find(Way(tree, place, month), indicator, month)?.Place;

    /// <summary>The levels that stand for a place at the end of a month.</summary>
    public Levels Of(OrgTree tree, LevelPlace place, Indicator indicator, ReportingMonth month) =>
        Find(Way(tree, place, month), indicator.Code, month)?.Levels ?? Levels.Of(indicator);

    /// <summary>The levels that would stand there if the place itself had none.</summary>
    public Levels Above(OrgTree tree, LevelPlace place, Indicator indicator, ReportingMonth month) =>
        Find(Way(tree, place, month).Where(at => at != place), indicator.Code, month)?.Levels ?? Levels.Of(indicator);

    /// <summary>The levels that a place itself was given in the set of a year, by indicator.</summary>
    public IEnumerable<(LevelPlace Place, string Indicator, Levels Levels)> In(FiscalYear year) =>
        SetOf(year) is not { } of ? [] : set.Where(row => row.Key.Year == of.Start).Select(row => (row.Key.Place, row.Key.Indicator, row.Value));

    private (LevelPlace Place, Levels Levels)? Find(IEnumerable<LevelPlace> way, string indicator, ReportingMonth month)
    {
        if (SetOf(month.FiscalYear) is { } year)
        {
            foreach (var at in way)
            {
                if (set.TryGetValue((year.Start, at, indicator), out var levels))
                {
                    return (at, levels);
                }
            }
        }

        return null;
    }

    /// <summary>A centre, the hubs above it as it was placed then, the city.</summary>
    private static IEnumerable<LevelPlace> Way(OrgTree tree, LevelPlace place, ReportingMonth month)
    {
        yield return place;
        if (place.Own)
        {
            yield return place with { Own = false };
        }

        foreach (var hub in tree.AncestorsIn(place.UnitId, month).Reverse())
        {
            yield return new(hub, Own: false);
        }

        yield return LevelPlace.City;
    }
}
