namespace CitizenCenterPortal.Excel;

/// <summary>The names and kinds of the parts of an .xlsx (ECMA-376, transitional).</summary>
internal static class Xmlns
{
    /// <summary>Workbooks, sheets and styles.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>References from one part to another.</summary>
    public const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The lists of relations.</summary>
    public const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The core properties: title, creator.</summary>
    public const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    /// <summary>The list of kinds.</summary>
    public const string Kinds = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The kind of a part of the spreadsheet: <c>worksheet</c>, <c>styles</c>, <c>sheet.main</c>.</summary>
    public static string Kind(string part) => $"application/vnd.openxmlformats-officedocument.spreadsheetml.{part}+xml";
}
