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
/// a whole workbook for one malformed link and holds it in memory. Names count only in their namespaces, transitional or strict.
/// Refuses whatever is there twice under one name and a part that two sheets share, so that no two programs read two contents and no part is read as often as a file likes, bombs (by the declared sizes, which the inflater keeps to, and by <see cref="XmlGuard"/>), names that lead out of the package, macros,
/// passwords and DTDs.
/// </summary>
internal sealed class XlsxPackage
{
    /// <summary>Most bytes that all parts together may have unpacked: 256 MiB, for a workbook of the whole city.</summary>
    public const long MaxUnpacked = 256L * 1024 * 1024;

    /// <summary>Most parts, and most relations of one part; a workbook of sixty sheets, each with charts, has some hundreds.</summary>
    public const int MaxParts = 2_000;

    /// <summary>Most sheets; the largest workbook of the portal has one for each of 800 units.</summary>
    public const int MaxSheets = 1_000;

    private static XmlReaderSettings Settings => new()
    {
        NameTable = new FewNames(),
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly string workbook;

    /// <summary>Opens the package in memory; there is nothing to close.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="maxUnpacked">Most bytes that all parts together may have unpacked.</param>
    public XlsxPackage(byte[] file, long maxUnpacked = MaxUnpacked)
    {
        var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxParts)
        {
            throw TooManyParts();
        }

        if (zip.IsOver(maxUnpacked))
        {
            throw new UnreadableFileException(new Sentence("展開すると大きすぎます（{0} MB まで）。", maxUnpacked / 1024 / 1024));
        }

        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.Split('/', '\\').Contains(".."))
            {
                throw new UnreadableFileException(new Sentence("中の部品の名前「{0}」が正しくありません。Excel で開いて保存し直してください。", Excerpt.Of(entry.FullName)));
            }

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

        workbook = Only(Relations(""), "officeDocument") is { } part
            && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && parts.ContainsKey(part)
            ? part
            : throw new UnreadableFileException(new Sentence("Excel ブック（.xlsx）ではありません。Excel で「Excel ブック（.xlsx）」として保存し直してください。"));
        Related = Relations(workbook);
    }

    /// <summary>What the workbook refers to, by relation.</summary>
    private IReadOnlyList<(string Id, string Kind, string Part)> Related { get; }

    /// <summary>The part of the workbook of a kind (<c>sharedStrings</c>, <c>styles</c>); null where there is none.</summary>
    public XmlReader? OpenOfKind(string kind) =>
        Only(Related, kind) is { } part && parts.ContainsKey(part) ? Open(part) : null;

    /// <summary>Opens a part; refuses the part that is not there.</summary>
    public XmlReader Open(string part) => parts.TryGetValue(part, out var entry)
        ? XmlReader.Create(new XmlGuard(entry.Open()), Settings)
        : throw new InvalidDataException($"The part {part} is missing.");

    /// <summary>The sheets in the order of their tabs, and whether days count from 1904.</summary>
    public (IReadOnlyList<XlsxSheet> Sheets, bool From1904) Contents()
    {
        var sheets = new List<XlsxSheet>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var contents = Related.Where(relation => relation.Kind == "worksheet").ToDictionary(relation => relation.Id, relation => relation.Part);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var from1904 = false;
        using var reader = Open(workbook);
        while (reader.Next())
        {
            if (reader.IsAt("workbookPr"))
            {
                from1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.IsAt("sheet"))
            {
                var id = reader.GetAttribute("id", Xmlns.Related) ?? reader.GetAttribute("id", Xmlns.StrictRelated);
                var name = reader.GetAttribute("name") ?? "";
                if (reader.Depth != 2 || !names.Add(name))
                {
                    throw new InvalidDataException($"The sheet {name} is there twice or out of place.");
                }

                if (sheets.Count == MaxSheets)
                {
                    throw new UnreadableFileException(new Sentence("シートが多すぎます（{0} 枚まで）。要らないシートを消すか、ファイルを分けてください。", MaxSheets));
                }

                var part = contents.GetValueOrDefault(id ?? "");
                sheets.Add(part is null || taken.Add(part)
                    ? new(name, reader.GetAttribute("state") is "hidden" or "veryHidden", part)
                    : throw new InvalidDataException($"Two sheets of the part {part}."));
            }
        }

        return (sheets, from1904);
    }

    /// <summary>The inner relations of a part: id, last word of its type, and the part meant, absolute or beside it.</summary>
    private List<(string Id, string Kind, string Part)> Relations(string of)
    {
        var ids = new HashSet<string>();
        var folder = of[..(of.LastIndexOf('/') + 1)];
        var path = $"{folder}_rels/{of[folder.Length..]}.rels";
        var found = new List<(string, string, string)>();
        if (!parts.ContainsKey(path))
        {
            return found;
        }

        using var reader = Open(path);
        while (reader.Next())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship", NamespaceURI: Xmlns.Relations } && reader.GetAttribute("TargetMode") != "External")
            {
                var target = (reader.GetAttribute("Target") ?? "").Replace('\\', '/');
                var id = reader.GetAttribute("Id") ?? "";
                if (found.Count == MaxParts)
                {
                    throw TooManyParts();
                }

                found.Add(ids.Add(id) ? (id, KindOf(reader.GetAttribute("Type") ?? ""), Resolve(folder, target)) : throw new InvalidDataException($"Two relations {id}."));
            }
        }

        return found;
    }

    private static UnreadableFileException TooManyParts() => new(new Sentence("中の部品が多すぎます（{0} 個まで）。Excel で開いて保存し直してください。", MaxParts));

    /// <summary>The last word of a type of relation that workbooks have; empty for any other.</summary>
    private static string KindOf(string type) =>
        type.LastIndexOf('/') is >= 0 and var end && type[..end] is Xmlns.Related or Xmlns.StrictRelated ? type[(end + 1)..] : "";

    private static string? Only(IReadOnlyList<(string Id, string Kind, string Part)> relations, string kind)
    {
        var found = relations.Where(relation => relation.Kind == kind).ToList();
        return found.Count <= 1 ? found.FirstOrDefault().Part : throw new InvalidDataException($"Two parts of the kind {kind}.");
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
}
