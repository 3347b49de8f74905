using System.Globalization;
using System.Xml;

namespace CitizenCenterPortal.Excel;

/// <summary>What stands before and after the rows of a sheet: columns, panes, merges, links, the page. In the order of the schema.</summary>
internal sealed class SheetFrame(SheetSetup setup, WorkbookInfo info, bool isFirst)
{
    private const int MaxHeader = 120;

    /// <summary>Merged blocks.</summary>
    public List<string> Merges { get; } = [];

    /// <summary>Cells that lead to a place, and the words they show.</summary>
    public List<(string Cell, string Place, string Text)> Links { get; } = [];

    /// <summary>Cells that take the look of a state where a formula holds.</summary>
    public List<(string Cells, string Condition, LevelState State)> Colours { get; } = [];

    /// <summary>Open cells, and what may be typed there.</summary>
    public List<(string Cell, EntryField Field)> Fields { get; } = [];

    /// <summary>Charts that lie over the cells.</summary>
    public List<SheetChart> Charts { get; } = [];

    /// <summary>Rows after which a page ends.</summary>
    public List<int> Breaks { get; } = [];

    /// <summary>Writes up to the first row.</summary>
    public void Open(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", Xmlns.Main);
        xml.WriteStartElement("sheetPr");
        if (setup.TabColor is { } color)
        {
            Element(xml, "tabColor", ("rgb", "FF" + color));
        }

        Element(xml, "pageSetUpPr", ("fitToPage", setup.FitToWidth ? "1" : "0"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        Attributes(xml, ("showGridLines", "0"), ("tabSelected", isFirst ? "1" : "0"), ("workbookViewId", "0"));
        Pane(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Element(xml, "sheetFormatPr", ("defaultRowHeight", "18"));
        Columns(xml);
        xml.WriteStartElement("sheetData");
    }

    /// <summary>Writes from the last row on.</summary>
    public void Close(XmlWriter xml)
    {
        xml.WriteEndElement();
        if (setup.Locked)
        {
            Element(xml, "sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"), ("formatRows", "0"));
        }

        Listed(xml, "mergeCells", Merges, cells => Element(xml, "mergeCell", ("ref", cells)));
        foreach (var (index, (cells, condition, state)) in Colours.Index())
        {
            xml.WriteStartElement("conditionalFormatting");
            Attributes(xml, ("sqref", cells));
            xml.WriteStartElement("cfRule");
            Attributes(xml, ("type", "expression"), ("dxfId", Text(StyleSheet.IndexOf(state))), ("priority", Text(index + 1)));
            xml.WriteElementString("formula", condition);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        Listed(xml, "dataValidations", Fields, field => Field(xml, field.Cell, field.Field));
        Listed(xml, "hyperlinks", Links, link => Element(xml, "hyperlink", ("ref", link.Cell), ("location", link.Place), ("display", link.Text)));
        Element(xml, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.75"), ("bottom", "0.75"), ("header", "0.3"), ("footer", "0.3"));
        Element(xml, "pageSetup", ("paperSize", "9"), ("fitToHeight", setup.OnePage ? "1" : "0"), ("orientation", setup.Landscape ? "landscape" : "portrait"));
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddHeader", $"&L{Head(info.Title)}{(info.Mark is { } mark ? $"&C{Head(mark)}" : "")}&R&A");
        xml.WriteElementString("oddFooter", "&C&P / &N");
        xml.WriteEndElement();
        Listed(xml, "rowBreaks", Breaks, row => Element(xml, "brk", ("id", Text(row)), ("max", "16383"), ("man", "1")), ("manualBreakCount", Text(Breaks.Count)));
        if (Charts.Count > 0)
        {
            xml.WriteStartElement("drawing");
            xml.WriteAttributeString("r", "id", Xmlns.Related, ChartParts.Id(1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Field(XmlWriter xml, string cell, EntryField field)
    {
        xml.WriteStartElement("dataValidation");
        Attributes(xml, ("type", field.Offered ? "list" : "custom"), ("allowBlank", "1"), ("showInputMessage", "1"), ("showErrorMessage", field.Offered ? "0" : "1"));
        Attributes(xml, ("errorTitle", Cut(field.Title, EntryField.MaxTitle)), ("error", Cut(field.Help, EntryField.MaxHelp)));
        Attributes(xml, ("promptTitle", Cut(field.Title, EntryField.MaxTitle)), ("prompt", Cut(field.Help, EntryField.MaxHelp)), ("sqref", cell));
        xml.WriteElementString("formula1", field.Offered ? field.Listed : field.Holds(cell));
        xml.WriteEndElement();
    }

    private void Columns(XmlWriter xml)
    {
        var column = 0;
        if (setup.Widths.Count > 0)
        {
            xml.WriteStartElement("cols");
            foreach (var width in setup.Widths)
            {
                var number = Text(++column);
                Element(xml, "col", ("min", number), ("max", number), ("width", width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
            }

            xml.WriteEndElement();
        }
    }

    private void Pane(XmlWriter xml)
    {
        var (rows, columns) = (setup.FrozenRows, setup.FrozenColumns);
        if (rows > 0 || columns > 0)
        {
            xml.WriteStartElement("pane");
            Attributes(xml, [.. columns > 0 ? new[] { ("xSplit", Text(columns)) } : [], .. rows > 0 ? new[] { ("ySplit", Text(rows)) } : []]);
            Attributes(xml, ("topLeftCell", Ref.Cell(rows + 1, columns + 1)), ("activePane", columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight"), ("state", "frozen"));
            xml.WriteEndElement();
        }
    }

    private static void Listed<T>(XmlWriter xml, string name, List<T> items, Action<T> write, params (string, string)[] more)
    {
        if (items.Count > 0)
        {
            xml.WriteStartElement(name);
            if (name != "hyperlinks")
            {
                Attributes(xml, [("count", Text(items.Count)), .. more]);
            }

            items.ForEach(write);
            xml.WriteEndElement();
        }
    }

    private static void Element(XmlWriter xml, string name, params (string, string)[] attributes)
    {
        xml.WriteStartElement(name);
        Attributes(xml, attributes);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static string Cut(string text, int most) => CellText.Holdable(text.Length <= most ? text : text[..most]);

    private static string Head(string text) => Cut(text, MaxHeader).Replace("&", "&&", StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
