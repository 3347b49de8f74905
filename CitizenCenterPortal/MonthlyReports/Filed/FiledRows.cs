using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>One row of figures on a filed sheet: the heads of a block's columns, a measure's sum, a cell, or an indicator.</summary>
/// <param name="Row">The row of the sheet.</param>
/// <param name="NewPage">True where a page ends before it.</param>
/// <param name="Head">The block whose heads stand here; null else.</param>
/// <param name="GoesOn">True for heads repeated on a new page.</param>
/// <param name="Measure">The measure of a sum or a cell.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Indicator">The indicator.</param>
internal readonly record struct FiledRow(int Row, bool NewPage, string? Head, bool GoesOn = false, Measure? Measure = null, Cell? Cell = null, Indicator? Indicator = null);

/// <summary>
/// Where the figures stand on a filed sheet, the same on the sheet of every unit: block by block, each under its own heads, which come again
/// on every page. A measure is not parted from its options, but for a long one that would leave much of a page empty.
/// </summary>
internal sealed class FiledRows
{
    private readonly Dictionary<int, int> cells = [];
    private readonly Dictionary<string, int> measures = [];
    private readonly List<FiledRow> rows = [];
    private readonly FiledPaper paper;
    private readonly int top;

    /// <summary>Lays the form out.</summary>
    /// <param name="catalogue">The form.</param>
    /// <param name="top">The first row.</param>
    /// <param name="used">The height of what stands above, in points.</param>
    public FiledRows(Catalogue catalogue, int top, double used)
    {
        (Catalogue, this.top, paper) = (catalogue, top, new(used));
        foreach (var block in new FormRows(catalogue, 1).Rows.Where(row => row.Measure is not null).GroupBy(row => row.Measure!.Block))
        {
            Add(block.Key, block.GroupBy(row => row.Measure!.Code).Select(measure => measure.Select(row => new FiledRow(0, false, null, Measure: row.Measure, Cell: row.Cell)).ToList()));
        }

        Add(FiledWords.Ratios, catalogue.Indicators.Select(indicator => new List<FiledRow> { new(0, false, null, Indicator: indicator) }));
        Used = paper.Used;
    }

    /// <summary>Height of a row in points.</summary>
    public const double Height = 15;

    /// <summary>The form.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The rows in order, without a gap.</summary>
    public IReadOnlyList<FiledRow> Rows => rows;

    /// <summary>How much of the last page they take, in points.</summary>
    public double Used { get; }

    /// <summary>The row of a measure's sum; of a measure without options that of its one cell.</summary>
    public int Of(Measure measure) => measures[measure.Code];

    /// <summary>The row of a term; null for one that is not on the form.</summary>
    public int? Of(Term term) => term.Option is null ? measures.TryGetValue(term.Measure, out var row) ? row : null
        : Catalogue.Cell(term.Code) is { } cell && cells.TryGetValue(cell.Id, out var at) ? at : null;

    /// <summary>The first and the last row of a measure's cells.</summary>
    public (int First, int Last) CellsOf(Measure measure)
    {
        var own = Catalogue.CellsOf(measure.Code).Select(cell => cells[cell.Id]).ToList();
        return (own[0], own[^1]);
    }

    private void Add(string block, IEnumerable<List<FiledRow>> parts)
    {
        var begun = false;
        foreach (var part in parts.SelectMany(part => Parted(part, begun)))
        {
            var newPage = paper.Take((part.Count + (begun ? 0 : 1)) * Height);
            if (newPage || !begun)
            {
                rows.Add(new(Next, newPage, block, GoesOn: begun));
                paper.Add(newPage && begun ? Height : 0);
            }

            begun = true;
            foreach (var row in part)
            {
                Note(row);
                rows.Add(row with { Row = Next });
            }
        }
    }

    /// <summary>A measure whole; one for which a sixth of a page or more would stay empty in two, the first as long as there is room.</summary>
    private IEnumerable<List<FiledRow>> Parted(List<FiledRow> part, bool begun)
    {
        var room = (int)(paper.Left / Height) - (begun ? 0 : 1);
        return paper.Left < FiledPaper.Page / 6 || part.Count <= room || part.Count - room < 2 ? [part] : [part[..room], part[room..]];
    }

    private int Next => top + rows.Count;

    private void Note(FiledRow row)
    {
        if (row.Measure is { } measure)
        {
            measures.TryAdd(measure.Code, Next);
        }

        if (row.Cell is { } cell)
        {
            cells[cell.Id] = Next;
        }
    }
}
