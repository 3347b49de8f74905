using System.IO.Compression;
using System.Text.RegularExpressions;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Tests.Excel;

/// <summary>A workbook with the text of its parts changed, as somebody with an editor and a zip program would.</summary>
public static class Edited
{
    /// <summary>Puts other text where a pattern fits a part; at least one place must fit, and only the first is changed unless all are meant.</summary>
    public static byte[] Replace(byte[] book, string part, string pattern, string with, bool all = false) => Change(book, part, xml =>
    {
        var expression = new Regex(pattern, RegexOptions.Singleline);
        expression.IsMatch(xml).ShouldBeTrue($"{part} has no {pattern}");
        return expression.Replace(xml, with, all ? -1 : 1);
    });

    /// <summary>Adds a sheet of one text as the first tab.</summary>
    public static byte[] AddSheet(byte[] book, string name, string text)
    {
        var named = Replace(book, "xl/workbook.xml", "<sheets>", $"<sheets><sheet name=\"{name}\" sheetId=\"999\" r:id=\"more\"/>");
        var related = Replace(named, "xl/_rels/workbook.xml.rels", "</Relationships>", $"<Relationship Id=\"more\" Type=\"{Xmlns.Related}/worksheet\" Target=\"worksheets/more.xml\"/></Relationships>");
        return Change(related, "xl/worksheets/more.xml", _ =>
            $"<worksheet xmlns=\"{Xmlns.Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{text}</t></is></c></row></sheetData></worksheet>");
    }

    /// <summary>The part of the sheet of that name.</summary>
    public static string PartOf(byte[] book, string sheet) => new XlsxPackage(book).Contents().Sheets.Single(at => at.Name == sheet).Part!;

    /// <summary>Another text of a part, empty before where there was none.</summary>
    public static byte[] Change(byte[] book, string part, Func<string, string> edit)
    {
        var held = new MemoryStream();
        held.Write(book);
        using (var zip = new ZipArchive(held, ZipArchiveMode.Update, leaveOpen: true))
        {
            var before = "";
            if (zip.GetEntry(part) is { } entry)
            {
                using var reader = new StreamReader(entry.Open());
                before = reader.ReadToEnd();
                reader.Dispose();
                entry.Delete();
            }

            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(edit(before));
        }

        return held.ToArray();
    }
}
