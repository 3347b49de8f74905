using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>The searched rows that a save is about to change; their words are written after it, in its transaction.</summary>
internal sealed class SearchedChanges
{
    private readonly List<(SearchShape Shape, object Row, bool Gone)> rows;

    private SearchedChanges(List<(SearchShape Shape, object Row, bool Gone)> rows) => this.rows = rows;

    /// <summary>What is about to be saved; null where nothing of it is searched.</summary>
    public static SearchedChanges? Of(PortalDb db)
    {
        var rows = (from entry in db.ChangeTracker.Entries()
                    let shape = SearchShape.Of(entry.Metadata)
                    where shape is not null && shape.Touches(entry)
                    select (shape, entry.Entity, entry.State == EntityState.Deleted)).ToList();
        return rows.Count > 0 ? new(rows) : null;
    }

    /// <summary>Writes the words of what stands now and takes away those of what is gone.</summary>
    public async Task WriteAsync(PortalDb db, CancellationToken stop)
    {
        foreach (var group in rows.GroupBy(row => (row.Shape, row.Gone)))
        {
            SearchedRow[] read = [.. group.Select(row => row.Shape.Read(row.Row))];
            await (group.Key.Gone ? db.Search.RemoveAsync(db, group.Key.Shape.Table, read, stop) : db.Search.WriteAsync(db, group.Key.Shape.Table, read, stop));
        }
    }
}
