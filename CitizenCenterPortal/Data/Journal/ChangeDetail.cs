using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CitizenCenterPortal.Data;

/// <summary>
/// Collects what an act changed, as a JSON list: <c>[{"of":"Figure","columns":["Value"],"rows":[["101|202605|7",[null],[26]]]}]</c>:
/// entity, changed columns, then each row's key with the stored values before and after (null for a row that was not there or is gone).
/// Replaying the lines of a chain gives the rows as they must stand; that is how an edit behind the portal's back is found.
/// </summary>
public sealed class ChangeDetail
{
    private readonly PortalDb db;
    private readonly List<Row> rows = [];
    private readonly List<(EntityEntry Entry, EntityState State, object?[]? Before)> pending = [];
    private readonly HashSet<string> topics = [];

    internal ChangeDetail(PortalDb db) => this.db = db;

    /// <summary>The stamps that must rise.</summary>
    internal IEnumerable<string> Topics => topics;

    /// <summary>Notes what is about to be saved, with its values as they stood.</summary>
    internal void Capture()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not IBookkeeping))
        {
            var before = entry.State == EntityState.Added ? null : JournalFormat.Values(entry.Metadata, property => entry.OriginalValues[property]);
            pending.Add((entry, entry.State, before));
        }
    }

    /// <summary>Reads the values after the save, when keys made by the database are known.</summary>
    internal void Settle()
    {
        foreach (var (entry, state, before) in pending)
        {
            var entity = entry.Metadata;
            var after = state == EntityState.Deleted ? null : JournalFormat.Values(entity, property => entry.CurrentValues[property]);
            Add(entity.ClrType, entry.Entity, JournalFormat.Key(entity, property => entry.Property(property.Name).CurrentValue), JournalFormat.Columns(entity), before, after);
        }

        pending.Clear();
    }

    /// <summary>Notes rows written in bulk.</summary>
    internal void Add<T>(IReadOnlyCollection<(T? Before, T After)> changed)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = JournalFormat.Columns(entity);
        foreach (var (before, after) in changed)
        {
            Add(
                typeof(T),
                after,
                JournalFormat.Key(entity, property => property.GetGetter().GetClrValue(after)),
                columns,
                before is null ? null : JournalFormat.Values(entity, property => property.GetGetter().GetClrValue(before)),
                JournalFormat.Values(entity, property => property.GetGetter().GetClrValue(after)));
        }
    }

    /// <summary>The detail of each chain; a city-wide row goes into the root's, which must be among them.</summary>
    internal Dictionary<int, string> ByChain(IReadOnlyList<int> chains) => rows
        .GroupBy(row => row.Chain)
        .ToDictionary(
            chain => chains.Contains(chain.Key) ? chain.Key : throw new InvalidOperationException($"A row of unit {chain.Key} was changed without its chain being locked."),
            chain => Json(chain));

    private static string Json(IEnumerable<Row> rows)
    {
        var list = new JsonArray();
        foreach (var group in rows.GroupBy(row => (row.Of, Columns: string.Join(',', row.Columns))))
        {
            list.Add(new JsonObject
            {
                ["of"] = group.Key.Of,
                ["columns"] = new JsonArray([.. group.First().Columns.Select(column => (JsonNode)column)]),
                ["rows"] = new JsonArray([.. group.Select(row => (JsonNode)new JsonArray(row.Key, JournalFormat.Json(row.Before), JournalFormat.Json(row.After)))]),
            });
        }

        return list.ToJsonString(JournalFormat.Plain);
    }

    private void Add(Type type, object row, string key, string[] columns, object?[]? before, object?[]? after)
    {
        var changed = Enumerable.Range(0, columns.Length).Where(index => before is null || after is null || !Equals(before[index], after[index])).ToArray();
        if (changed.Length == 0)
        {
            return;
        }

        // A new row tells only what it holds: a column that is empty before and after says nothing.
        if (before is null && after is not null)
        {
            changed = [.. changed.Where(index => after[index] is not null)];
        }

        foreach (var stamped in type.GetCustomAttributes(typeof(StampedAttribute), false).Cast<StampedAttribute>())
        {
            topics.Add(stamped.Topic);
        }

        var chain = row is IOwned owned ? owned.OrgUnitId : OrgUnit.RootId;
        rows.Add(new(chain, type.Name, key, [.. changed.Select(index => columns[index])], before is null ? null : [.. changed.Select(index => before[index])], after is null ? null : [.. changed.Select(index => after[index])]));
    }

    private sealed record Row(int Chain, string Of, string Key, string[] Columns, object?[]? Before, object?[]? After);
}
