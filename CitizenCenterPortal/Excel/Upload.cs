using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// A form with a file, read as it comes: the token and the other fields first, the file last. Nothing is laid down by the framework, so
/// that the file lies nowhere but where the room puts it, and no more of it is read than a file may have.
/// </summary>
/// <param name="Fields">The fields before the file.</param>
/// <param name="Name">The file's name, without any folder.</param>
/// <param name="File">The file's bytes as they come.</param>
public sealed record Upload(IReadOnlyDictionary<string, string> Fields, string Name, Stream File)
{
    private const int MaxField = 8_192;
    private const int MaxFields = 10;
    private const int MaxName = 120;
    private const string Token = "__RequestVerificationToken";

    /// <summary>Reads up to the file; null for anything but such a form with its token and a file that has a name.</summary>
    public static async Task<Upload?> ReadAsync(HttpContext http, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
        {
            return null;
        }

        // The framework's own limit would cut the line without a word; here no more is read than is wanted.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var parts = new MultipartReader(boundary, http.Request.Body);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var count = 0; count <= MaxFields && await parts.ReadNextSectionAsync(stop) is { } part; count++)
        {
            if (part.AsFileSection() is { FileStream: { } file } named)
            {
                var name = Excerpt.OneLine(Path.GetFileName(named.FileName.Replace('\\', '/')));
                return name.Length > 0 && await IsMeantAsync(http, fields) ? new(fields, name[^Math.Min(name.Length, MaxName)..], file) : null;
            }

            if (part.AsFormDataSection() is { } field && await FieldAsync(part.Body, stop) is { } text)
            {
                fields[field.Name] = text;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The token came as a field of a form that is not read as a whole: it is handed on as a program would send it. Without one nothing is asked, since the form would then be read for it.</summary>
    private static async Task<bool> IsMeantAsync(HttpContext http, Dictionary<string, string> fields)
    {
        if (fields.GetValueOrDefault(Token) is not { Length: > 0 } token)
        {
            return false;
        }

        http.Request.Headers["RequestVerificationToken"] = token;
        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
    }

    private static async Task<string?> FieldAsync(Stream body, CancellationToken stop)
    {
        var bytes = new byte[MaxField + 1];
        var count = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        return count <= MaxField ? System.Text.Encoding.UTF8.GetString(bytes, 0, count) : null;
    }
}
