namespace CitizenCenterPortal.Excel;

/// <summary>The row that names the columns, and at which position each wanted column stands.</summary>
internal sealed class TableHeader
{
    /// <summary>The header stands within so many first rows; title rows above it are passed over.</summary>
    public const int SearchedRows = 20;

    private readonly IReadOnlyList<TableColumn> columns;
    private readonly int?[] positions;

    private TableHeader(IReadOnlyList<TableColumn> columns, FileRow row)
    {
        this.columns = columns;
        Row = row;
        positions = [.. columns.Select(column => First(row, column))];
        Repeated = columns.FirstOrDefault(column => row.Cells.Count(cell => column.IsNamed(cell.Text)) > 1);
    }

    /// <summary>The row it was made of.</summary>
    public FileRow Row { get; }

    /// <summary>A column that the row names twice, so that nobody can say which is meant.</summary>
    public TableColumn? Repeated { get; }

    /// <summary>Required columns that the row does not name.</summary>
    public IEnumerable<TableColumn> Missing => columns.Where((column, i) => !column.Optional && positions[i] is null);

    /// <summary>How many wanted columns the row names.</summary>
    public int Found => positions.Count(position => position is not null);

    /// <summary>Where the column stands from 0; null where the file lacks it.</summary>
    public int? PositionOf(TableColumn column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (ReferenceEquals(columns[i], column))
            {
                return positions[i];
            }
        }

        throw new ArgumentException($"The column {column.Name} was not asked for.", nameof(column));
    }

    /// <summary>The first row among the first twenty that names all required columns; else the one that names most.</summary>
    public static TableHeader? Find(IEnumerable<FileRow> rows, IReadOnlyList<TableColumn> columns)
    {
        TableHeader? best = null;
        foreach (var row in rows.TakeWhile((row, i) => i < SearchedRows && (row.Sheet is null || row.Number <= SearchedRows)))
        {
            var header = new TableHeader(columns, row);
            if (header.IsWhole)
            {
                return header;
            }

            best = best is null || header.Found > best.Found ? header : best;
        }

        return best;
    }

    /// <summary>True where every required column is named.</summary>
    public bool IsWhole => Found > 0 && !Missing.Any();

    /// <summary>What to say where no row is a whole header.</summary>
    public static Sentence NotFound(IReadOnlyList<TableColumn> columns, TableHeader? nearest) => nearest is { Found: > 0 }
        ? new Sentence("見出しに列「{0}」がありません。", Names(nearest.Missing))
        : new Sentence("見出しの行が見つかりません。はじめの {0} 行のうちに列「{1}」の見出しが必要です。", SearchedRows, Names(columns.Where(column => !column.Optional)));

    private static string Names(IEnumerable<TableColumn> columns) => string.Join("」「", columns.Select(column => column.Name));

    private static int? First(FileRow row, TableColumn column)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (column.IsNamed(row.Cells[i].Text))
            {
                return i;
            }
        }

        return null;
    }
}
