using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>A table whose changes are journaled, read as the journal tells its rows: what is compared with it must speak alike.</summary>
/// <param name="name">The entity's name.</param>
/// <param name="columns">The columns told.</param>
public abstract class JournaledTable(string name, IReadOnlyList<string> columns)
{
    private readonly Dictionary<string, int> places = columns.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);

    /// <summary>The entity's name.</summary>
    public string Name { get; } = name;

    /// <summary>The columns told.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>The place of a column; -1 where there is none of that name.</summary>
    public int Place(string column) => places.GetValueOrDefault(column, -1);

    /// <summary>Every table whose changes are journaled.</summary>
    /// <param name="reading">What it is read through; must reach the whole city.</param>
    public static IReadOnlyList<JournaledTable> All(Reading reading) =>
    [
        .. reading.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => !typeof(IBookkeeping).IsAssignableFrom(type)).OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (JournaledTable)Activator.CreateInstance((typeof(IOwned).IsAssignableFrom(type) ? typeof(Owned<>) : typeof(IShare).IsAssignableFrom(type) ? typeof(Shares<>) : typeof(CityWide<>)).MakeGenericType(type), reading)!),
    ];

    /// <summary>The units that have rows here; a city-wide row is the root's.</summary>
    public abstract Task<IReadOnlyList<int>> ChainsAsync(CancellationToken stop);

    /// <summary>The rows whose changes go into a unit's chain.</summary>
    public abstract IAsyncEnumerable<ReadRow<JournaledRow>> RowsAsync(int chain, CancellationToken stop);

    private sealed class Owned<T>(Reading reading) : JournaledTable(typeof(T).Name, Shape<T>(reading).Columns)
        where T : class, IOwned
    {
        public override async Task<IReadOnlyList<int>> ChainsAsync(CancellationToken stop) => await reading.Rows<T>().Select(row => row.OrgUnitId).Distinct().ToListAsync(stop);

        public override IAsyncEnumerable<ReadRow<JournaledRow>> RowsAsync(int chain, CancellationToken stop) =>
            Told(reading.Rows<T>().Where(row => row.OrgUnitId == chain), Shape<T>(reading));
    }

    private sealed class Shares<T>(Reading reading) : JournaledTable(typeof(T).Name, Shape<T>(reading).Columns)
        where T : class, IShare
    {
        public override async Task<IReadOnlyList<int>> ChainsAsync(CancellationToken stop) => await reading.Rows<T>().Select(row => row.SharedBy).Distinct().ToListAsync(stop);

        public override IAsyncEnumerable<ReadRow<JournaledRow>> RowsAsync(int chain, CancellationToken stop) =>
            Told(reading.Rows<T>().Where(row => row.SharedBy == chain), Shape<T>(reading));
    }

    private sealed class CityWide<T>(Reading reading) : JournaledTable(typeof(T).Name, Shape<T>(reading).Columns)
        where T : class
    {
        public override Task<IReadOnlyList<int>> ChainsAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<int>>([OrgUnit.RootId]);

        public override IAsyncEnumerable<ReadRow<JournaledRow>> RowsAsync(int chain, CancellationToken stop) =>
            chain == OrgUnit.RootId ? Told(reading.Rows<T>(), Shape<T>(reading)) : AsyncEnumerable.Empty<ReadRow<JournaledRow>>();
    }

    private static JournalShape Shape<T>(Reading reading) => JournalShape.For(reading.Model.FindEntityType(typeof(T))!);

    private static IAsyncEnumerable<ReadRow<JournaledRow>> Told<T>(IQueryable<T> rows, JournalShape shape)
        where T : class => rows.ReadEachAsync().Select(read => new ReadRow<JournaledRow>(read.Row is { } row ? new(shape.Key(row), shape.Values(row)) : null, read.Fault));
}

/// <summary>A row as the journal tells it.</summary>
/// <param name="Key">The key, joined by bars.</param>
/// <param name="Values">The told columns as they are stored.</param>
public sealed record JournaledRow(string Key, object?[] Values);
