using System.Globalization;
using System.Xml;

namespace CitizenCenterPortal.Excel;

/// <summary>Streams the cells of one sheet, row by row, left to right; cells without a reference follow the one before.</summary>
internal static class XlsxCells
{
    /// <summary>Reads the sheet of a name; refuses rows or cells that are out of order, and texts that the shared list lacks.</summary>
    public static IEnumerable<XlsxCell> Read(XmlReader sheet, string name, IReadOnlyList<string> shared)
    {
        using var reader = sheet;
        var (row, column) = (0, 0);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" })
            {
                yield break;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "row")
            {
                var next = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : row + 1;
                (row, column) = next > row && next <= Ref.LastRow ? (next, 0) : throw Disorder(name, row, column);
            }
            else if (reader.LocalName == "c" && row > 0)
            {
                var next = Ref.TryRead(reader.GetAttribute("r"), out var atRow, out var at) && atRow == row ? at : column + 1;
                column = next > column && next <= Ref.LastColumn ? next : throw Disorder(name, row, column);
                yield return Cell(reader, row, column, shared);
            }
        }
    }

    private static XlsxCell Cell(XmlReader reader, int row, int column, IReadOnlyList<string> shared)
    {
        var type = reader.GetAttribute("t");
        _ = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        string? value = null;
        var formula = false;
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            reader.Read();
            while (reader.Depth > depth)
            {
                switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : null)
                {
                    case "v":
                        value = reader.ReadElementContentAsString();
                        break;
                    case "is":
                        value = CellText.Read(reader);
                        break;
                    case "f":
                        formula = true;
                        reader.Skip();
                        break;
                    case null:
                        reader.Read();
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }

        return new(row, column, Kind(type), type switch
        {
            "s" when value is not null => int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count
                ? shared[index]
                : throw new InvalidDataException("A shared string is missing."),
            "str" when value is not null => CellText.Plain(value),
            _ => value,
        }, style, formula);
    }

    private static XlsxKind Kind(string? type) => type switch
    {
        "s" or "str" or "inlineStr" or "d" => XlsxKind.Text,
        "b" => XlsxKind.Boolean,
        "e" => XlsxKind.Error,
        _ => XlsxKind.Number,
    };

    private static UnreadableFileException Disorder(string name, int row, int column) => new(
        new Sentence("行かセルの並びが壊れています。Excel で開いて保存し直してください。"),
        row == 0 ? "" : $"{name}!{Ref.Cell(row, Math.Max(column, 1))}");
}
