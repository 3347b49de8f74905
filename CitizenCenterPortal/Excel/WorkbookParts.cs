using System.Globalization;
using System.Xml.Linq;

namespace CitizenCenterPortal.Excel;

/// <summary>A sheet that has been written.</summary>
/// <param name="Name">On its tab.</param>
/// <param name="Setup">How it is printed.</param>
/// <param name="Charts">How many charts lie on it.</param>
internal sealed record WrittenSheet(string Name, SheetSetup Setup, int Charts = 0);

/// <summary>The small parts that bind the sheets into a workbook.</summary>
internal static class WorkbookParts
{
    private static readonly XNamespace Main = Xmlns.Main;
    private static readonly XNamespace Related = Xmlns.Related;
    private static readonly XNamespace Relations = Xmlns.Relations;
    private static readonly XNamespace Kinds = Xmlns.Kinds;
    private static readonly XNamespace Core = Xmlns.Core;
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace DcTerms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The path of a sheet's part, by its number from 1.</summary>
    public static string SheetPath(int number) => string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{number}.xml");

    /// <summary>What the package begins with.</summary>
    public static XElement PackageRelations { get; } = new(Relations + "Relationships",
        Relation("w", Xmlns.Related + "/officeDocument", "xl/workbook.xml"),
        Relation("c", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"));

    /// <summary>Title, creator and moment; no application, machine or account.</summary>
    public static XElement Properties(WorkbookInfo info) => new(Core + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "dc", Dc), new XAttribute(XNamespace.Xmlns + "dcterms", DcTerms), new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XElement(Dc + "title", CellText.Holdable(info.Title)),
        new XElement(Dc + "creator", CellText.Holdable(info.Creator)),
        new XElement(DcTerms + "created", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), info.MadeAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));

    /// <summary>The relations of the workbook; a sheet's id is <c>s</c> and its number.</summary>
    public static XElement WorkbookRelations(int sheets) => new(Relations + "Relationships",
        Relation("styles", Xmlns.Related + "/styles", "styles.xml"),
        Enumerable.Range(1, sheets).Select(number => Relation(Id(number), Xmlns.Related + "/worksheet", SheetPath(number))));

    /// <summary>
    /// The sheets, what is printed of them, and the calculation: marked as done by a current Excel, so that the values stored
    /// are the values shown until somebody changes a cell.
    /// </summary>
    public static XElement Workbook(IReadOnlyList<WrittenSheet> sheets) => new(Main + "workbook",
        new XAttribute(XNamespace.Xmlns + "r", Related),
        new XElement(Main + "bookViews", new XElement(Main + "workbookView")),
        new XElement(Main + "sheets", sheets.Select((sheet, index) => new XElement(Main + "sheet",
            new XAttribute("name", sheet.Name), new XAttribute("sheetId", index + 1), new XAttribute(Related + "id", Id(index + 1))))),
        sheets.SelectMany(Printed) is var names && names.Any() ? new XElement(Main + "definedNames", names) : null,
        new XElement(Main + "calcPr", new XAttribute("calcId", 191029)));

    /// <summary>The kinds of all parts.</summary>
    public static XElement ContentTypes(IReadOnlyList<WrittenSheet> sheets) => new(Kinds + "Types",
        new XElement(Kinds + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Kinds + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        Kind("/xl/workbook.xml", Xmlns.Kind("sheet.main")),
        Kind("/xl/styles.xml", Xmlns.Kind("styles")),
        Kind("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        sheets.SelectMany((sheet, index) => ChartParts.Kinds(index + 1, sheet.Charts).Prepend((Path: SheetPath(index + 1), Kind: Xmlns.Kind("worksheet")))).Select(part => Kind("/xl/" + part.Path, part.Kind)));

    private static IEnumerable<XElement> Printed(WrittenSheet sheet, int index)
    {
        if (sheet.Setup.PrintArea is { } area)
        {
            yield return Name("_xlnm.Print_Area", Ref.On(sheet.Name, string.Join(':', area.Split(':').Select(Fixed))));
        }

        if (sheet.Setup.TitleRows is > 0 and var rows)
        {
            yield return Name("_xlnm.Print_Titles", Ref.On(sheet.Name, string.Create(CultureInfo.InvariantCulture, $"${sheet.Setup.TitleFrom}:${rows}")));
        }

        XElement Name(string name, string cells) => new(Main + "definedName", new XAttribute("name", name), new XAttribute("localSheetId", index), cells);

        static string Fixed(string cell) => Ref.TryRead(cell, out var row, out var column) ? Ref.Fixed(row, column) : throw new FormatException($"{cell} is no cell.");
    }

    /// <summary>A relation of a part to another.</summary>
    public static XElement Relation(string id, string type, string target) => new(Relations + "Relationship",
        new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target));

    private static XElement Kind(string part, string kind) => new(Kinds + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", kind));

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number}");
}
