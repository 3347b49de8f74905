using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>One row of the form on a sheet: the heading of a block, the sum of a measure's options, or a cell.</summary>
/// <param name="Row">The row of the sheet.</param>
/// <param name="Block">The block it heads; null else.</param>
/// <param name="Measure">The measure; null for a heading.</param>
/// <param name="Cell">The cell; null for a heading and a sum.</param>
public readonly record struct FormRow(int Row, string? Block, Measure? Measure, Cell? Cell);

/// <summary>Where the form stands on a sheet: block by block, each measure with options as its sum and the options beneath.</summary>
public sealed class FormRows
{
    private readonly Dictionary<int, int> cells = [];
    private readonly Dictionary<string, int> measures = [];

    /// <summary>Lays the form out from a row on.</summary>
    public FormRows(Catalogue catalogue, int top)
    {
        Catalogue = catalogue;
        var rows = new List<FormRow>();
        var block = "";
        foreach (var measure in catalogue.Measures)
        {
            var own = catalogue.CellsOf(measure.Code).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            if (block != measure.Block)
            {
                rows.Add(new(top + rows.Count, block = measure.Block, null, null));
            }

            measures[measure.Code] = top + rows.Count;
            if (own.Count > 1)
            {
                rows.Add(new(top + rows.Count, null, measure, null));
            }

            foreach (var cell in own)
            {
                cells[cell.Id] = top + rows.Count;
                rows.Add(new(top + rows.Count, null, measure, cell));
            }
        }

        Rows = rows;
    }

    /// <summary>The form.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The rows in order, without a gap.</summary>
    public IReadOnlyList<FormRow> Rows { get; }

    /// <summary>The heading of the first block, whose cells hold nothing: what a formula points to for a measure that is not on the form.</summary>
    public int Blank => Rows[0].Row;

    /// <summary>The row of a cell.</summary>
    public int Of(Cell cell) => cells[cell.Id];

    /// <summary>The row of a measure's sum; of a measure without options that of its one cell.</summary>
    public int Of(Measure measure) => measures[measure.Code];

    /// <summary>The first and the last row of a measure's cells, or of one option of it.</summary>
    public (int First, int Last) CellsOf(Measure measure, string? option = null)
    {
        var rows = Catalogue.CellsOf(measure.Code).Where(cell => option is null || cell.Option == option).Select(Of).ToList();
        return (rows[0], rows[^1]);
    }
}
