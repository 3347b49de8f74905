using System.Reflection;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Audit.Files;

/// <summary>The rows of all rooms that name a file, found by what they are: no room can be forgotten.</summary>
internal static class FileRows
{
    /// <summary>True where a row of any unit that was not taken off names the file.</summary>
    public static Task<bool> ShowAsync(Change change, string sha256, CancellationToken stop) => AnyAsync(change.Reading, nameof(ShowsAsync), [change, sha256, stop]);

    /// <summary>True where a row whose file goes with it was taken off, so that the file may be gone.</summary>
    public static Task<bool> WentAsync(Reading snapshot, string sha256, CancellationToken stop) => AnyAsync(snapshot, nameof(WentOffAsync), [snapshot, sha256, stop]);

    private static async Task<bool> AnyAsync(Reading reading, string ask, object[] given)
    {
        var asked = typeof(FileRows).GetMethod(ask, BindingFlags.Static | BindingFlags.NonPublic)!;
        foreach (var rows in reading.Model.GetEntityTypes().Select(type => type.ClrType).Where(typeof(IFileRow).IsAssignableFrom))
        {
            if (await (Task<bool>)asked.MakeGenericMethod(rows).Invoke(null, given)!)
            {
                return true;
            }
        }

        return false;
    }

    private static Task<bool> ShowsAsync<T>(Change change, string sha256, CancellationToken stop)
        where T : class, IFileRow => change.AnywhereAsync<T>(row => row.Sha256 == sha256 && !row.Detached, stop);

    private static async Task<bool> WentOffAsync<T>(Reading snapshot, string sha256, CancellationToken stop)
        where T : class, IFileRow => (await snapshot.Rows<T>().Where(row => row.Sha256 == sha256 && row.Detached).ToListAsync(stop)).Exists(row => row.GoesWhenDetached);
}
