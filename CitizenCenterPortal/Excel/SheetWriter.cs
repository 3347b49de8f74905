using System.Globalization;
using System.Xml;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// Writes one sheet as it goes: rows from above, cells from the left, nothing kept but merges, links, charts and page breaks. Text is
/// stored as text whatever it begins with; every formula carries the portal's value, which viewers show.
/// </summary>
public sealed class SheetWriter
{
    private const int MaxFormula = 8_192;
    private readonly XmlWriter xml;
    private readonly ContentDigest digest;
    private readonly SheetFrame frame;
    private bool inRow;
    private string row = "0";

    internal SheetWriter(XmlWriter xml, string name, SheetFrame frame, ContentDigest digest)
    {
        (this.xml, Name, this.frame, this.digest) = (xml, name, frame, digest);
        digest.Sheet(name);
        frame.Open(xml);
    }

    /// <summary>The name on the tab, as references need it.</summary>
    public string Name { get; }

    /// <summary>The row being written, from 1; 0 before the first.</summary>
    public int RowNumber { get; private set; }

    /// <summary>The column last written in this row, from 1; 0 at its beginning.</summary>
    public int ColumnNumber { get; private set; }

    /// <summary>The cell last written: <c>B7</c>.</summary>
    public string Here => Ref.Column(ColumnNumber) + row;

    /// <summary>Begins the next row; its height in points, by the text where none is given.</summary>
    public SheetWriter Row(double? height = null)
    {
        EndRow();
        RowNumber = RowNumber < Ref.LastRow ? RowNumber + 1 : throw new InvalidOperationException("The sheet is full.");
        ColumnNumber = 0;
        inRow = true;
        row = RowNumber.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", row);
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", points.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }

        return this;
    }

    /// <summary>Leaves rows empty.</summary>
    public SheetWriter SkipRows(int count = 1)
    {
        EndRow();
        RowNumber += count;
        return this;
    }

    /// <summary>Leaves cells out, without format.</summary>
    public SheetWriter Skip(int count = 1)
    {
        ColumnNumber += count;
        return this;
    }

    /// <summary>A cell of text, merged over so many columns; null or empty writes an empty cell.</summary>
    public SheetWriter Text(CellStyle style, string? text, int across = 1)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Empty(style, across, merged: true);
        }

        var held = CellText.Holdable(text);
        Open(style, "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        if (KeepsSpace(held))
        {
            xml.WriteAttributeString("xml", "space", null, "preserve");
        }

        xml.WriteString(CellText.Guarded(held));
        xml.WriteEndElement();
        xml.WriteEndElement();
        Close(style, XlsxKind.Text, held);
        return Cover(style, across);
    }

    /// <summary>A number, kept to 15 significant digits as Excel does; null writes an empty cell.</summary>
    public SheetWriter Number(CellStyle style, decimal? value)
    {
        if (value is not { } number)
        {
            return Empty(style);
        }

        var text = ExactNumber.Plain(number.ToString(CultureInfo.InvariantCulture), ExactNumber.Typed)!;
        Open(style.ForValue, null);
        xml.WriteElementString("v", text);
        Close(style.ForValue, XlsxKind.Number, text);
        return this;
    }

    /// <summary>
    /// A formula (<c>SUM(B2:B9)</c>, English names, commas, without 「=」) and the portal's own unrounded value of it; null where it gives no value.
    /// </summary>
    public SheetWriter Formula(CellStyle style, string expression, decimal? cached) => cached is { } value
        ? Calculated(style, expression, XlsxKind.Number, ((double)value).ToString("R", CultureInfo.InvariantCulture))
        : Formula(style, expression, "");

    /// <summary>A formula whose value is text: 「-」, 達成.</summary>
    public SheetWriter Formula(CellStyle style, string expression, string cached) =>
        Calculated(style, expression, XlsxKind.Text, CellText.Holdable(cached));

    /// <summary>Cells without value, with their format; one cell over all the columns where merged.</summary>
    public SheetWriter Empty(CellStyle style, int count = 1, bool merged = false)
    {
        for (var i = 0; i < count; i++)
        {
            Open(style, null);
            xml.WriteEndElement();
        }

        return merged && count > 1 ? Merge(Ref.Range(RowNumber, ColumnNumber - count + 1, RowNumber, ColumnNumber)) : this;
    }

    /// <summary>Text that leads to a cell of a sheet, by the name the writer gave it; underlined unless another look is given.</summary>
    public SheetWriter Link(string text, string sheet, string cell = "A1", CellStyle? style = null)
    {
        Text(style ?? CellStyle.Link, text);
        frame.Links.Add((Here, Ref.On(sheet, cell), CellText.Holdable(text)));
        return this;
    }

    /// <summary>Makes one cell of a block (<c>A1:D3</c>) of which only the first holds a value.</summary>
    public SheetWriter Merge(string cells)
    {
        frame.Merges.Add(cells);
        return this;
    }

    /// <summary>
    /// Gives cells the look of a state wherever a condition holds, as values change. It is written as for the first of the cells
    /// (<c>LEFT($K7,1)="★"</c>); the sign or word must stand in a cell too.
    /// </summary>
    /// <param name="cells">One block or several with spaces between.</param>
    /// <param name="condition">A formula.</param>
    /// <param name="state">The look.</param>
    public SheetWriter ColourWhere(string cells, string condition, LevelState state)
    {
        frame.Colours.Add((cells, condition, state));
        return this;
    }

    /// <summary>Says of the cell last written what may be typed there.</summary>
    public SheetWriter Field(EntryField field)
    {
        frame.Fields.Add((Here, field));
        return this;
    }

    /// <summary>The next row begins a new page.</summary>
    public SheetWriter PageBreak()
    {
        frame.Breaks.Add(RowNumber);
        return this;
    }

    /// <summary>Lays a chart over cells of this sheet; it draws the cells it names, of this sheet or others, as they change.</summary>
    public SheetWriter Chart(SheetChart chart)
    {
        frame.Charts.Add(chart);
        return this;
    }

    /// <summary>Ends the sheet; gives its charts, which are parts of their own.</summary>
    internal IReadOnlyList<SheetChart> End()
    {
        EndRow();
        frame.Close(xml);
        xml.Dispose();
        return frame.Charts;
    }

    /// <summary>Programs may drop space around a text, and line ends in it, unless they are told to keep them.</summary>
    private static bool KeepsSpace(string text) => char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n');

    private SheetWriter Calculated(CellStyle style, string expression, XlsxKind kind, string cached)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(expression.Length, MaxFormula);
        Open(style.ForValue, kind == XlsxKind.Text ? "str" : null);
        xml.WriteElementString("f", expression);
        xml.WriteElementString("v", kind == XlsxKind.Text ? CellText.Guarded(cached) : cached);
        Close(style.ForValue, kind, cached, expression);
        return this;
    }

    private SheetWriter Cover(CellStyle style, int across)
    {
        Empty(style, across - 1);
        return across > 1 ? Merge(Ref.Range(RowNumber, ColumnNumber - across + 1, RowNumber, ColumnNumber)) : this;
    }

    private void Open(CellStyle style, string? type)
    {
        ColumnNumber = !inRow ? throw new InvalidOperationException("A cell needs its row.")
            : ColumnNumber < Ref.LastColumn ? ColumnNumber + 1 : throw new InvalidOperationException("The row is full.");
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", Here);
        xml.WriteAttributeString("s", style.Index.ToString(CultureInfo.InvariantCulture));
        if (type is not null)
        {
            xml.WriteAttributeString("t", type);
        }
    }

    private void Close(CellStyle style, XlsxKind kind, string value, string? formula = null)
    {
        xml.WriteEndElement();
        digest.Cell(new(RowNumber, ColumnNumber, kind, value, style.Index, formula), StyleSheet.CodeOf(style.Shown));
    }

    private void EndRow()
    {
        if (inRow)
        {
            xml.WriteEndElement();
            inRow = false;
        }
    }
}
