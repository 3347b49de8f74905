using System.IO.Compression;
using System.Xml;

namespace CitizenCenterPortal.Excel;

/// <summary>A sheet as the workbook names it.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Hidden">True where a person does not see it.</param>
/// <param name="Part">The path of its part in the package; null where the package lacks it.</param>
internal sealed record XlsxSheet(string Name, bool Hidden, string? Part);

/// <summary>
/// The parts of an .xlsx as a stream of XML each, found by their relations. Read without the SDK's package, which refuses
/// a whole workbook for one malformed link and holds it in memory; namespaces are not compared, so strict workbooks are read too.
/// Refuses bombs (by the declared sizes, which the inflater keeps to), macros, passwords and DTDs.
/// </summary>
internal sealed class XlsxPackage
{
    /// <summary>Most bytes that all parts together may have unpacked: 256 MiB.</summary>
    public const long MaxUnpacked = 256L * 1024 * 1024;

    private const int MaxParts = 5_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly string workbook;

    /// <summary>Opens the package in memory; there is nothing to close.</summary>
    public XlsxPackage(byte[] file)
    {
        var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxParts || zip.Entries.Sum(entry => entry.Length) > MaxUnpacked)
        {
            throw new UnreadableFileException(new Sentence("展開すると大きすぎます（{0} MB まで）。", MaxUnpacked / 1024 / 1024));
        }

        foreach (var entry in zip.Entries)
        {
            if (!parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
            {
                throw new InvalidDataException("Two parts of one name.");
            }
        }

        if (zip.Entries.Any(entry => entry.IsEncrypted))
        {
            throw UnreadableFileException.Locked();
        }

        if (parts.Keys.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnreadableFileException(new Sentence("マクロが入っています。マクロなしの「Excel ブック（.xlsx）」として保存し直してください。"));
        }

        workbook = Relations("").FirstOrDefault(relation => relation.Kind == "officeDocument").Part is { } part
            && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && parts.ContainsKey(part)
            ? part
            : throw new UnreadableFileException(new Sentence("Excel ブック（.xlsx）ではありません。Excel で「Excel ブック（.xlsx）」として保存し直してください。"));
        Related = Relations(workbook);
    }

    /// <summary>What the workbook refers to, by relation.</summary>
    private IReadOnlyList<(string Id, string Kind, string Part)> Related { get; }

    /// <summary>The part of the workbook of a kind (<c>sharedStrings</c>, <c>styles</c>); null where there is none.</summary>
    public XmlReader? OpenOfKind(string kind) =>
        Related.FirstOrDefault(relation => relation.Kind == kind).Part is { } part && parts.ContainsKey(part) ? Open(part) : null;

    /// <summary>Opens a part; refuses the part that is not there.</summary>
    public XmlReader Open(string part) => parts.TryGetValue(part, out var entry)
        ? XmlReader.Create(entry.Open(), Settings)
        : throw new InvalidDataException($"The part {part} is missing.");

    /// <summary>The sheets in the order of their tabs, and whether days count from 1904.</summary>
    public (IReadOnlyList<XlsxSheet> Sheets, bool From1904) Contents()
    {
        var sheets = new List<XlsxSheet>();
        var from1904 = false;
        using var reader = Open(workbook);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                from1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                var id = Attribute(reader, "id", anyNamespace: true);
                sheets.Add(new(
                    reader.GetAttribute("name") ?? "",
                    reader.GetAttribute("state") is "hidden" or "veryHidden",
                    Related.FirstOrDefault(relation => relation.Id == id && relation.Kind == "worksheet").Part));
            }
        }

        return (sheets, from1904);
    }

    /// <summary>The inner relations of a part: id, last word of its type, and the part meant, absolute or beside it.</summary>
    private List<(string Id, string Kind, string Part)> Relations(string of)
    {
        var folder = of[..(of.LastIndexOf('/') + 1)];
        var path = $"{folder}_rels/{of[folder.Length..]}.rels";
        var found = new List<(string, string, string)>();
        if (!parts.ContainsKey(path))
        {
            return found;
        }

        using var reader = Open(path);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") != "External")
            {
                var target = (reader.GetAttribute("Target") ?? "").Replace('\\', '/');
                var type = reader.GetAttribute("Type") ?? "";
                found.Add((reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
            }
        }

        return found;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new Stack<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                path.TryPop(out _);
            }
            else if (step != ".")
            {
                path.Push(Uri.UnescapeDataString(step));
            }
        }

        return string.Join('/', path.Reverse());
    }

    private static string? Attribute(XmlReader reader, string name, bool anyNamespace)
    {
        string? value = null;
        while (reader.MoveToNextAttribute())
        {
            value = reader.LocalName == name && (anyNamespace || reader.NamespaceURI.Length == 0) ? reader.Value : value;
        }

        reader.MoveToElement();
        return value;
    }
}
