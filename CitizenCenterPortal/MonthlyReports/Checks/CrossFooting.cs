namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>The one cell of a table that is wrong. The row after the last and the column after the last are those of the totals.</summary>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Stands">What stands in it.</param>
/// <param name="Shall">What mends its row and its column together.</param>
public sealed record WrongCell(int Row, int Column, decimal Stands, decimal Shall);

/// <summary>Whether a table adds up along its rows and its columns.</summary>
/// <param name="Wrong">The cell that is wrong, where one alone explains all; null otherwise.</param>
/// <param name="Rows">The rows that do not come to their totals, from 0; the total row where the totals of the columns do not come to the grand total.</param>
/// <param name="Columns">The columns that do not come to their totals, likewise.</param>
public sealed record Footing(WrongCell? Wrong, IReadOnlyList<int> Rows, IReadOnlyList<int> Columns)
{
    /// <summary>True where everything adds up.</summary>
    public bool IsRight => Rows.Count == 0 && Columns.Count == 0;
}

/// <summary>
/// Holds a table against its own totals. The totals are taken as one more row and column, whose sums must come out too: so any single cell that
/// is wrong, a total or the grand total among them, puts exactly one row and one column out, by the same difference.
/// </summary>
public static class CrossFooting
{
    /// <summary>The footing of a table.</summary>
    /// <param name="rows">The rows with their totals at the end, the row of the totals last; all of one length, at least 2 by 2.</param>
    public static Footing Of(IReadOnlyList<IReadOnlyList<decimal>> rows)
    {
        var (lastRow, lastColumn) = (rows.Count - 1, rows[0].Count - 1);
        if (lastRow < 1 || lastColumn < 1 || rows.Any(row => row.Count != lastColumn + 1))
        {
            throw new ArgumentException("A table has a row and a column of totals, and all its rows are of one length.", nameof(rows));
        }

        var rowsOff = Off(rows.Count, row => rows[row][lastColumn] - rows[row].Take(lastColumn).Sum());
        var columnsOff = Off(lastColumn + 1, column => rows[lastRow][column] - rows.Take(lastRow).Sum(row => row[column]));
        return new(Single(), [.. rowsOff.Select(off => off.At)], [.. columnsOff.Select(off => off.At)]);

        WrongCell? Single()
        {
            if (rowsOff is not [var row] || columnsOff is not [var column])
            {
                return null;
            }

            var (byRow, byColumn) = (column.At == lastColumn ? -row.By : row.By, row.At == lastRow ? -column.By : column.By);
            var stands = rows[row.At][column.At];
            return byRow == byColumn ? new(row.At, column.At, stands, stands + byRow) : null;
        }
    }

    private static List<(int At, decimal By)> Off(int count, Func<int, decimal> difference) =>
        [.. Enumerable.Range(0, count).Select(at => (at, difference(at))).Where(off => off.Item2 != 0)];
}
