namespace CitizenCenterPortal.Excel;

/// <summary>A cell as a file gives it: its text, or the reason why it has none that can be trusted.</summary>
/// <param name="Text">The text.</param>
/// <param name="Fault">The reason.</param>
/// <param name="IsReckoned">True where the text is what a formula came to.</param>
internal readonly record struct FileCell(string Text, Sentence? Fault = null, bool IsReckoned = false);

/// <summary>A row of a file before its columns are known.</summary>
/// <param name="Sheet">The sheet's name; null in a text file.</param>
/// <param name="Number">The line on which the row begins, or the sheet's row, from 1.</param>
/// <param name="Cells">The cells from the first column on; those missing at the end are empty.</param>
internal sealed record FileRow(string? Sheet, int Number, IReadOnlyList<FileCell> Cells)
{
    /// <summary>The text of the cell at a position from 0.</summary>
    public string TextAt(int position) => position < Cells.Count ? Cells[position].Text : "";

    /// <summary>True where a formula reckons the cell at a position.</summary>
    public bool IsReckonedAt(int position) => position < Cells.Count && Cells[position].IsReckoned;

    /// <summary>What makes the cell at a position unreadable; null where it can be read.</summary>
    public Sentence? FaultAt(int position) => position < Cells.Count ? Cells[position].Fault : null;

    /// <summary><c>LINE:COLUMN</c> (a quoted cell before it may hold line breaks) or <c>SHEET!CELL</c>.</summary>
    public string Where(int position) => Sheet is null
        ? $"{Number + Cells.Take(position).Sum(cell => cell.Text.Count(letter => letter == '\n'))}:{position + 1}"
        : $"{Sheet}!{Ref.Cell(Number, position + 1)}";
}
