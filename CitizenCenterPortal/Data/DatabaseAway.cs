using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CitizenCenterPortal.Data;

/// <summary>Tells a database that is busy or gone, which will be there again, from a fault of the portal.</summary>
public static class DatabaseAway
{
    /// <summary>SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN: somebody else writes, or the disk is not what it was.</summary>
    private static readonly int[] Sqlite = [5, 6, 8, 10, 13, 14];

    /// <summary>True where the fault, or what it was caused by, is the database's absence.</summary>
    public static bool Caused(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException { IsTransient: true } or NpgsqlException and not PostgresException
                || (cause is SqliteException { SqliteErrorCode: var code } && Sqlite.Contains(code)))
            {
                return true;
            }
        }

        return false;
    }
}
