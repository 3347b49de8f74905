using System.Diagnostics;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>A workbook that is open as a file and goes when closed.</summary>
/// <param name="Content">Its bytes.</param>
internal sealed record OpenedWorkbook(FileStream Content) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();
}

/// <summary>The same cells once more, written by nothing but <see cref="OpenXmlPartWriter"/> into entries of a <see cref="ZipArchive"/> on a file.</summary>
internal sealed class BareWorkbook
{
    private readonly List<(string Part, List<Line> Lines)> sheets = [];

    /// <summary>How many cells it has.</summary>
    public int Cells { get; private set; }

    /// <summary>Reads the cells of a workbook, sheet by sheet.</summary>
    public static BareWorkbook Of(Stream workbook)
    {
        var bare = new BareWorkbook();
        workbook.Position = 0;
        using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
        foreach (var sheet in document.WorkbookPart!.WorksheetParts)
        {
            List<Line> lines = [];
            foreach (var row in sheet.Worksheet.Descendants<Row>())
            {
                lines.Add(new(row.RowIndex!, [.. row.Elements<Cell>().Select(cell => new Written(cell.CellReference!.Value!, cell.StyleIndex?.Value, cell.DataType?.Value, cell.CellFormula?.Text, cell.CellValue?.Text ?? cell.InlineString?.InnerText))]));
            }

            bare.Cells += lines.Sum(line => line.Cells.Count);
            bare.sheets.Add((sheet.Uri.OriginalString.TrimStart('/'), lines));
        }

        return bare;
    }

    /// <summary>Writes them and gives the milliseconds it took.</summary>
    public double Write()
    {
        var taken = Stopwatch.StartNew();
        using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, lines) in sheets)
            {
                using var entry = zip.CreateEntry(part).Open();
                using var writer = new OpenXmlPartWriter(entry);
                Write(writer, lines);
            }
        }

        return taken.Elapsed.TotalMilliseconds;
    }

    private static void Write(OpenXmlPartWriter writer, List<Line> lines)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var line in lines)
        {
            writer.WriteStartElement(new Row { RowIndex = line.Number });
            foreach (var cell in line.Cells)
            {
                writer.WriteElement(cell.Element());
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private sealed record Line(uint Number, List<Written> Cells);

    private sealed record Written(string Place, uint? Style, CellValues? Type, string? Formula, string? Value)
    {
        public Cell Element()
        {
            var cell = new Cell { CellReference = Place, StyleIndex = Style is { } style ? new(style) : null, DataType = Type is { } type ? new(type) : null };
            if (Formula is not null)
            {
                cell.CellFormula = new(Formula);
            }

            if (Type == CellValues.InlineString)
            {
                cell.InlineString = new(new Text(Value ?? ""));
            }
            else if (Value is not null)
            {
                cell.CellValue = new(Value);
            }

            return cell;
        }
    }
}
