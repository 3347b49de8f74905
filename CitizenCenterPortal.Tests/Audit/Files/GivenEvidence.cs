using System.IO.Compression;
using System.Text;

namespace CitizenCenterPortal.Tests.Audit.Files;

/// <summary>The smallest files of each kind, and some that only look like one.</summary>
internal static class GivenEvidence
{
    public static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1];
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8];
    public static readonly byte[] Locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
    public static readonly byte[] Program = [.. "MZ"u8, 0x90, 0, 3];

    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static byte[] Xlsx => Package($"{Office}spreadsheetml.sheet.main+xml", "xl/workbook.xml");

    public static byte[] Docx => Package($"{Office}wordprocessingml.document.main+xml", "word/document.xml");

    public static byte[] Slides => Package($"{Office}presentationml.presentation.main+xml", "ppt/presentation.xml");

    public static byte[] MacroType => Package("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml");

    public static byte[] MacroPart => Package($"{Office}spreadsheetml.sheet.main+xml", "xl/workbook.xml", "xl/vbaProject.bin");

    /// <summary>The types name a workbook, but the main part is another.</summary>
    public static byte[] Disguised => Package($"{Office}spreadsheetml.sheet.main+xml", "xl/workbook.xml", "xl/other.xml", main: "xl/other.xml");

    public static byte[] Archive
    {
        get
        {
            using var held = new MemoryStream();
            using (var zip = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
            {
                Write(zip, "readme.txt", "文");
            }

            return held.ToArray();
        }
    }

    public static byte[] Pdf(string says = "") => Encoding.UTF8.GetBytes($"%PDF-1.7\n% {says}\n%%EOF\n");

    private static byte[] Package(string type, string part, string? more = null, string? main = null)
    {
        using var held = new MemoryStream();
        using (var zip = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{part}" ContentType="{type}"/></Types>
                """);
            Write(zip, "_rels/.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{main ?? part}"/></Relationships>
                """);
            Write(zip, part, "<root/>");
            if (more is not null)
            {
                Write(zip, more, "<root/>");
            }
        }

        return held.ToArray();
    }

    private static void Write(ZipArchive zip, string part, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(text.Trim());
    }
}
