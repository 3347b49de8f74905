using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>Rows that are written either on paper (to see what would change) or in the database, by the same hand.</summary>
/// <param name="rows">The rows that are there; the book's own, to change.</param>
/// <param name="set">Where added and removed rows go; null on paper.</param>
public sealed class BookRows<T>(List<T> rows, DbSet<T>? set)
    where T : class
{
    /// <summary>All rows as they now stand.</summary>
    public IReadOnlyList<T> All => rows;

    /// <summary>Adds a row.</summary>
    public T Add(T row)
    {
        rows.Add(row);
        set?.Add(row);
        return row;
    }

    /// <summary>Takes a row away.</summary>
    public void Remove(T row)
    {
        rows.Remove(row);
        set?.Remove(row);
    }
}
