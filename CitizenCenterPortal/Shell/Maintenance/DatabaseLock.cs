using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Shell.Maintenance;

/// <summary>A file beside the database, held by <c>serve</c> while it runs; who migrates or restores must hold it too.</summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream file;

    private DatabaseLock(FileStream file) => this.file = file;

    /// <summary>Takes it, or refuses with a sentence where another process holds it. The file stays; only its lock says anything.</summary>
    public static DatabaseLock Take(PortalDatabase database)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database.Beside)!);
        try
        {
            return new(new FileStream(database.Beside + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new StartRefusedException(new("データベース {0} はほかのポータルが使っています。止めてから、もう一度実行してください。", database.Name));
        }
    }

    public void Dispose() => file.Dispose();
}
