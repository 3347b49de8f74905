namespace CitizenCenterPortal.Excel;

/// <summary>
/// Reads the table in a file that an office hands in: CSV or tab-separated text (UTF-8, UTF-16 with mark, Shift_JIS) or XLSX.
/// What the bytes are decides, not the name. Every fault goes into <see cref="Faults"/> with its place; nothing is thrown.
/// </summary>
public static class TableFile
{
    /// <summary>Largest file that is read: 20 MiB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Most rows under the header: more than two years of sixty centres.</summary>
    public const int MaxRows = 200_000;

    /// <summary>Takes a file into memory, but never more than one byte above <see cref="MaxBytes"/>, so that <see cref="Read"/> can refuse it.</summary>
    public static async Task<byte[]> LoadAsync(Stream file, CancellationToken cancel = default)
    {
        using var held = new MemoryStream();
        await CopyAsync(file, held, cancel);
        return held.ToArray();
    }

    /// <summary>Copies a file elsewhere, no more of it than is held.</summary>
    internal static async Task CopyAsync(Stream file, Stream held, CancellationToken cancel)
    {
        var part = new byte[81_920];
        for (var left = MaxBytes + 1; left > 0 && await file.ReadAsync(part.AsMemory(0, Math.Min(part.Length, left)), cancel) is > 0 and var count; left -= count)
        {
            await held.WriteAsync(part.AsMemory(0, count), cancel);
        }
    }

    /// <summary>
    /// The rows under the header, one at a time. The header is the first row, of the first twenty, that names every column
    /// not optional; in a workbook, on the first visible sheet that has one. Rows without any wanted cell are passed over, and a
    /// row with a cell that cannot be read (an error value, a formula never calculated) becomes a problem instead.
    /// </summary>
    /// <param name="file">The bytes; see <see cref="LoadAsync"/>.</param>
    /// <param name="name">The file's name as the person gave it, for the places.</param>
    /// <param name="columns">The columns wanted; ask the rows with these very objects.</param>
    /// <param name="faults">Gets each fault in the order of the file while the rows are taken; complete when they end. Full, it ends the reading.</param>
    public static IEnumerable<TableRow> Read(byte[] file, string name, IReadOnlyList<TableColumn> columns, Faults faults)
    {
        using var rows = Rows(file, name, columns, faults).GetEnumerator();
        while (!faults.IsFull && Advance(rows, name, faults))
        {
            yield return rows.Current;
        }
    }

    /// <summary>
    /// Every visible sheet that has the header, with what stands above it: a workbook of forms. Read as <see cref="Read"/> does, whole at once;
    /// empty with the fault noted where the file has none or cannot be read.
    /// </summary>
    /// <param name="file">The bytes.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="columns">The columns wanted.</param>
    /// <param name="faults">Gets each fault.</param>
    /// <param name="wants">By what stands above its header, whether a sheet's rows are read; one that is not comes without rows and without faults.</param>
    public static IReadOnlyList<TableSheet> Sheets(byte[] file, string name, IReadOnlyList<TableColumn> columns, Faults faults, Func<IReadOnlyList<string>, bool>? wants = null)
    {
        try
        {
            var tables = FileForm.Tables(file).Select(table => (Header: TableHeader.Find(table, columns), Table: table)).ToList();
            var whole = tables.Where(table => table.Header is { IsWhole: true })
                .Select(table => (Header: table.Header!, table.Table, Above: table.Table.TakeWhile(row => row.Number < table.Header!.Row.Number).SelectMany(row => row.Cells).Select(cell => cell.Text).Where(text => text.Length > 0).ToList()))
                .Select(table => new TableSheet(table.Header.Row.Sheet, table.Above, wants?.Invoke(table.Above) == false ? [] : [.. Under(table.Header, table.Table, name, columns, faults)])).ToList();
            return whole.Count > 0 ? whole : throw new UnreadableFileException(TableHeader.NotFound(columns, tables.Select(table => table.Header).MaxBy(header => header?.Found ?? 0)));
        }
        catch (Exception fault) when (UnreadableFileException.In(name, fault) is { } problem)
        {
            faults.Add(problem);
            return [];
        }
    }

    /// <summary>
    /// A file as it stands, for a table that has no columns of its own: the first visible sheet on which anything stands, or the reading of a
    /// text that gives more columns. Empty with the fault noted where it cannot be read.
    /// </summary>
    /// <param name="file">The bytes.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="most">So many rows are read.</param>
    /// <param name="faults">Gets the fault.</param>
    internal static IReadOnlyList<FileRow> Grid(byte[] file, string name, int most, Faults faults)
    {
        try
        {
            var tables = FileForm.Tables(file).Select(table => table.Take(most).ToList()).Where(table => table.Exists(row => row.Cells.Any(cell => cell.Text.Length > 0)));
            var found = tables.Take(2).ToList();
            return found.Count == 0 ? [] : found[0][0].Sheet is null ? found.MaxBy(table => table.Max(row => row.Cells.Count))! : found[0];
        }
        catch (Exception fault) when (UnreadableFileException.In(name, fault) is { } problem)
        {
            faults.Add(problem);
            return [];
        }
    }

    private static IEnumerable<TableRow> Rows(byte[] file, string name, IReadOnlyList<TableColumn> columns, Faults faults)
    {
        var (header, table) = Choose(FileForm.Tables(file), columns);
        var filled = false;
        foreach (var row in Under(header, table, name, columns, faults))
        {
            filled = true;
            yield return row;
        }

        if (!filled && faults.Count == 0)
        {
            throw new UnreadableFileException(new Sentence("見出しの下に行がありません。取り込む行を書いてください。"), header.Row.Where(0));
        }
    }

    private static IEnumerable<TableRow> Under(TableHeader header, IEnumerable<FileRow> table, string name, IReadOnlyList<TableColumn> columns, Faults faults)
    {
        if (header.Repeated is { } twice)
        {
            throw new UnreadableFileException(new Sentence("見出しに列「{0}」が二つあります。一つにしてください。", twice.Name), header.Row.Where(0));
        }

        var count = 0;
        foreach (var row in table.SkipWhile(row => row.Number <= header.Row.Number))
        {
            var read = new TableRow(name, row, header);
            if (++count > MaxRows)
            {
                throw new UnreadableFileException(new Sentence("行が多すぎます。{0} 行までです。年度か区ごとにファイルを分けてください。", MaxRows), row.Where(0));
            }

            var unread = columns
                .Where(column => header.PositionOf(column) is { } at && row.FaultAt(at) is not null)
                .Select(column => (Column: column, What: row.FaultAt(header.PositionOf(column)!.Value)!))
                .ToList();
            faults.Add(unread.Select(fault => read.Fault(fault.Column, fault.What)));
            if (faults.IsFull)
            {
                yield break;
            }

            if (unread.Count == 0 && columns.Any(column => !string.IsNullOrWhiteSpace(read[column])))
            {
                yield return read;
            }
        }
    }

    private static (TableHeader Header, IEnumerable<FileRow> Table) Choose(IEnumerable<IEnumerable<FileRow>> tables, IReadOnlyList<TableColumn> columns)
    {
        TableHeader? nearest = null;
        foreach (var table in tables)
        {
            var header = TableHeader.Find(table, columns);
            if (header is { IsWhole: true })
            {
                return (header, table);
            }

            nearest = header?.Found > (nearest?.Found ?? 0) ? header : nearest;
        }

        throw new UnreadableFileException(TableHeader.NotFound(columns, nearest), nearest?.Row.Where(0) ?? "");
    }

    private static bool Advance(IEnumerator<TableRow> rows, string name, Faults faults)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception fault) when (UnreadableFileException.In(name, fault) is { } problem)
        {
            faults.Add(problem);
            return false;
        }
    }
}
