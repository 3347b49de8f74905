using System.Diagnostics;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Tests.Excel;

/// <summary>
/// LibreOffice without a window, with a profile of its own per call, so that tests run beside one another and beside a person's
/// own. About three seconds a call. A plain conversion keeps cached values; only <see cref="Recalculate"/> computes formulas anew.
/// </summary>
public static class LibreOffice
{
    private const string Recalculating = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
          <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    /// <summary>The workbook as LibreOffice saves it again, every formula computed anew.</summary>
    public static byte[] Recalculate(byte[] workbook) => Convert(workbook, "xlsx", Recalculating);

    /// <summary>The workbook opened and saved again, nothing changed.</summary>
    public static byte[] SaveAgain(byte[] workbook) => Convert(workbook, "xlsx", null);

    /// <summary>The pages as they print.</summary>
    public static byte[] Print(byte[] workbook) => Convert(workbook, "pdf", null);

    /// <summary>Every cell that holds something: <c>SHEET!B7</c> and its stored or calculated value (numbers without float noise).</summary>
    public static IReadOnlyDictionary<string, string> Cells(byte[] workbook)
    {
        var package = new XlsxPackage(workbook);
        var shared = SharedStrings.Read(package);
        return (
            from sheet in package.Contents().Sheets
            from cell in XlsxCells.Read(package.Open(sheet.Part!), sheet.Name, shared)
            where !string.IsNullOrEmpty(cell.Value)
            select (At: $"{sheet.Name}!{Ref.Cell(cell.Row, cell.Column)}", Value: cell.Kind == XlsxKind.Number ? ExactNumber.Plain(cell.Value!, ExactNumber.Typed)! : cell.Value!))
            .ToDictionary(cell => cell.At, cell => cell.Value);
    }

    private static byte[] Convert(byte[] workbook, string form, string? settings)
    {
        var folder = Directory.CreateTempSubdirectory("libreoffice-");
        try
        {
            var input = Path.Combine(folder.FullName, "in", "book.xlsx");
            var profile = folder.CreateSubdirectory("profile");
            Directory.CreateDirectory(Path.GetDirectoryName(input)!);
            File.WriteAllBytes(input, workbook);
            if (settings is not null)
            {
                File.WriteAllText(Path.Combine(profile.CreateSubdirectory("user").FullName, "registrymodifications.xcu"), settings);
            }

            using var office = Process.Start(new ProcessStartInfo("soffice",
                [$"-env:UserInstallation=file://{profile.FullName}", "--headless", "--norestore", "--convert-to", form, "--outdir", folder.FullName, input])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = office.StandardOutput.ReadToEndAsync();
            var complained = office.StandardError.ReadToEndAsync();
            if (!office.WaitForExit(TimeSpan.FromMinutes(3)))
            {
                office.Kill(entireProcessTree: true);
                throw new TimeoutException("LibreOffice did not end within three minutes.");
            }

            var output = Path.Combine(folder.FullName, $"book.{form}");
            return File.Exists(output) ? File.ReadAllBytes(output) : throw new InvalidOperationException($"LibreOffice wrote nothing: {said.Result} {complained.Result}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
