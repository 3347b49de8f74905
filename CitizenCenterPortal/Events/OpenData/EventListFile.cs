using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CitizenCenterPortal.Events.OpenData;

/// <summary>The list as a file, with a tag that changes with its bytes.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Type">What they are.</param>
public sealed record EventListFile(byte[] Content, string Type)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Says whether somebody has these bytes already.</summary>
    public string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 16))}\"";

    /// <summary>JSON: an array of objects whose names are the columns; what is not known is null.</summary>
    public static EventListFile Json(IReadOnlyList<OpenEvent> rows, EventPublication city) => new(
        JsonSerializer.SerializeToUtf8Bytes(rows.Select(row => EventListLayout.Columns.Zip(EventListLayout.Row(row, city)).ToDictionary(field => field.First, field => field.Second)), Readable),
        "application/json; charset=utf-8");

    /// <summary>CSV (RFC 4180) in UTF-8 with a mark, so that Excel reads it; every cell is quoted, and none begins as a formula.</summary>
    public static EventListFile Csv(IReadOnlyList<OpenEvent> rows, EventPublication city)
    {
        var text = new StringBuilder("\uFEFF").AppendJoin(',', EventListLayout.Columns.Select(Quoted)).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', EventListLayout.Row(row, city).Select(cell => Quoted(Plain(cell)))).Append("\r\n");
        }

        return new(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8");
    }

    private static string Plain(object? cell) => cell switch
    {
        null => "",
        string text => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text,
        _ => Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
