using System.Collections.Frozen;

namespace CitizenCenterPortal.Indicators;

/// <summary>The form and its indicators as read at one moment: 70 measures in 12 blocks, 99 cells, 25 indicators by default.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, Measure> measures;
    private readonly FrozenDictionary<int, Cell> cellsById;
    private readonly FrozenDictionary<string, Cell> cellsByCode;
    private readonly ILookup<string, Cell> cellsOf;
    private readonly FrozenDictionary<(string, string), BreakdownOption> options;
    private readonly FrozenDictionary<int, int> places;
    private readonly YearForms? years;

    /// <summary>Builds it from its rows: every measure of whatever year, each in its earliest words.</summary>
    public Catalogue(
        IEnumerable<Measure> measures, IEnumerable<BreakdownOption> options, IEnumerable<Cell> cells, IEnumerable<Indicator> indicators, IEnumerable<MeasureWording>? wordings = null)
        : this(InOrder([.. measures]), options.ToFrozenDictionary(option => (option.Breakdown, option.Code)), cells, indicators)
    {
        Wordings = [.. (wordings ?? []).OrderBy(wording => wording.Year).Where(wording => Measure(wording.Measure) is not null)];
        (Whole, years) = (this, new(this));
    }

    private Catalogue(IReadOnlyList<Measure> measures, FrozenDictionary<(string, string), BreakdownOption> options, IEnumerable<Cell> cells, IEnumerable<Indicator> indicators)
    {
        (Whole, Measures, this.options) = (this, measures, options);
        Indicators = [.. indicators.OrderBy(indicator => indicator.Position)];
        this.measures = Measures.ToFrozenDictionary(measure => measure.Code, StringComparer.Ordinal);
        var order = Measures.Index().ToFrozenDictionary(at => at.Item.Code, at => at.Index, StringComparer.Ordinal);
        Cells = [.. cells.OrderBy(cell => order[cell.Measure]).ThenBy(cell => OptionOf(cell)?.Position ?? 0)];
        cellsById = Cells.ToFrozenDictionary(cell => cell.Id);
        cellsByCode = Cells.ToFrozenDictionary(cell => cell.Code, StringComparer.Ordinal);
        places = Cells.Index().ToFrozenDictionary(at => at.Item.Id, at => at.Index);
        cellsOf = Cells.ToLookup(cell => cell.Measure, StringComparer.Ordinal);
    }

    /// <summary>The catalogue of all years together; of which every year's form is a part.</summary>
    public Catalogue Whole { get; private init; }

    /// <summary>The names and definitions that stand from a year on, the earliest first; told by the whole alone.</summary>
    public IReadOnlyList<MeasureWording> Wordings { get; } = [];

    /// <summary>The form of a year: the measures that stand in it, in the words of that year. Cells keep their numbers, indicators are all there.</summary>
    public Catalogue FormOf(FiscalYear year) => Whole.years!.Of(year);

    /// <summary>The measures in the order of the form.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>The cells in the order of the form.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>The indicators in their order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The blocks in the order of the form.</summary>
    public IEnumerable<string> Blocks => Measures.Select(measure => measure.Block).Distinct();

    /// <summary>The measure of a code.</summary>
    public Measure? Measure(string code) => measures.GetValueOrDefault(code);

    /// <summary>The cell of a number.</summary>
    public Cell? Cell(int id) => cellsById.GetValueOrDefault(id);

    /// <summary>The cell of a code: <c>OPEN.DAYS</c>, <c>USE.PERSONS[teen]</c>.</summary>
    public Cell? Cell(string code) => cellsByCode.GetValueOrDefault(code);

    /// <summary>The place of a cell's number in <see cref="Cells"/>, from 0; -1 for a number of no cell.</summary>
    public int PlaceOf(int cellId) => places.GetValueOrDefault(cellId, -1);

    /// <summary>The cells of a measure in the order of its options.</summary>
    public IEnumerable<Cell> CellsOf(string measure) => cellsOf[measure];

    /// <summary>The options of a breakdown in their order; none where there is no such breakdown.</summary>
    public IReadOnlyList<BreakdownOption> OptionsOf(string breakdown) => [.. options.Values.Where(option => option.Breakdown == breakdown).OrderBy(option => option.Position)];

    /// <summary>The breakdowns, by their codes.</summary>
    public IEnumerable<string> Breakdowns => options.Values.Select(option => option.Breakdown).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The measure of a cell.</summary>
    public Measure MeasureOf(Cell cell) => measures[cell.Measure];

    /// <summary>The option of a cell; null where its measure has no breakdown.</summary>
    public BreakdownOption? OptionOf(Cell cell) =>
        measures[cell.Measure].Breakdown is { } breakdown && cell.Option.Length > 0 ? options[(breakdown, cell.Option)] : null;

    /// <summary>A cell as a person calls it: 利用者数（延べ）／中学生・高校生.</summary>
    public string NameOf(Cell cell) => OptionOf(cell) is { } option
        ? $"{MeasureOf(cell).DisplayName}／{Words.Pick(option.Name, option.NameEn)}"
        : MeasureOf(cell).DisplayName;

    /// <summary>The part of it that is a year's form.</summary>
    internal Catalogue Part(FiscalYear year)
    {
        List<Measure> measures = [.. Measures.Where(measure => measure.StandsIn(year)).Select(InWords)];
        var there = measures.Select(measure => measure.Code).ToHashSet(StringComparer.Ordinal);
        return new(measures, options, Cells.Where(cell => there.Contains(cell.Measure)), Indicators) { Whole = this };

        Measure InWords(Measure measure) => Wordings.LastOrDefault(wording => wording.Measure == measure.Code && wording.Year <= year)?.Of(measure) ?? measure;
    }

    /// <summary>Block by block as each first stands, so that a measure that comes later still stands with its block.</summary>
    private static List<Measure> InOrder(IReadOnlyCollection<Measure> measures)
    {
        var blocks = measures.GroupBy(measure => measure.Block).ToDictionary(block => block.Key, block => block.Min(measure => measure.Position));
        return [.. measures.OrderBy(measure => blocks[measure.Block]).ThenBy(measure => measure.Position)];
    }
}
