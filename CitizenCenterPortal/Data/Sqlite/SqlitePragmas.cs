using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CitizenCenterPortal.Data.Sqlite;

/// <summary>What a SQLite connection is told before its first use: a committed cell survives a cut of power, and what was deleted is overwritten.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>How long SQLite itself waits for another process, ms; the connection asks again until its own timeout.</summary>
    private const string Patience = "PRAGMA busy_timeout=3000;";
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; " + Patience;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    private static void Tell(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = IsReadOnly(connection) ? Patience : Pragmas;
        command.ExecuteNonQuery();
    }

    /// <summary>EF looks whether the file exists through such a connection, and a copy that was put back has no log yet: it may not begin one.</summary>
    private static bool IsReadOnly(DbConnection connection) => new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}
