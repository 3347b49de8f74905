using System.Collections;
using System.Globalization;
using System.Xml;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// Streams the cells of one sheet, row by row, left to right; cells without a reference follow the one before. Whatever two programs
/// could read as two different contents is refused: what is out of order, foreign or there twice.
/// </summary>
internal sealed class XlsxCells
{
    private readonly string sheet;
    private readonly IReadOnlyList<string?> shared;
    private readonly BitArray hiddenColumns = new(Ref.LastColumn + 1);
    private int columns;
    private bool hidesRows;
    private bool inHiddenRow;
    private int row;
    private int column;

    private XlsxCells(string sheet, IReadOnlyList<string?> shared) => (this.sheet, this.shared) = (sheet, shared);

    /// <summary>Reads the sheet of a name to its end; refuses texts longer than a cell takes.</summary>
    public static IEnumerable<XlsxCell> Read(XmlReader reader, string name, IReadOnlyList<string?> shared) => new XlsxCells(name, shared).Read(reader);

    private IEnumerable<XlsxCell> Read(XmlReader reader)
    {
        using var part = reader;
        var (isIn, wasIn) = (false, false);
        while (reader.Next())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                isIn &= reader.Depth > 1;
            }
            else if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            else if (reader.IsAt("sheetData"))
            {
                isIn = !wasIn && reader.Depth == 1 ? !reader.IsEmptyElement : throw Broken();
                wasIn = true;
            }
            else if (!isIn)
            {
                NoteHidden(reader);
            }
            else if (reader.IsAt("row") && reader.Depth == 2)
            {
                BeginRow(reader);
            }
            else
            {
                yield return reader.IsAt("c") && reader.Depth == 3 ? Cell(reader) : throw Broken();
            }
        }
    }

    private void NoteHidden(XmlReader reader)
    {
        if (reader.IsAt("sheetFormatPr"))
        {
            hidesRows = IsSet(reader, "zeroHeight") || IsTooSmall(reader, "defaultRowHeight");
        }
        else if (reader.IsAt("col") && (IsSet(reader, "hidden") || IsTooSmall(reader, "width")))
        {
            var last = ++columns <= Ref.LastColumn ? Math.Min(Number(reader, "max") ?? Ref.LastColumn, Ref.LastColumn) : throw Broken();
            for (var hidden = Number(reader, "min") ?? 1; hidden <= last; hidden++)
            {
                hiddenColumns[hidden] = true;
            }
        }
    }

    private void BeginRow(XmlReader reader)
    {
        var next = Number(reader, "r") ?? row + 1;
        (row, column) = next > row && next <= Ref.LastRow ? (next, 0) : throw (next == row ? Twice(row.ToString(CultureInfo.InvariantCulture)) : Broken());
        inHiddenRow = hidesRows || IsSet(reader, "hidden") || IsTooSmall(reader, "ht");
    }

    private XlsxCell Cell(XmlReader reader)
    {
        var next = Ref.TryRead(reader.GetAttribute("r"), out var atRow, out var at) && atRow == row ? at : column + 1;
        column = next > column && next <= Ref.LastColumn ? next : throw (next == column ? Twice(Ref.Cell(row, column)) : Broken());
        var type = reader.GetAttribute("t");
        var style = Number(reader, "s") ?? 0;
        var (value, formula) = Content(reader, type);
        var (kind, said) = (type, value) switch
        {
            ("s", not null) => Shared(value),
            ("str", not null) => (XlsxKind.Text, CellText.Plain(value)),
            _ => (Kind(type), value),
        };
        return new(row, column, kind, said, style, formula, inHiddenRow || hiddenColumns[column]);
    }

    private (string? Value, string? Formula) Content(XmlReader reader, string? type)
    {
        string? value = null, formula = null;
        if (reader.IsEmptyElement)
        {
            return default;
        }

        var depth = reader.Depth;
        reader.Next();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Next();
            }
            else if (reader.IsAt("f") && formula is null)
            {
                formula = Formula(reader);
            }
            else if (value is null && reader.IsAt(type == "inlineStr" ? "is" : "v"))
            {
                value = type == "inlineStr" ? CellText.Read(reader) ?? throw TooLong() : reader.ReadElementContentAsString();
            }
            else
            {
                throw Broken();
            }
        }

        return value is null || value.Length <= CellText.MaxEscaped ? (value, formula) : throw TooLong();
    }

    /// <summary>A formula that stands for several cells says so: what it says is not what this cell reckons.</summary>
    private static string Formula(XmlReader reader)
    {
        var kind = reader.GetAttribute("t") is null or "normal" ? "" : $"{reader.GetAttribute("t")} {reader.GetAttribute("ref")} {reader.GetAttribute("si")}: ";
        return kind + reader.ReadElementContentAsString();
    }

    private (XlsxKind Kind, string Value) Shared(string value) => int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count
        ? (XlsxKind.Text, shared[index] ?? throw TooLong())
        : (XlsxKind.Lost, value);

    private XlsxKind Kind(string? type) => type switch
    {
        "s" or "str" or "inlineStr" or "d" => XlsxKind.Text,
        "b" => XlsxKind.Boolean,
        "e" => XlsxKind.Error,
        null or "n" => XlsxKind.Number,
        _ => throw Broken(),
    };

    private static bool IsSet(XmlReader reader, string name) => reader.GetAttribute(name) is "1" or "true";

    /// <summary>Rows are measured in points, columns in digits: one of less than a whole one shows nothing.</summary>
    private static bool IsTooSmall(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size < 1;

    private static int? Number(XmlReader reader, string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private UnreadableFileException Broken() => At(new Sentence("行かセルの並びが壊れています。Excel で開いて保存し直してください。"));

    private UnreadableFileException Twice(string what) => At(new Sentence("{0} が二度あります。Excel で開いて保存し直してください。", what));

    private UnreadableFileException TooLong() => At(new Sentence("文字が長すぎます。一つのセルに {0} 字までです。", CellText.MaxLength));

    private UnreadableFileException At(Sentence what) => new(what, row == 0 ? "" : $"{sheet}!{Ref.Cell(row, Math.Max(column, 1))}");
}
