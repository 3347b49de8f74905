using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>The set of levels of one year as an act changes it: its own rows, or those it inherits until they are copied.</summary>
internal sealed class YearSet
{
    private readonly Change change;
    private readonly FiscalYear year;
    private readonly List<RequiredLevel> inherited;
    private readonly Dictionary<(LevelPlace Place, string Indicator), RequiredLevel> own;

    private YearSet(Change change, FiscalYear year, List<RequiredLevel> rows)
    {
        (this.change, this.year, Book) = (change, year, new(rows));
        var of = Book.SetOf(year);
        own = rows.Where(row => row.Year == year.Start).ToDictionary(row => (PlaceOf(row), row.Indicator));
        inherited = [.. rows.Where(row => own.Count == 0 && row.Year == of?.Start)];
    }

    /// <summary>What stands, as the act found it.</summary>
    public LevelBook Book { get; }

    /// <summary>True where the year has a set of its own.</summary>
    public bool IsOwn => own.Count > 0;

    /// <summary>The units whose rows <see cref="CopyForward"/> writes.</summary>
    public IEnumerable<int> Units => IsOwn ? [] : inherited.Select(row => row.OrgUnitId).Append(OrgUnit.RootId).Distinct();

    /// <summary>Reads it in an act, whose rows it then changes.</summary>
    public static async Task<YearSet> ReadAsync(Change change, FiscalYear year, CancellationToken stop) =>
        new(change, year, await change.Rows<RequiredLevel>().Where(row => row.Year <= year.Start).ToListAsync(stop));

    /// <summary>The units whose rows a first change in the year copies, to be locked before; none where the year has a set.</summary>
    public static async Task<IReadOnlyCollection<int>> UnitsAsync(Reading reading, FiscalYear year, CancellationToken stop)
    {
        var rows = await reading.Rows<RequiredLevel>().Where(row => row.Year <= year.Start).Select(row => new { row.Year, row.OrgUnitId }).Distinct().ToListAsync(stop);
        var of = rows.Count == 0 ? 0 : rows.Max(row => row.Year);
        return of == year.Start ? [] : [.. rows.Where(row => row.Year == of).Select(row => row.OrgUnitId).Append(OrgUnit.RootId).Distinct()];
    }

    /// <summary>True where the place has levels of its own in what stands.</summary>
    public bool Has(LevelPlace place, string indicator) => own.ContainsKey((place, indicator)) || inherited.Exists(row => PlaceOf(row) == place && row.Indicator == indicator);

    /// <summary>Makes the inherited set the year's own, before it the catalogue's.</summary>
    /// <returns>The units whose rows it wrote; none where the year has a set.</returns>
    public IReadOnlyList<int> CopyForward(Catalogue catalogue)
    {
        int[] units = [.. Units];
        if (units.Length == 0)
        {
            return units;
        }

        foreach (var row in inherited)
        {
            Put(PlaceOf(row), row.Indicator, Levels.Of(row));
        }

        foreach (var indicator in catalogue.Indicators.Where(indicator => indicator.IsJudged && !own.ContainsKey((LevelPlace.City, indicator.Code))))
        {
            Put(LevelPlace.City, indicator.Code, Levels.Of(indicator));
        }

        return units;
    }

    /// <summary>Writes the levels of a place; null takes them back.</summary>
    public void Put(LevelPlace place, string indicator, Levels? levels)
    {
        if (!own.TryGetValue((place, indicator), out var row) && levels is not null)
        {
            row = new() { Year = year.Start, OrgUnitId = place.UnitId, Own = place.Own, Indicator = indicator };
            own[(place, indicator)] = row;
            change.Rows<RequiredLevel>().Add(row);
        }

        if (row is not null && levels is not null)
        {
            row.Take(levels);
        }
        else if (row is not null)
        {
            own.Remove((place, indicator));
            change.Rows<RequiredLevel>().Remove(row);
        }
    }

    private static LevelPlace PlaceOf(RequiredLevel row) => new(row.OrgUnitId, row.Own);
}
