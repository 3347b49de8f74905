using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// Writes a workbook sheet by sheet into a stream that need not seek, in memory that does not grow with the rows. One sheet is
/// open at a time; beginning the next ends it. Without <see cref="Finish"/> no workbook comes to be: what broke off midway never opens as if whole.
/// </summary>
public sealed class WorkbookWriter
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None, CloseOutput = true };
    private readonly ZipArchive zip;
    private readonly WorkbookInfo info;
    private readonly SheetNames names = new();
    private readonly Dictionary<string, string> reserved = [];
    private readonly List<WrittenSheet> sheets = [];
    private readonly ContentDigest digest = new();
    private readonly ContentDigest sealDigest = new();
    private SheetWriter? open;
    private string? sealedAs;

    private WorkbookWriter(Stream to, WorkbookInfo info)
    {
        (zip, this.info) = (new(to, ZipArchiveMode.Create, leaveOpen: true), info);
        names.Take(WorkbookDigest.SealSheet);
        Part("_rels/.rels", WorkbookParts.PackageRelations);
        Part("docProps/core.xml", WorkbookParts.Properties(info));
        using var styles = Entry("xl/styles.xml");
        styles.Write(StyleSheet.Part);
    }

    /// <summary>Begins a workbook on a stream, which stays open. It is written to as it comes, not asynchronously: see <see cref="WorkbookFile"/>.</summary>
    public static WorkbookWriter Begin(Stream to, WorkbookInfo info) => new(to, info);

    /// <summary>
    /// The digest of all sheets so far (see <see cref="WorkbookDigest"/>). Ends the open sheet; only the sheet 証明 may follow.
    /// </summary>
    public string TakeDigest()
    {
        EndSheet();
        return sealedAs ??= digest.Hex();
    }

    /// <summary>The digest of the sheet 証明; ends it.</summary>
    internal string TakeSealDigest()
    {
        EndSheet();
        return sealDigest.Hex();
    }

    /// <summary>The name that the sheet of this wish will have, for references and links written before it.</summary>
    public string NameOf(string wished)
    {
        if (!reserved.TryGetValue(wished, out var name))
        {
            reserved[wished] = name = wished == WorkbookDigest.SealSheet ? wished : names.Take(wished);
        }

        return name;
    }

    /// <summary>Begins a sheet after those written. Refuses a name wished twice, and any sheet but 証明 after the digest was taken.</summary>
    public SheetWriter Sheet(SheetSetup setup)
    {
        EndSheet();
        var name = NameOf(setup.Name);
        var isSeal = name == WorkbookDigest.SealSheet;
        if (sheets.Exists(sheet => sheet.Name == name) || (sealedAs is not null && !isSeal))
        {
            throw new InvalidOperationException($"The sheet {setup.Name} cannot be written now.");
        }

        var frame = new SheetFrame(setup, info, isFirst: sheets.Count == 0);
        sheets.Add(new(name, setup));
        return open = new(XmlWriter.Create(Entry("xl/" + WorkbookParts.SheetPath(sheets.Count)), Settings), name, frame, isSeal ? sealDigest : digest);
    }

    /// <summary>Ends the workbook.</summary>
    public void Finish()
    {
        EndSheet();
        Part("xl/workbook.xml", WorkbookParts.Workbook(sheets));
        Part("xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations(sheets.Count));
        Part("[Content_Types].xml", WorkbookParts.ContentTypes(sheets));
        zip.Dispose();
    }

    private void EndSheet()
    {
        if (open?.End() is { Count: > 0 } charts)
        {
            sheets[^1] = sheets[^1] with { Charts = charts.Count };
            ChartParts.Write(sheets.Count, charts, Part);
        }

        open = null;
    }

    private void Part(string path, XElement root)
    {
        using var xml = XmlWriter.Create(Entry(path), Settings);
        root.Save(xml);
    }

    private Stream Entry(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = info.MadeAt;
        return entry.Open();
    }
}
