using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace CitizenCenterPortal.Data.Postgres;

/// <summary>
/// A table of text vectors under a GIN index. The vectors are given word by word with their places, so that no reading of text by the server,
/// which differs with its locale, comes between.
/// </summary>
internal sealed class PostgresSearch : SearchIndex
{
    public override async Task WriteAsync(PortalDb db, string table, IReadOnlyCollection<SearchedRow> rows, CancellationToken stop)
    {
        await using var command = (NpgsqlCommand)Command(
            db,
            $"""
            INSERT INTO "{table}" ("Unit", "Number", "Words") SELECT unit, number, words::tsvector FROM unnest($1, $2, $3) AS given (unit, number, words)
            ON CONFLICT ("Unit", "Number") DO UPDATE SET "Words" = excluded."Words"
            """);
        AddKeys(command, rows);
        command.Parameters.Add(new() { Value = rows.Select(row => Vector(row.Words)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(stop);
    }

    public override async Task RemoveAsync(PortalDb db, string table, IReadOnlyCollection<SearchedRow> rows, CancellationToken stop)
    {
        await using var command = (NpgsqlCommand)Command(db, $"DELETE FROM \"{table}\" USING unnest($1, $2) AS gone (unit, number) WHERE \"Unit\" = gone.unit AND \"Number\" = gone.number");
        AddKeys(command, rows);
        await command.ExecuteNonQueryAsync(stop);
    }

    protected override string CreateSql(string table) =>
        $"""
        CREATE TABLE "{table}" ("Unit" integer NOT NULL, "Number" integer NOT NULL, "Words" tsvector NOT NULL, PRIMARY KEY ("Unit", "Number"));
        CREATE INDEX "IX_{table}" ON "{table}" USING gin ("Words");
        """;

    protected override string TablesSql => "SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()";

    protected override string FindSql(string table) => $"SELECT \"Unit\", \"Number\" FROM \"{table}\" WHERE \"Words\" @@ {{0}}::tsquery";

    protected override string Looked(IReadOnlyList<string> word) => Bigrams.IsBeginning(word) ? $"'{word[0]}':*" : $"({string.Join(" <-> ", word.Select(pair => $"'{pair}'"))})";

    protected override string And => " & ";

    private static void AddKeys(NpgsqlCommand command, IReadOnlyCollection<SearchedRow> rows)
    {
        command.Parameters.Add(new() { Value = rows.Select(row => row.Unit).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Number).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer });
    }

    private static string Vector(IReadOnlyList<string> words) =>
        string.Join(' ', words.Index().Where(at => at.Item != Bigrams.Gap).Select(at => string.Create(CultureInfo.InvariantCulture, $"'{at.Item}':{at.Index + 1}")));
}
