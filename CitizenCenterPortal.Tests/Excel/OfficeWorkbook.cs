using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CitizenCenterPortal.Tests.Excel;

/// <summary>A workbook as some other program might write it: parts given as raw XML.</summary>
public sealed class OfficeWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> parts = new()
    {
        ["_rels/.rels"] = Relations($"<Relationship Id=\"r1\" Type=\"{Related}/officeDocument\" Target=\"xl/workbook.xml\"/>"),
    };

    private readonly StringBuilder sheets = new();
    private readonly StringBuilder relations = new($"<Relationship Id=\"s\" Type=\"{Related}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"{Related}/styles\" Target=\"styles.xml\"/>");
    private int count;

    /// <summary>Adds a sheet of the given rows' XML.</summary>
    public OfficeWorkbook Sheet(string rows, string name = "表", string state = "visible")
    {
        var number = ++count;
        sheets.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{name}\" sheetId=\"{number}\" state=\"{state}\" xmlns:r=\"{Related}\" r:id=\"rId{number}\"/>");
        relations.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{number}\" Type=\"{Related}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>");
        return Part($"xl/worksheets/sheet{number}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>");
    }

    /// <summary>Adds or replaces a part.</summary>
    public OfficeWorkbook Part(string path, string xml)
    {
        parts[path] = xml;
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="last">Writes a last part by hand.</param>
    /// <param name="targets">How the workbook leads to its sheets.</param>
    /// <param name="all">Changes every part's XML.</param>
    public byte[] Bytes(Action<ZipArchive>? last = null, string targets = "worksheets/", Func<string, string>? all = null)
    {
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\"><sheets>{sheets}</sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", Relations(relations.ToString().Replace("\"worksheets/", "\"" + targets, StringComparison.Ordinal)));
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (path, xml) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(all?.Invoke(xml) ?? xml));
            }

            last?.Invoke(zip);
        }

        return file.ToArray();
    }

    private static string Relations(string inner) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";
}
