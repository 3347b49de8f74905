namespace CitizenCenterPortal.Excel;

/// <summary>One row of a table that an office handed in: the wanted cells and where each of them stands.</summary>
public sealed class TableRow
{
    private readonly string file;
    private readonly FileRow row;
    private readonly TableHeader header;

    internal TableRow(string file, FileRow row, TableHeader header) => (this.file, this.row, this.header) = (file, row, header);

    /// <summary>The number a person sees: the line of a text file (from 1), the row of a sheet.</summary>
    public int Number => row.Number;

    /// <summary>The cell's text as written, numbers as exact decimals, dates as <c>yyyy-MM-dd</c>; empty where nothing stands.</summary>
    public string this[TableColumn column] => header.PositionOf(column) is { } at ? row.TextAt(at) : "";

    /// <summary>True where a formula reckons the cell: nobody typed what it says.</summary>
    public bool IsReckoned(TableColumn column) => header.PositionOf(column) is { } at && row.IsReckonedAt(at);

    /// <summary>Where the cell stands; the row's first cell for an optional column that the file lacks.</summary>
    public Place At(TableColumn column) => new(file, row.Where(header.PositionOf(column) ?? 0));

    /// <summary>A fault of the cell, with its place.</summary>
    public Problem Fault(TableColumn column, Sentence what) => new(At(column), what);
}
