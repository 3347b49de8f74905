using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Data;

/// <summary>How keys and values stand in the journal. The writer and the verifier share it.</summary>
public static class JournalFormat
{
    internal static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The columns of an entity that are told: all but its key.</summary>
    internal static string[] Columns(IEntityType entity) => [.. Told(entity).Select(property => property.Name)];

    /// <summary>A row's key: its key values joined by a bar.</summary>
    internal static string Key(IEntityType entity, Func<IProperty, object?> read) => string.Join('|', entity.FindPrimaryKey()!.Properties
        .Select(property => Convert.ToString(RowShape.Stored(property, read(property)), CultureInfo.InvariantCulture)));

    /// <summary>A row's told values as they are stored.</summary>
    internal static object?[] Values(IEntityType entity, Func<IProperty, object?> read) =>
        [.. Told(entity).Select(property => Portable(RowShape.Stored(property, read(property))))];

    internal static JsonArray? Json(object?[]? values) => values is null ? null : new JsonArray([.. values.Select(value => value switch
    {
        null => null,
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        string text => JsonValue.Create(text),
        _ => throw new NotSupportedException($"{value.GetType().Name} has no form in the journal."),
    })]);

    private static IEnumerable<IProperty> Told(IEntityType entity) => entity.GetProperties().Where(property => !property.IsPrimaryKey());

    /// <summary>Values that the two databases give back in different dress are told as text.</summary>
    private static object? Portable(object? value) => value switch
    {
        DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        Guid id => id.ToString("N"),
        short number => (int)number,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => value,
    };
}
