using Microsoft.Data.Sqlite;

namespace CitizenCenterPortal.Data.Sqlite;

/// <summary>SQLite's own online copy: page by page, of one moment, while others read and write.</summary>
internal static class SqliteCopy
{
    /// <summary>The files that are one database.</summary>
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>SQLITE_CORRUPT.</summary>
    private const int Corrupt = 11;

    /// <summary>SQLITE_NOTADB.</summary>
    private const int NotADatabase = 26;

    public static async Task BackupAsync(string database, string file, CancellationToken stop)
    {
        if (File.Exists(file))
        {
            throw new UnusableCopyException(new("{0} は既にあります。別の名前にしてください。", file));
        }

        if (!File.Exists(database))
        {
            throw new UnusableCopyException(new("データベース {0} がありません。", database));
        }

        var half = file + ".partial";
        File.Delete(half);
        await CopyAsync(database, half, stop);
        await CheckAsync(half, stop);
        File.Move(half, file);
    }

    public static async Task<string?> RestoreAsync(string file, string database, CancellationToken stop)
    {
        await CheckAsync(file, stop);
        string? aside = null;
        if (File.Exists(database))
        {
            aside = $"{database}.before-restore-{Guid.CreateVersion7():N}";
            await PutAsideAsync(database, aside, stop);
        }

        SqliteConnection.ClearAllPools();
        await CopyAsync(file, database, stop);
        return aside;
    }

    /// <summary>What is no database any more is put aside as it lies: it is why somebody restores.</summary>
    private static async Task PutAsideAsync(string database, string aside, CancellationToken stop)
    {
        try
        {
            await CopyAsync(database, aside, stop);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is NotADatabase or Corrupt)
        {
            foreach (var part in Parts.Where(part => File.Exists(database + part)))
            {
                File.Move(database + part, aside + part, overwrite: true);
            }
        }
    }

    private static async Task CopyAsync(string from, string to, CancellationToken stop)
    {
        OwnerOnly.Prepare(to);
        await using var source = await OpenAsync(from, SqliteOpenMode.ReadOnly, stop);
        await using var copy = await OpenAsync(to, SqliteOpenMode.ReadWriteCreate, stop);
        source.BackupDatabase(copy);

        // One file that can be carried away: the copy keeps no log beside it.
        await using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE";
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>A whole database, and one of the portal's.</summary>
    private static async Task CheckAsync(string file, CancellationToken stop)
    {
        try
        {
            await using var copy = await OpenAsync(file, SqliteOpenMode.ReadOnly, stop);
            await using var command = copy.CreateCommand();
            command.CommandText = "SELECT (SELECT group_concat(integrity_check) FROM pragma_integrity_check) || (SELECT count(*) FROM sqlite_master WHERE name = 'ChainHeads')";
            if (await command.ExecuteScalarAsync(stop) is "ok1")
            {
                return;
            }
        }
        catch (SqliteException)
        {
            // Said below: what is no database and what is a broken one are the same to who restores.
        }

        throw new UnusableCopyException(new("{0} はポータルの控えではないか、壊れています。", file));
    }

    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken stop)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(stop);
        return connection;
    }
}
