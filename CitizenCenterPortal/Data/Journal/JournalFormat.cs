using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CitizenCenterPortal.Data;

/// <summary>How keys and values stand in the journal. The writer and the reader share it.</summary>
internal static class JournalFormat
{
    public const string Of = "of";
    public const string Columns = "columns";
    public const string Rows = "rows";

    /// <summary>Japanese stays readable.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes the rows of one entity that tell the same columns.</summary>
    public static void WriteGroup(Utf8JsonWriter json, JournalShape shape, int[] columns, IEnumerable<(string Key, object?[]? Before, object?[]? After)> rows)
    {
        json.WriteStartObject();
        json.WriteString(Of, shape.Name);
        json.WriteStartArray(Columns);
        foreach (var column in columns)
        {
            json.WriteStringValue(shape.Columns[column]);
        }

        json.WriteEndArray();
        json.WriteStartArray(Rows);
        foreach (var (key, before, after) in rows)
        {
            json.WriteStartArray();
            json.WriteStringValue(key);
            Write(json, columns, before);
            Write(json, columns, after);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Two details as one.</summary>
    public static string Both(string first, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : string.Concat(first.AsSpan(0, first.Length - 1), ",", second.AsSpan(1));

    /// <summary>Values that the two databases give back in different dress are told as text, whole numbers as long.</summary>
    public static object? Portable(object? value) => value switch
    {
        DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        Guid id => id.ToString("N"),
        int number => (long)number,
        short number => (long)number,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>A value as it is read back.</summary>
    public static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.String => value.GetString(),
        _ => throw new FormatException($"The journal tells no {value.ValueKind}."),
    };

    private static void Write(Utf8JsonWriter json, int[] columns, object?[]? values)
    {
        if (values is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var column in columns)
        {
            switch (values[column])
            {
                case null: json.WriteNullValue(); break;
                case bool flag: json.WriteBooleanValue(flag); break;
                case long number: json.WriteNumberValue(number); break;
                case string text: json.WriteStringValue(text); break;
                case var other: throw new NotSupportedException($"{other.GetType().Name} has no form in the journal.");
            }
        }

        json.WriteEndArray();
    }
}
