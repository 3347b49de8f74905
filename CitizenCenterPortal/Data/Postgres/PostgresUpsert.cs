using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace CitizenCenterPortal.Data.Postgres;

/// <summary>Whole columns sent as arrays and inserted in one statement per ten thousand rows.</summary>
internal static class PostgresUpsert
{
    private const int Chunk = 10_000;

    public static async Task RunAsync<T>(PortalDb db, IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class
    {
        var shape = RowShape.Of<T>(db);
        var sql = Sql(shape);
        foreach (var chunk in rows.Chunk(Chunk))
        {
            var values = chunk.Select(shape.Values).ToList();
            await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
            command.Transaction = (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = sql;
            for (var column = 0; column < shape.Columns.Length; column++)
            {
                var at = column;
                command.Parameters.Add(new NpgsqlParameter { Value = values.Select(row => row[at] ?? DBNull.Value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | DbType(shape.Types[at]) });
            }

            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private static string Sql(RowShape shape)
    {
        var columns = string.Join(", ", shape.Columns.Select(column => $"\"{column}\""));
        var write = shape.Rest.Any()
            ? "DO UPDATE SET " + string.Join(", ", shape.Rest.Select(column => $"\"{column}\"=excluded.\"{column}\""))
            : "DO NOTHING";
        return $"""
            INSERT INTO "{shape.Table}" ({columns})
            SELECT * FROM unnest({string.Join(", ", shape.Columns.Select((_, index) => "$" + (index + 1)))})
            ON CONFLICT ({string.Join(", ", shape.Key.Select(column => $"\"{column}\""))}) {write}
            """;
    }

    private static NpgsqlDbType DbType(Type type) => type switch
    {
        _ when type == typeof(int) => NpgsqlDbType.Integer,
        _ when type == typeof(long) => NpgsqlDbType.Bigint,
        _ when type == typeof(bool) => NpgsqlDbType.Boolean,
        _ when type == typeof(string) => NpgsqlDbType.Text,
        _ when type == typeof(Guid) => NpgsqlDbType.Uuid,
        _ when type == typeof(DateTime) => NpgsqlDbType.TimestampTz,
        _ when type == typeof(DateOnly) => NpgsqlDbType.Date,
        _ => throw new NotSupportedException($"A column of {type.Name} cannot be written in bulk."),
    };
}
