using System.Globalization;
using System.Xml.Linq;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// One chart as a part (DrawingML <c>c:chart</c>), in the order of the schema. Every series names its cells and carries the numbers they
/// hold, so that a viewer that does not calculate draws it too. Columns begin at 0 where no number lies beneath it.
/// </summary>
internal static class ChartPart
{
    private const int Across = 1;
    private const int Up = 2;

    /// <summary>Numbers stand at the columns where there is room for them.</summary>
    private const int MostLabels = 8;

    private static readonly XNamespace C = Xmlns.Chart;

    /// <summary>The part.</summary>
    public static XElement Of(SheetChart chart) => new(C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", Xmlns.Drawing),
        Value("roundedCorners", 0),
        new XElement(C + "chart",
            Title(chart.Title, 1200, bold: true),
            Value("autoTitleDeleted", 0),
            new XElement(C + "plotArea", new XElement(C + "layout"),
                Plot(chart, "bar", [Value("barDir", "col"), Value("grouping", "clustered")], [Value("gapWidth", 60)], chart.Series.Index().Where(at => at.Item.Look == SeriesLook.Columns)),
                Plot(chart, "line", [Value("grouping", "standard")], [Value("marker", 1)], chart.Series.Index().Where(at => at.Item.Look != SeriesLook.Columns)),
                CategoryAxis(chart), ValueAxis(chart)),
            new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", 0), ChartLook.Letters(1000)),
            Value("plotVisOnly", 1),
            Value("dispBlanksAs", "gap")),
        ChartLook.Paper,
        ChartLook.Letters(1000));

    private static XElement? Plot(SheetChart chart, string kind, XElement[] before, XElement[] after, IEnumerable<(int Index, ChartSeries Series)> series) => !series.Any() ? null : new(C + (kind + "Chart"),
        before, Value("varyColors", 0), series.Select(at => Series(chart, at.Index, at.Series)), after, Value("axId", Across), Value("axId", Up));

    private static XElement Series(SheetChart chart, int index, ChartSeries series)
    {
        var columns = series.Look == SeriesLook.Columns;
        return new(C + "ser", Value("idx", index), Value("order", index),
            new XElement(C + "tx", Reference("str", series.Name.Cells, Texts(series.Name.Texts))),
            ChartLook.Of(series.Look),
            columns ? Value("invertIfNegative", 0) : ChartLook.Mark(series.Look),
            columns && chart.Categories.Texts.Count <= MostLabels ? Labels(chart.Shown) : null,
            new XElement(C + "cat", Reference("str", chart.Categories.Cells, Texts(chart.Categories.Texts))),
            new XElement(C + "val", Reference("num", series.Values.Cells, [new(C + "formatCode", StyleSheet.CodeOf(chart.Shown)), .. Numbers(series.Values.Values)])),
            columns ? null : Value("smooth", 0));
    }

    private static XElement Labels(Shown shown) => new(C + "dLbls",
        new XElement(C + "numFmt", new XAttribute("formatCode", StyleSheet.CodeOf(shown)), new XAttribute("sourceLinked", 0)),
        ChartLook.Letters(900), Value("dLblPos", "inBase"),
        Value("showLegendKey", 0), Value("showVal", 1), Value("showCatName", 0), Value("showSerName", 0), Value("showPercent", 0), Value("showBubbleSize", 0));

    private static XElement Reference(string kind, string cells, IEnumerable<XElement> cache) => new(C + (kind + "Ref"), new XElement(C + "f", cells), new XElement(C + (kind + "Cache"), cache));

    private static IEnumerable<XElement> Texts(IEnumerable<string> texts) => Points([.. texts.Select(CellText.Holdable)]);

    private static IEnumerable<XElement> Numbers(IEnumerable<decimal?> numbers) => Points([.. numbers.Select(number => number?.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The values that stand; a place left out is empty.</summary>
    private static IEnumerable<XElement> Points(IReadOnlyList<string?> values) =>
        values.Index().Where(at => at.Item is not null).Select(at => new XElement(C + "pt", new XAttribute("idx", at.Index), new XElement(C + "v", at.Item))).Prepend(Value("ptCount", values.Count));

    private static XElement CategoryAxis(SheetChart chart) => new(C + "catAx", Value("axId", Across),
        new XElement(C + "scaling", Value("orientation", "minMax")), Value("delete", 0), Value("axPos", "b"),
        chart.CategoryTitle is { } title ? Title(title, 1000) : null,
        Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "low"), ChartLook.Axis, ChartLook.Letters(1000, level: true),
        Value("crossAx", Up), Value("crosses", "autoZero"), Value("auto", 1), Value("lblAlgn", "ctr"), Value("lblOffset", 100), Value("noMultiLvlLbl", 1));

    private static XElement ValueAxis(SheetChart chart) => new(C + "valAx", Value("axId", Up),
        new XElement(C + "scaling", Value("orientation", "minMax"), chart.Series.Any(series => series.Values.Values.Any(value => value < 0)) ? null : Value("min", 0)),
        Value("delete", 0), Value("axPos", "l"), new XElement(C + "majorGridlines", ChartLook.Grid),
        Title(chart.ValueTitle, 1000, turned: true),
        new XElement(C + "numFmt", new XAttribute("formatCode", StyleSheet.CodeOf(chart.Shown)), new XAttribute("sourceLinked", 0)),
        Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "nextTo"), ChartLook.Axis, ChartLook.Letters(1000),
        Value("crossAx", Across), Value("crosses", "autoZero"), Value("crossBetween", "between"));

    private static XElement Title(string text, int size, bool bold = false, bool turned = false) => new(C + "title",
        new XElement(C + "tx", ChartLook.Text(CellText.Holdable(text), size, bold, turned)), Value("overlay", 0));

    private static XElement Value(string name, object value) => new(C + name, new XAttribute("val", value));
}
