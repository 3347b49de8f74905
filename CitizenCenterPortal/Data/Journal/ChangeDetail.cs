using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CitizenCenterPortal.Data;

/// <summary>
/// Collects what an act changed, as a JSON list: <c>[{"of":"Figure","columns":["Value"],"rows":[["101|202605|7",[null],[26]]]}]</c>:
/// entity, changed columns, then each row's key with the stored values before and after (null for a row that was not there or is gone).
/// A row stands in it once, however often the act touched it. Replaying the lines of a chain gives the rows as they must stand; that is
/// how an edit behind the portal's back is found.
/// </summary>
public sealed class ChangeDetail
{
    private readonly PortalDb db;
    private readonly OrderedDictionary<(string Of, string Key), Row> rows = [];
    private readonly List<(EntityEntry Entry, EntityState State, object?[]? Before)> pending = [];
    private readonly HashSet<string> topics = [];

    internal ChangeDetail(PortalDb db) => this.db = db;

    /// <summary>The stamps that must rise.</summary>
    internal IEnumerable<string> Topics => topics;

    /// <summary>Notes rows written in bulk.</summary>
    /// <param name="changed">Each row as it stood (null where there was none) and as it stands.</param>
    public void Add<T>(IReadOnlyCollection<(T? Before, T After)> changed)
        where T : class
    {
        var shape = JournalShape.For(db.Model.FindEntityType(typeof(T))!);
        foreach (var (before, after) in changed)
        {
            Add(shape, after, shape.Key(after), before is null ? null : shape.Values(before), shape.Values(after));
        }
    }

    /// <summary>Notes that rows of an entity change which other details tell: its stamps rise.</summary>
    internal void Raise<T>()
        where T : class => topics.UnionWith(JournalShape.For(db.Model.FindEntityType(typeof(T))!).Topics);

    /// <summary>The detail as a line carries it; empty where nothing was noted.</summary>
    public override string ToString() => Json(rows.Values);

    /// <summary>Notes what is about to be saved, with its values as they stood.</summary>
    internal void Capture()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not IBookkeeping))
        {
            var before = entry.State == EntityState.Added ? null : JournalShape.For(entry.Metadata).Values(property => entry.OriginalValues[property]);
            pending.Add((entry, entry.State, before));
        }
    }

    /// <summary>Reads the values after the save, when keys made by the database are known.</summary>
    internal void Settle()
    {
        foreach (var (entry, state, before) in pending)
        {
            var shape = JournalShape.For(entry.Metadata);
            var after = state == EntityState.Deleted ? null : shape.Values(property => entry.CurrentValues[property]);
            Add(shape, entry.Entity, shape.Key(entry.Entity), before, after);
        }

        pending.Clear();
    }

    /// <summary>Begins anew: what was noted so far stands in a line. The stamps still rise.</summary>
    internal void Begin() => rows.Clear();

    /// <summary>The detail of each chain; a city-wide row goes into the root's, which must be among them.</summary>
    internal Dictionary<int, string> ByChain(IReadOnlyList<int> chains) => rows.Values
        .GroupBy(row => row.Chain)
        .ToDictionary(
            chain => chains.Contains(chain.Key) ? chain.Key : throw new InvalidOperationException($"A row of unit {chain.Key} was changed without its chain being locked."),
            Json);

    private void Add(JournalShape shape, object row, string key, object?[]? before, object?[]? after)
    {
        var chain = row is IOwned owned ? owned.OrgUnitId : row is IShare share ? share.SharedBy : OrgUnit.RootId;
        var known = rows.GetValueOrDefault((shape.Name, key));
        rows[(shape.Name, key)] = new(chain, shape, key, known is null ? before : known.Before, after);
        topics.UnionWith(shape.TopicsOf(before, after));
    }

    private static string Json(IEnumerable<Row> rows)
    {
        var groups = rows.Where(row => row.IsChange).GroupBy(row => (row.Shape, row.Changed)).ToList();
        if (groups.Count == 0)
        {
            return "";
        }

        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = JournalFormat.Encoder });
        json.WriteStartArray();
        foreach (var group in groups)
        {
            var (shape, changed) = group.Key;
            int[] columns = [.. Enumerable.Range(0, shape.Columns.Length).Where(index => (changed & Bit(index)) != 0)];
            JournalFormat.WriteGroup(json, shape, columns, group.Select(row => (row.Key, row.Before, row.After)));
        }

        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static ulong Bit(int index) => 1UL << index;

    private sealed record Row(int Chain, JournalShape Shape, string Key, object?[]? Before, object?[]? After)
    {
        /// <summary>False for a row that ends as it began.</summary>
        public bool IsChange => (Before is null) != (After is null) || Changed != 0;

        /// <summary>
        /// The columns that are told, a bit for each by its place. A new row tells only what it holds: a column that is empty before and after
        /// says nothing.
        /// </summary>
        public ulong Changed => field != 0 ? field : field = Compare();

        private ulong Compare()
        {
            var changed = 0UL;
            for (var index = 0; index < Shape.Columns.Length; index++)
            {
                changed |= Equals(Before?[index], After?[index]) ? 0 : Bit(index);
            }

            return changed;
        }
    }
}
