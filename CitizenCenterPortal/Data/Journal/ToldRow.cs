using System.Text.Json;

namespace CitizenCenterPortal.Data;

/// <summary>A row as a line of the journal tells it.</summary>
/// <param name="Of">The entity's name: <c>Figure</c>.</param>
/// <param name="Key">Its key values joined by a bar, as they are stored: <c>101|202605|7</c>.</param>
/// <param name="Columns">The columns told.</param>
/// <param name="Before">Their stored values before, as null, bool, long or string; null for a row that was not there.</param>
/// <param name="After">Their stored values after; null for a row that is gone.</param>
public sealed record ToldRow(string Of, string Key, IReadOnlyList<string> Columns, IReadOnlyList<object?>? Before, IReadOnlyList<object?>? After)
{
    /// <summary>True where the row tells a column.</summary>
    public bool Tells(string column) => Columns.Contains(column);

    /// <summary>A column's value before; null where it was empty or is not told.</summary>
    public object? Was(string column) => Value(Before, column);

    /// <summary>A column's value after; null where it is empty or is not told.</summary>
    public object? Is(string column) => Value(After, column);

    /// <summary>The rows of a line's <see cref="JournalEntry.Detail"/>, in its order.</summary>
    /// <exception cref="FormatException">The text is no detail that the portal wrote.</exception>
    public static IEnumerable<ToldRow> Read(string detail)
    {
        if (detail.Length == 0)
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(detail);
            return [.. json.RootElement.EnumerateArray().SelectMany(Group)];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    private object? Value(IReadOnlyList<object?>? values, string column)
    {
        for (var at = 0; values is not null && at < Columns.Count; at++)
        {
            if (Columns[at] == column)
            {
                return values[at];
            }
        }

        return null;
    }

    private static IEnumerable<ToldRow> Group(JsonElement group)
    {
        var of = group.GetProperty(JournalFormat.Of).GetString()!;
        var columns = group.GetProperty(JournalFormat.Columns).EnumerateArray().Select(column => column.GetString()!).ToArray();
        foreach (var row in group.GetProperty(JournalFormat.Rows).EnumerateArray())
        {
            yield return new(of, row[0].GetString()!, columns, Values(row[1], columns), Values(row[2], columns));
        }
    }

    private static object?[]? Values(JsonElement values, string[] columns) =>
        values.ValueKind == JsonValueKind.Null ? null
        : values.GetArrayLength() == columns.Length ? [.. values.EnumerateArray().Select(JournalFormat.Value)]
        : throw new FormatException("A row tells more or fewer values than columns.");
}
