using System.Data.Common;

namespace CitizenCenterPortal.Data.Sqlite;

/// <summary>
/// An FTS5 table that keeps the words alone, without a text: its row number holds unit and number. Its own reading of text is the plainest
/// there is: every sign beyond ASCII is part of a word, so that words stay as they were made.
/// </summary>
internal sealed class SqliteSearch : SearchIndex
{
    public override async Task WriteAsync(PortalDb db, string table, IReadOnlyCollection<SearchedRow> rows, CancellationToken stop)
    {
        await using var command = Command(db, $"INSERT OR REPLACE INTO \"{table}\" (rowid, words) VALUES ($row, $words)");
        var (number, words) = (Parameter(command, "$row"), Parameter(command, "$words"));
        foreach (var row in rows)
        {
            (number.Value, words.Value) = (RowNumber(row), string.Join(' ', row.Words));
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    public override async Task RemoveAsync(PortalDb db, string table, IReadOnlyCollection<SearchedRow> rows, CancellationToken stop)
    {
        await using var command = Command(db, $"DELETE FROM \"{table}\" WHERE rowid = $row");
        var number = Parameter(command, "$row");
        foreach (var row in rows)
        {
            number.Value = RowNumber(row);
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    protected override string CreateSql(string table) => $"CREATE VIRTUAL TABLE \"{table}\" USING fts5(words, content='', contentless_delete=1, tokenize='ascii')";

    protected override string TablesSql => "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'";

    protected override string FindSql(string table) => $"SELECT rowid >> 32 AS \"Unit\", rowid & 4294967295 AS \"Number\" FROM \"{table}\" WHERE \"{table}\" MATCH {{0}}";

    protected override string Looked(IReadOnlyList<string> word) => Bigrams.IsBeginning(word) ? $"\"{word[0]}\" *" : $"\"{string.Join(' ', word)}\"";

    protected override string And => " AND ";

    private static long RowNumber(SearchedRow row) => ((long)row.Unit << 32) | (uint)row.Number;

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
