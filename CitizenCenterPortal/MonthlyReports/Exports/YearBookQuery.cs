using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>Reads the year of a workbook through a door that is already open.</summary>
public sealed class YearBookQuery(FigureTableQuery figures, ReadCorrections corrections)
{
    /// <summary>
    /// Most units of one workbook: a sheet has 1,048,576 rows, of which 「データ」 needs 1,188 for each unit of the default form.
    /// </summary>
    public const int MaxUnits = 800;

    /// <summary>Units whose figures are in memory at once, and are asked for in one round of commands.</summary>
    public const int AtOnce = 8;

    /// <summary>
    /// The year of all that the caller reaches or of one subtree of it; null where there is nothing: a unit out of reach, a year that
    /// is none, or one in which no unit was open. Refuses more units than a workbook holds.
    /// </summary>
    /// <param name="reading">Who reads, all of one moment.</param>
    /// <param name="wish">What.</param>
    /// <param name="aside">Where the units' figures are laid aside; the year is to be had as long as it is open.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<YearBook?> LoadAsync(Reading reading, ExportWish wish, FiguresAside aside, CancellationToken stop = default)
    {
        var top = wish.Unit is { } code ? reading.Unit(code) : reading.Caller.OrgUnitId is { } id ? reading.Tree.Find(id) : null;
        if ((wish.Unit is not null && top is null) || !await ReportYears.HasAsync(reading, wish.Year, stop))
        {
            return null;
        }

        var places = new BookPlaces(reading, top, wish.Year.MonthsUntil(reading.Clock.ThisMonth));
        var counted = reading.Units.Select(unit => (Unit: unit, Stays: places.Stays(unit))).Where(unit => unit.Stays.Count > 0).ToList();
        if (counted.Count > MaxUnits)
        {
            throw new TooManyUnitsException(counted.Count);
        }

        // Where nothing is unseen, the table is of no unit and tells the form and the levels alone.
        List<ColumnKey> unseen = top is not null && places.HasUnseen() ? [new(top.Id, Own: false)] : [];
        var table = await figures.LoadAsync(reading, unseen, places.TwoYears, wish.Stage, stop);
        var units = new List<BookUnit>();
        foreach (var some in counted.Chunk(AtOnce))
        {
            var read = await figures.LoadAsync(reading, [.. some.Select(at => Own(at.Unit))], places.TwoYears, wish.Stage, stop);
            units.AddRange(some.Where(at => IsThere(read[Own(at.Unit)].Over(places.Span))).Select(at => Unit(places, at.Unit, read[Own(at.Unit)], at.Stays, aside)));
        }

        return units.Count == 0 ? null : Book(table, wish, places, units, unseen is [var whole] ? table[whole] : null) with
        {
            Corrections = await corrections.ReadAsync(reading, table.Catalogue.FormOf(wish.Year), units.ToDictionary(unit => unit.Unit.Id, unit => unit.Stays), places.Span, stop),
        };
    }

    private static ColumnKey Own(OrgUnit unit) => new(unit.Id, Own: true);

    private static bool IsThere(FigureColumn year) => year.Coverage.Expected > 0 || !year.Span.Months.All(year.IsBlankIn);

    private static BookUnit Unit(BookPlaces places, OrgUnit unit, FigureColumn twoYears, List<Stay> stays, FiguresAside aside) =>
        new(unit, places.Reading.Tree.OperatorOf(unit.Id, places.Span.To)?.Name ?? Words.Say("市直営"), aside.Put(twoYears), stays) { Standing = twoYears.Standing };

    private static YearBook Book(FigureTable table, ExportWish wish, BookPlaces places, List<BookUnit> units, FigureColumn? total)
    {
        var groups = places.Reading.Tree.Units.Where(group => units.Exists(unit => unit.Stays.Any(stay => stay.Group == group.Code)))
            .Select(group => Sum(table, places, group.Code, BookPlaces.NameOf(group), units)).ToList();
        var order = groups.Select((group, index) => (group.Code!, index)).ToDictionary();
        var seen = Sum(table, places, null, places.NameOfWhole(), units);
        var book = new YearBook(
            table.Catalogue.FormOf(wish.Year), wish.Year, places.Span, wish.Stage, [.. units.OrderBy(unit => order[unit.Stays[^1].Group])],
            total is null ? seen : seen with { Figures = total.Over(places.Span).JudgedBy(seen.Figures.Standing) }, groups.Count > 1 ? groups : [],
            total?.Over(places.Span).Less(seen.Figures))
        { CityLevels = table.LevelsOf(LevelPlace.City) };
        return total is null ? book : book with { Before = total.Over(wish.Year.Previous.Months) };
    }

    private static BookGroup Sum(FigureTable table, BookPlaces places, string? code, string name, List<BookUnit> units)
    {
        List<Func<FigureColumn>> parts =
        [
            .. from unit in units
               let months = places.TwoYears.Months.Where(month => places.GroupOf(unit.Unit, month) is { } stood && (code is null || stood == code)).ToHashSet()
               where months.Any(places.Span.Contains)
               select months.Count == places.TwoYears.Count ? unit.TwoYears : (() => unit.TwoYears().Where(months.Contains)),
        ];
        return new(code, name, FigureColumn.Sum(table.Catalogue, places.Span, parts.Select(read => read())).JudgedBy(table.LevelsOf(places.LevelsOf(code))), parts);
    }
}
