using System.Xml;

namespace CitizenCenterPortal.Excel;

/// <summary>The names and kinds of the parts of an .xlsx (ECMA-376): transitional, as the portal writes them, and strict, as it reads them too.</summary>
internal static class Xmlns
{
    /// <summary>Workbooks, sheets and styles.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>References from one part to another.</summary>
    public const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Workbooks, sheets and styles in a strict workbook.</summary>
    public const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    /// <summary>References from one part to another in a strict workbook.</summary>
    public const string StrictRelated = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>The lists of relations.</summary>
    public const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The core properties: title, creator.</summary>
    public const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    /// <summary>Charts.</summary>
    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Letters, lines and fills of what is drawn.</summary>
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>What lies over the cells of a sheet, and where.</summary>
    public const string SheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

    /// <summary>The list of kinds.</summary>
    public const string Kinds = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Deepest nesting that is read; a workbook's has less than half of it.</summary>
    private const int MaxDepth = 32;

    /// <summary>Reads on; refuses nesting so deep that it is there to fill the memory.</summary>
    public static bool Next(this XmlReader reader) =>
        reader.Read() && (reader.Depth <= MaxDepth ? true : throw new InvalidDataException("A part that is nested too deep."));

    /// <summary>Passes over the element that the reader stands on, and leaves the reader behind it.</summary>
    public static void Pass(this XmlReader reader)
    {
        var depth = reader.Depth;
        for (var isIn = !reader.IsEmptyElement; isIn;)
        {
            isIn = reader.Next() && reader.Depth > depth;
        }

        reader.Next();
    }

    /// <summary>True where the reader stands at the beginning of an element of workbooks, sheets or styles; a foreign one of that name is none.</summary>
    public static bool IsAt(this XmlReader reader, string name) =>
        reader.NodeType == XmlNodeType.Element && reader.LocalName == name && reader.NamespaceURI is (Main or StrictMain);

    /// <summary>The kind of a part of the spreadsheet: <c>worksheet</c>, <c>styles</c>, <c>sheet.main</c>.</summary>
    public static string Kind(string part) => $"application/vnd.openxmlformats-officedocument.spreadsheetml.{part}+xml";
}
