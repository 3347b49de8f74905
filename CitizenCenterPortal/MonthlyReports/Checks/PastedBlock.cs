using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>A block that somebody would paste over cells.</summary>
/// <param name="Cells">What would come where; cells into which nothing is pasted are not among them.</param>
public sealed record PastedBlock(IReadOnlyList<PastedCell> Cells)
{
    /// <summary>What of it the form does not take, each at its cell.</summary>
    internal IEnumerable<Problem> Faults(Catalogue form) =>
        Cells is not { Count: > 0 and <= CellEntry.MaxCells } || Cells.Any(cell => cell is not { Cell: not null, Value: not null })
            ? [new(null, new Sentence("一度に貼り付けられるのは {0} か所までです。", CellEntry.MaxCells))]
            : from pasted in Cells
              let why = form.Cell(pasted.Cell) is { } cell ? CellAnswer.Read(form.MeasureOf(cell), pasted.Value).Why : new Sentence("「{0}」という欄はありません。", Excerpt.Of(pasted.Cell))
              where why is not null
              select new Problem(new(pasted.Cell, ""), why);
}

/// <summary>What would come into one cell.</summary>
/// <param name="Cell">The cell's code.</param>
/// <param name="Value">Its text.</param>
public sealed record PastedCell(string Cell, string Value);
