using System.Runtime.CompilerServices;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Audit.Files;

/// <summary>Finds files that are gone or are no longer what was handed in; of those taken off too, since their rows still name them, but where taking off erases.</summary>
public sealed class FileCheck(FileFolder folder)
{
    /// <summary>The faults of rows.</summary>
    /// <param name="snapshot">Where the rows are from.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="place">Where a row lies, for who looks for it.</param>
    /// <param name="stop">Stops it.</param>
    public async IAsyncEnumerable<Problem> OfAsync<T>(Reading snapshot, IQueryable<T> rows, Func<T, string> place, [EnumeratorCancellation] CancellationToken stop)
        where T : class, IFileRow
    {
        var faults = new Dictionary<string, Sentence?>(StringComparer.Ordinal);
        var gone = new List<(T Row, Sentence Fault)>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (row is { Detached: true, GoesWhenDetached: true })
            {
                continue;
            }

            if (!faults.TryGetValue(row.Sha256, out var fault))
            {
                faults[row.Sha256] = fault = await FaultAsync(row.Sha256, stop);
            }

            if (fault is not null && row.Detached && !folder.Has(row.Sha256))
            {
                gone.Add((row, fault)); // may have gone with a row that takes its file along; asked once these are read
            }
            else if (fault is not null)
            {
                yield return At(row, fault);
            }
        }

        foreach (var (row, fault) in gone)
        {
            if (!await FileRows.WentAsync(snapshot, row.Sha256, stop))
            {
                yield return At(row, fault);
            }
        }

        Problem At(T row, Sentence fault) => new(new(snapshot.Tree.Find(row.OrgUnitId)?.Code ?? typeof(T).Name, place(row)), fault);
    }

    private async Task<Sentence?> FaultAsync(string sha256, CancellationToken stop) =>
        await folder.FindAsync(sha256, stop) is not null ? null
        : folder.Has(sha256) ? new("添付資料のファイル {0} の中身が、添付したときと違います。", sha256)
        : new("添付資料のファイル {0} がありません。控えのフォルダーから戻してください。", sha256);
}
