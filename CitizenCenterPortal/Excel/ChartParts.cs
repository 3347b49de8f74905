using System.Globalization;
using System.Xml.Linq;

namespace CitizenCenterPortal.Excel;

/// <summary>The parts that lay charts over a sheet: the drawing, which says where, the charts, and what binds them together.</summary>
internal static class ChartParts
{
    private static readonly XNamespace Sheet = Xmlns.SheetDrawing;
    private static readonly XNamespace Drawing = Xmlns.Drawing;
    private static readonly XNamespace Chart = Xmlns.Chart;
    private static readonly XNamespace Related = Xmlns.Related;
    private static readonly XNamespace Relations = Xmlns.Relations;

    /// <summary>The id of a relation by its number from 1.</summary>
    public static string Id(int number) => Invariant($"d{number}");

    /// <summary>The paths beneath <c>xl</c> and the kinds of the parts of a sheet with so many charts.</summary>
    public static IEnumerable<(string Path, string Kind)> Kinds(int sheet, int charts) => charts == 0 ? [] :
    [
        (DrawingPath(sheet), "application/vnd.openxmlformats-officedocument.drawing+xml"),
        .. Enumerable.Range(1, charts).Select(chart => (ChartPath(sheet, chart), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")),
    ];

    /// <summary>Writes the parts of one sheet.</summary>
    /// <param name="sheet">The sheet's number from 1.</param>
    /// <param name="charts">Its charts.</param>
    /// <param name="part">Writes one part.</param>
    public static void Write(int sheet, IReadOnlyList<SheetChart> charts, Action<string, XElement> part)
    {
        part(Invariant($"xl/worksheets/_rels/sheet{sheet}.xml.rels"), new(Relations + "Relationships",
            WorkbookParts.Relation(Id(1), Xmlns.Related + "/drawing", "../" + DrawingPath(sheet))));
        part("xl/" + DrawingPath(sheet), new(Sheet + "wsDr",
            new XAttribute(XNamespace.Xmlns + "xdr", Sheet), new XAttribute(XNamespace.Xmlns + "a", Drawing), charts.Select(Anchor)));
        part(Invariant($"xl/drawings/_rels/drawing{sheet}.xml.rels"), new(Relations + "Relationships",
            charts.Select((_, index) => WorkbookParts.Relation(Id(index + 1), Xmlns.Related + "/chart", "../" + ChartPath(sheet, index + 1)))));
        foreach (var (index, chart) in charts.Index())
        {
            part("xl/" + ChartPath(sheet, index + 1), ChartPart.Of(chart));
        }
    }

    private static XElement Anchor(SheetChart chart, int index) => new(Sheet + "twoCellAnchor", new XAttribute("editAs", "oneCell"),
        Corner("from", chart.Place.Top - 1, chart.Place.Left - 1),
        Corner("to", chart.Place.Bottom, chart.Place.Right),
        new XElement(Sheet + "graphicFrame", new XAttribute("macro", ""),
            new XElement(Sheet + "nvGraphicFramePr",
                new XElement(Sheet + "cNvPr", new XAttribute("id", index + 2), new XAttribute("name", CellText.Holdable(chart.Title)), new XAttribute("descr", CellText.Holdable(chart.Title))),
                new XElement(Sheet + "cNvGraphicFramePr")),
            new XElement(Sheet + "xfrm",
                new XElement(Drawing + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                new XElement(Drawing + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
            new XElement(Drawing + "graphic", new XElement(Drawing + "graphicData", new XAttribute("uri", Xmlns.Chart),
                new XElement(Chart + "chart", new XAttribute(XNamespace.Xmlns + "c", Chart), new XAttribute(XNamespace.Xmlns + "r", Related), new XAttribute(Related + "id", Id(index + 1)))))),
        new XElement(Sheet + "clientData"));

    /// <summary>A corner of a cell, counted from 0; the lower right one of a cell is the upper left one of the next.</summary>
    private static XElement Corner(string name, int row, int column) => new(Sheet + name,
        new XElement(Sheet + "col", column), new XElement(Sheet + "colOff", 0), new XElement(Sheet + "row", row), new XElement(Sheet + "rowOff", 0));

    private static string DrawingPath(int sheet) => Invariant($"drawings/drawing{sheet}.xml");

    private static string ChartPath(int sheet, int chart) => Invariant($"charts/chart{sheet}_{chart}.xml");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
