using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>
/// One centre's fiscal year of invented figures: for each cell of the form twelve values from April on, null for 該当なし. Made whole, so
/// that a month is the same whether the year is running or over. Parts never exceed their wholes, and the year's indicators come out near
/// the goals of the centre.
/// </summary>
internal sealed class UnitYear
{
    private readonly Dictionary<string, decimal?[]> cells = new(StringComparer.Ordinal);
    private readonly Catalogue catalogue;
    private readonly int seed;

    private UnitYear(PlannedUnit unit, Traits traits, FiscalYear year, Catalogue catalogue, int seed)
    {
        (Unit, Traits, Year, this.catalogue, this.seed) = (unit, traits, year, catalogue, seed);
        Season = new(year, seed);
        Opening = SampleCalendar.YearOf(unit, traits, year, seed);
    }

    public PlannedUnit Unit { get; }

    public Traits Traits { get; }

    public FiscalYear Year { get; }

    public Season Season { get; }

    /// <summary>The months as the calendar has them.</summary>
    public IReadOnlyList<OpeningMonth> Opening { get; }

    /// <summary>The values of each cell by its code.</summary>
    public IReadOnlyDictionary<string, decimal?[]> Cells => cells;

    /// <summary>Makes the year.</summary>
    public static UnitYear Make(PlannedUnit unit, FiscalYear year, Catalogue catalogue, int seed)
    {
        var made = new UnitYear(unit, new(unit, seed), year, catalogue, seed);
        UseFigures.Write(made);
        EventFigures.Write(made);
        PeopleFigures.Write(made);
        HouseFigures.Write(made);
        MoneyFigures.Write(made);
        return made;
    }

    /// <summary>What the year's indicator is made to come out at, in the indicator's unit; 0 for one that the city does not have.</summary>
    public double Goal(string indicator) =>
        catalogue.Indicators.FirstOrDefault(row => row.Code == indicator) is { } found ? YearGoal.Of(found, Traits.Standing(indicator, Year)) : 0;

    /// <summary>A goal in percent as a share.</summary>
    public double Share(string indicator) => Goal(indicator) / 100;

    /// <summary>Dice of this centre and year for one purpose.</summary>
    public Dice Dice(string purpose) => new(seed, Unit.Code, Year.Start, purpose);

    /// <summary>Twelve weights around 1, by chance.</summary>
    public double[] Noise(string purpose, double width)
    {
        var dice = Dice(purpose);
        return [.. Enumerable.Range(0, 12).Select(_ => dice.Between(1 - width, 1 + width))];
    }

    /// <summary>Twelve whole numbers by chance.</summary>
    public int[] Chance(string purpose, int low, int high)
    {
        var dice = Dice(purpose);
        return [.. Enumerable.Range(0, 12).Select(_ => dice.Whole(low, high))];
    }

    /// <summary>The months' whole values of a cell, written before.</summary>
    public int[] Of(string cell) => [.. cells[cell].Select(value => (int)(value ?? 0))];

    /// <summary>The months' sums over a measure's options, written before.</summary>
    public int[] Sum(string measure)
    {
        var sum = new int[12];
        foreach (var cell in catalogue.CellsOf(measure).Where(cell => cells.ContainsKey(cell.Code)))
        {
            sum = [.. sum.Zip(Of(cell.Code), (left, right) => left + right)];
        }

        return sum;
    }

    /// <summary>Writes a cell.</summary>
    public void Write(string cell, IEnumerable<int> values) => cells[cell] = [.. values.Select(value => (decimal?)value)];

    /// <summary>Writes a cell in tenths.</summary>
    public void WriteTenths(string cell, IEnumerable<int> tenths) => cells[cell] = [.. tenths.Select(value => (decimal?)value / 10)];

    /// <summary>Writes each month's total over the options of a measure by weights that a month may change.</summary>
    public void WriteOptions(string measure, int[] totals, IReadOnlyList<(string Option, double Weight)> weights, Func<string, int, double>? season = null)
    {
        var parts = totals.Select((total, month) => Spread.Over(total, [.. weights.Select(option => option.Weight * (season?.Invoke(option.Option, month) ?? 1))])).ToArray();
        foreach (var (index, (option, _)) in weights.Index())
        {
            Write($"{measure}[{option}]", parts.Select(part => part[index]));
        }
    }

    /// <summary>Writes 該当なし into every cell of a measure.</summary>
    public void WriteNone(string measure)
    {
        foreach (var cell in catalogue.CellsOf(measure))
        {
            cells[cell.Code] = new decimal?[12];
        }
    }
}
