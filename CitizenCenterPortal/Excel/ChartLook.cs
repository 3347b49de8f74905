using System.Xml.Linq;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// Letters, lines and fills of charts: the face of the cells, the colours of the screen's light theme, never less than 9 points. Columns
/// are of a middle grey on a grey printer and lines dark; marks and dashes tell the lines apart.
/// </summary>
internal static class ChartLook
{
    private const string Ink = "1A1A1A";
    private const string Grey = "999999";
    private static readonly XNamespace A = Xmlns.Drawing;
    private static readonly XNamespace C = Xmlns.Chart;

    /// <summary>White, without a frame: the edge of a page would cut it.</summary>
    public static XElement Paper => new(C + "spPr", Fill("FFFFFF"), new XElement(A + "ln", new XElement(A + "noFill")));

    /// <summary>An axis.</summary>
    public static XElement Axis => new(C + "spPr", Line(Grey, 9_525));

    /// <summary>The lines across the chart.</summary>
    public static XElement Grid => new(C + "spPr", Line("D9D9D9", 6_350));

    /// <summary>How a series is drawn.</summary>
    public static XElement Of(SeriesLook look) => new(C + "spPr", look switch
    {
        SeriesLook.Columns => [Fill("7096F8")],
        SeriesLook.Line => [Line(Ink, 25_400)],
        SeriesLook.Level => (XElement[])[Line("8B3200", 19_050, "dash")],
    });

    /// <summary>The marks of a line.</summary>
    public static XElement Mark(SeriesLook look)
    {
        var (symbol, size, color) = look == SeriesLook.Level ? ("dash", 12, "8B3200") : ("circle", 7, Ink);
        return new(C + "marker", new XElement(C + "symbol", new XAttribute("val", symbol)), new XElement(C + "size", new XAttribute("val", size)),
            new XElement(C + "spPr", Fill(color), Line(color, 9_525)));
    }

    /// <summary>The letters of what stands there by itself, in hundredths of a point; never aslant where they must lie level.</summary>
    public static XElement Letters(int size, bool level = false) => new(C + "txPr", new XElement(A + "bodyPr", level ? Turned(0) : []), new XElement(A + "lstStyle"),
        new XElement(A + "p", new XElement(A + "pPr", Face("defRPr", size, bold: false)), new XElement(A + "endParaRPr", new XAttribute("lang", "ja-JP"))));

    /// <summary>Words, in letters of hundredths of a point, upright or along the axis that goes up.</summary>
    public static XElement Text(string text, int size, bool bold, bool turned) => new(C + "rich",
        new XElement(A + "bodyPr", turned ? Turned(-5_400_000) : []), new XElement(A + "lstStyle"),
        new XElement(A + "p", new XElement(A + "pPr", Face("defRPr", size, bold)), new XElement(A + "r", Face("rPr", size, bold), new XElement(A + "t", text))));

    private static XAttribute[] Turned(int angle) => [new("rot", angle), new("vert", "horz")];

    private static XElement Face(string name, int size, bool bold) => new(A + name, new XAttribute("sz", size), new XAttribute("b", bold ? 1 : 0),
        Fill(Ink), new XElement(A + "latin", new XAttribute("typeface", StyleSheet.FontName)), new XElement(A + "ea", new XAttribute("typeface", StyleSheet.FontName)));

    private static XElement Fill(string color) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", color)));

    private static XElement Line(string color, int width, string? dash = null) => new(A + "ln", new XAttribute("w", width), Fill(color),
        dash is null ? null : new XElement(A + "prstDash", new XAttribute("val", dash)), new XElement(A + "round"));
}
