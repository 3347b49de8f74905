using System.IO.Compression;
using System.Xml;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Audit.Files;

/// <summary>
/// What a zip is: an Office file of a kind that holds no macros, by its main part's type in [Content_Types].xml. Of the package nothing but
/// that and the relations of its root is unpacked.
/// </summary>
internal static class OfficeContent
{
    private const string MainOfWorkbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string MainOfDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Most bytes of a part that is unpacked here.</summary>
    private const long MaxPart = 1024 * 1024;

    /// <summary>The kind, or why it may not be attached.</summary>
    public static (FileKind? Kind, Sentence? Why) Read(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return Read(zip);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or UnreadableFileException or EndOfStreamException or NotSupportedException)
        {
            return (null, new Sentence("壊れているため読めません。Excel か Word で開いて保存し直してください。"));
        }
    }

    private static (FileKind? Kind, Sentence? Why) Read(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is null)
        {
            return (null, new Sentence("まとめたファイル（ZIP）は添付できません。中のファイルをひとつずつ添付してください。"));
        }

        if (zip.Entries.Count > XlsxPackage.MaxParts || zip.IsOver(XlsxPackage.MaxUnpacked))
        {
            return (null, new Sentence("展開すると大きすぎるため、添付できません。要らない部分を減らすか、PDF にしてください。"));
        }

        var types = Elements(zip, "[Content_Types].xml", Types).ToList();
        if (types.Exists(type => IsMacro(type.Value("ContentType"))) || zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return (null, new Sentence("マクロが入っています。マクロなしの .xlsx か .docx として保存し直してください。"));
        }

        var main = Elements(zip, "_rels/.rels", Xmlns.Relations).Where(relation => relation.Value("Type").EndsWith("/officeDocument", StringComparison.Ordinal))
            .Select(relation => relation.Value("Target").TrimStart('/')).ToList();
        return main is [var part] && zip.GetEntry(part) is not null ? TypeOf(types, part) switch
        {
            MainOfWorkbook => (FileKind.Xlsx, null),
            MainOfDocument => (FileKind.Docx, null),
            _ => (null, FileContent.Allowed),
        }
        : (null, FileContent.Allowed);
    }

    private static bool IsMacro(string type) =>
        type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);

    /// <summary>The type of a part: its own, else that of its ending.</summary>
    private static string TypeOf(List<Dictionary<string, string>> types, string part) =>
        types.Find(type => type.Value("PartName").TrimStart('/').Equals(part, StringComparison.OrdinalIgnoreCase))?.Value("ContentType")
        ?? types.Find(type => type.ContainsKey("Extension") && part.EndsWith("." + type.Value("Extension"), StringComparison.OrdinalIgnoreCase))?.Value("ContentType")
        ?? "";

    private static string Value(this Dictionary<string, string> attributes, string name) => attributes.GetValueOrDefault(name, "");

    /// <summary>The attributes of each element of a part that lies in a namespace.</summary>
    private static IEnumerable<Dictionary<string, string>> Elements(ZipArchive zip, string part, string space)
    {
        if (zip.GetEntry(part) is not { Length: <= MaxPart } entry)
        {
            yield break;
        }

        using var reader = XmlReader.Create(new XmlGuard(entry.Open()), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == space)
            {
                var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                {
                    attributes[reader.LocalName] = reader.Value;
                }

                yield return attributes;
            }
        }
    }
}
