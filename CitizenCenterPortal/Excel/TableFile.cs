namespace CitizenCenterPortal.Excel;

/// <summary>
/// Reads the table in a file that an office hands in: CSV or tab-separated text (UTF-8, UTF-16 with mark, Shift_JIS) or XLSX.
/// What the bytes are decides, not the name. Every fault becomes a <see cref="Problem"/> with its place; nothing is thrown.
/// </summary>
public static class TableFile
{
    /// <summary>Largest file that is read: 20 MiB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Takes a file into memory, but never more than one byte above <see cref="MaxBytes"/>, so that <see cref="Read"/> can refuse it.</summary>
    public static async Task<byte[]> LoadAsync(Stream file, CancellationToken cancel = default)
    {
        using var held = new MemoryStream();
        var part = new byte[81_920];
        while (held.Length <= MaxBytes && await file.ReadAsync(part.AsMemory(0, (int)Math.Min(part.Length, MaxBytes + 1 - held.Length)), cancel) is > 0 and var count)
        {
            held.Write(part, 0, count);
        }

        return held.ToArray();
    }

    /// <summary>
    /// The rows under the header, one at a time. The header is the first row, of the first twenty, that names every column
    /// not optional; in a workbook, on the first visible sheet that has one. Rows without any wanted cell are passed over, and a
    /// row with a cell that cannot be read (an error value, a formula never calculated) becomes a problem instead.
    /// </summary>
    /// <param name="file">The bytes; see <see cref="LoadAsync"/>.</param>
    /// <param name="name">The file's name as the person gave it, for the places.</param>
    /// <param name="columns">The columns wanted; ask the rows with these very objects.</param>
    /// <param name="problems">Gets each fault in the order of the file while the rows are taken; complete when they end.</param>
    public static IEnumerable<TableRow> Read(byte[] file, string name, IReadOnlyList<TableColumn> columns, ICollection<Problem> problems)
    {
        using var rows = Rows(file, name, columns, problems).GetEnumerator();
        while (Advance(rows, name, problems))
        {
            yield return rows.Current;
        }
    }

    private static IEnumerable<TableRow> Rows(byte[] file, string name, IReadOnlyList<TableColumn> columns, ICollection<Problem> problems)
    {
        var (header, table) = Choose(FileForm.Tables(file), columns);
        if (header.Repeated is { } twice)
        {
            throw new UnreadableFileException(new Sentence("見出しに列「{0}」が二つあります。一つにしてください。", twice.Name), header.Row.Where(0));
        }

        foreach (var row in table.SkipWhile(row => row.Number <= header.Row.Number))
        {
            var faults = columns
                .Where(column => header.PositionOf(column) is { } at && row.FaultAt(at) is not null)
                .Select(column => (Column: column, What: row.FaultAt(header.PositionOf(column)!.Value)!))
                .ToList();
            var read = new TableRow(name, row, header);
            faults.ForEach(fault => problems.Add(read.Fault(fault.Column, fault.What)));
            if (faults.Count == 0 && columns.Any(column => !string.IsNullOrWhiteSpace(read[column])))
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

    private static bool Advance(IEnumerator<TableRow> rows, string name, ICollection<Problem> problems)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception fault) when (UnreadableFileException.In(name, fault) is { } problem)
        {
            problems.Add(problem);
            return false;
        }
    }
}
