using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CitizenCenterPortal.Data;

/// <summary>
/// The words by which rows are found, kept beside the rows and derived from nothing else: written in the transaction that writes a row, made anew
/// where they are missing. What is found is asked of the rows that the caller reaches; the words alone give nothing out.
/// </summary>
internal abstract class SearchIndex
{
    private const int Chunk = 2_000;

    /// <summary>Makes the tables that are missing, fills them from the rows that are there, and takes away those of another version of the rule.</summary>
    public async Task PrepareAsync(PortalDb db, CancellationToken stop)
    {
        foreach (var table in (await TablesAsync(db, stop)).Where(table => SearchShape.All(db.Model).Any(shape => shape.IsOfAnotherVersion(table))))
        {
            await DropAsync(db, table, stop);
        }

        foreach (var shape in await MissingAsync(db, stop))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            await db.Database.ExecuteSqlRawAsync(CreateSql(shape.Table), stop);
            await (Task)GetType().GetMethod(nameof(FillAsync), BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.FlattenHierarchy)!.MakeGenericMethod(shape.Type).Invoke(this, [db, shape, stop])!;
            await transaction.CommitAsync(stop);
        }
    }

    /// <summary>True where every table is there.</summary>
    public async Task<bool> IsWholeAsync(PortalDb db, CancellationToken stop) => (await MissingAsync(db, stop)).Count == 0;

    /// <summary>Takes all tables away: what a copy brought may not fit them.</summary>
    public static async Task DropAsync(PortalDb db, CancellationToken stop)
    {
        foreach (var shape in SearchShape.All(db.Model))
        {
            await DropAsync(db, shape.Table, stop);
        }
    }

    private static Task<int> DropAsync(PortalDb db, string table, CancellationToken stop)
    {
        var sql = $"DROP TABLE IF EXISTS \"{table}\"";
        return db.Database.ExecuteSqlRawAsync(sql, stop);
    }

    /// <summary>Writes the words of rows, new or over what stood.</summary>
    public abstract Task WriteAsync(PortalDb db, string table, IReadOnlyCollection<SearchedRow> rows, CancellationToken stop);

    /// <summary>Takes the words of rows away.</summary>
    public abstract Task RemoveAsync(PortalDb db, string table, IReadOnlyCollection<SearchedRow> rows, CancellationToken stop);

    /// <summary>Those of the rows whose searched text contains every word that is looked for; none where nothing is.</summary>
    public IQueryable<T> Find<T>(PortalDb db, IQueryable<T> rows, string words)
        where T : class, IOwned
    {
        var shape = SearchShape.Of(db.Model.FindEntityType(typeof(T))!) ?? throw new InvalidOperationException($"Nothing of {typeof(T).Name} is searched.");
        if (Bigrams.LookedFor(words) is not { Count: > 0 } lookedFor)
        {
            return rows.Where(_ => false);
        }

        var found = db.Database.SqlQueryRaw<FoundRow>(FindSql(shape.Table), string.Join(And, lookedFor.Select(Looked)));
        return from row in rows
               join hit in found on new { Unit = row.OrgUnitId, Number = EF.Property<int>(row, shape.Number) } equals new { hit.Unit, hit.Number }
               select row;
    }

    /// <summary>Makes the table.</summary>
    protected abstract string CreateSql(string table);

    /// <summary>The names of the tables that are there.</summary>
    protected abstract string TablesSql { get; }

    /// <summary>Asks for unit and number of the rows that match <c>{0}</c>.</summary>
    protected abstract string FindSql(string table);

    /// <summary>One word as the database asks for it.</summary>
    protected abstract string Looked(IReadOnlyList<string> word);

    /// <summary>Stands between two words that must both be found.</summary>
    protected abstract string And { get; }

    /// <summary>A command inside the context's transaction.</summary>
    protected static DbCommand Command(PortalDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    private async Task<List<SearchShape>> MissingAsync(PortalDb db, CancellationToken stop)
    {
        var there = await TablesAsync(db, stop);
        return [.. SearchShape.All(db.Model).Where(shape => !there.Contains(shape.Table))];
    }

    private async Task<HashSet<string>> TablesAsync(PortalDb db, CancellationToken stop) => (await db.Database.SqlQueryRaw<string>(TablesSql).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);

    private protected async Task FillAsync<T>(PortalDb db, SearchShape shape, CancellationToken stop)
        where T : class
    {
        foreach (var chunk in (await db.Set<T>().IgnoreQueryFilters().AsNoTracking().ToListAsync(stop)).Chunk(Chunk))
        {
            await WriteAsync(db, shape.Table, [.. chunk.Select(shape.Read)], stop);
        }
    }

    private sealed record FoundRow(int Unit, int Number);
}
