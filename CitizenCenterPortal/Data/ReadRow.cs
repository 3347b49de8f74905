using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>A row as it was read, or why it could not be: it holds a value that the portal could not have written.</summary>
/// <param name="Row">The row; null where it could not be read.</param>
/// <param name="Fault">What stopped the reading; null where nothing did.</param>
public readonly record struct ReadRow<T>(T? Row, string? Fault)
    where T : class;

/// <summary>Reads rows that somebody may have edited behind the portal's back.</summary>
public static class ReadRows
{
    /// <summary>So many rows at most are passed over; behind more of them stands another fault than a value.</summary>
    private const int MostUnreadable = 10_000;

    /// <summary>One row after the other, also past those that cannot be read. A database that fails is no row: it ends the reading with its exception.</summary>
    public static async IAsyncEnumerable<ReadRow<T>> ReadEachAsync<T>(this IQueryable<T> rows, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop = default)
        where T : class
    {
        var unreadable = 0;
        await using var row = rows.AsAsyncEnumerable().GetAsyncEnumerator(stop);
        while (await NextAsync() is { } read)
        {
            yield return read;
        }

        async Task<ReadRow<T>?> NextAsync()
        {
            try
            {
                return await row.MoveNextAsync() ? new(row.Current, null) : null;
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or DbException or ObjectDisposedException) && unreadable++ < MostUnreadable)
            {
                return new(null, (fault.InnerException ?? fault).Message.ReplaceLineEndings(" "));
            }
        }
    }

    /// <summary>The rows that can be read.</summary>
    public static async Task<List<T>> ReadableAsync<T>(this IQueryable<T> rows, CancellationToken stop = default)
        where T : class
    {
        var readable = new List<T>();
        await foreach (var read in rows.ReadEachAsync(stop))
        {
            if (read.Row is { } row)
            {
                readable.Add(row);
            }
        }

        return readable;
    }
}
