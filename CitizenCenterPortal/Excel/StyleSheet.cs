using System.Globalization;
using System.Text;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// The <c>styles.xml</c> of every workbook: each look with each way of showing a value. Yu Gothic stands on every Windows and
/// in Office for Mac; LibreOffice without it takes its own Japanese face. The colours are those of the screen's light theme.
/// </summary>
internal static class StyleSheet
{
    /// <summary>The face of all letters, in cells and in charts.</summary>
    public const string FontName = "Yu Gothic";

    private const int FirstOwn = 164;

    /// <summary>Letters and ground of the states, in the order of <see cref="Look.Excellent"/> to <see cref="Look.Missed"/>.</summary>
    private static readonly (LevelState State, bool Bold, string Letters, string Ground)[] States =
    [
        (LevelState.Excellent, true, "FF0031D8", "FFD9E6FF"),
        (LevelState.Met, false, "FF115A36", "FFE6F5EC"),
        (LevelState.Near, false, "FF8B3200", "FFFFEEE2"),
        (LevelState.Missed, true, "FFA90000", "FFFDEEEE"),
    ];

    private static readonly string[] Fonts =
    [
        Font(10),
        Font(10, bold: true),
        Font(16, bold: true),
        Font(12, bold: true),
        Font(9, color: "FF4D4D4D"),
        Font(10, color: "FF0017C1", more: "<u/>"),
        .. States.Select(state => Font(10, state.Bold, state.Letters)),
    ];

    private static readonly string[] Fills =
    [
        "<fill><patternFill patternType=\"none\"/></fill>",
        "<fill><patternFill patternType=\"gray125\"/></fill>",
        Ground("FFE8F1FE"),
        .. States.Select(state => Ground(state.Ground)),
        Ground("FFFFFBE0"),
    ];

    private static readonly string[] Borders =
    [
        Border("", ""),
        Border("thin", "thin"),
        Border("thin", "medium"),
        Border("medium", "medium"),
    ];

    /// <summary>Of each look: font, fill, border, and how its text lies.</summary>
    private static readonly Dictionary<Look, (int Font, int Fill, int Border, string Lies)> Faces = new()
    {
        [Look.Plain] = (0, 0, 0, "vertical=\"center\""),
        [Look.Title] = (2, 0, 0, "vertical=\"center\""),
        [Look.Subtitle] = (3, 0, 0, "vertical=\"center\""),
        [Look.Note] = (4, 0, 0, "vertical=\"top\""),
        [Look.Heading] = (1, 2, 1, "horizontal=\"center\" vertical=\"center\" wrapText=\"1\""),
        [Look.RowHeading] = (1, 2, 1, "vertical=\"center\" wrapText=\"1\""),
        [Look.Body] = (0, 0, 1, "vertical=\"center\""),
        [Look.Wrapped] = (0, 0, 1, "vertical=\"top\" wrapText=\"1\""),
        [Look.Total] = (1, 0, 2, "vertical=\"center\""),
        [Look.Box] = (0, 0, 3, "horizontal=\"center\" vertical=\"top\" wrapText=\"1\""),
        [Look.Link] = (5, 0, 0, "vertical=\"center\""),
        [Look.Excellent] = (6, 3, 1, "vertical=\"center\""),
        [Look.Met] = (7, 4, 1, "vertical=\"center\""),
        [Look.Near] = (8, 5, 1, "vertical=\"center\""),
        [Look.Missed] = (9, 6, 1, "vertical=\"center\""),
        [Look.Entry] = (1, 3 + States.Length, 1, "vertical=\"center\""),
        [Look.Level] = (0, 0, 1, "vertical=\"center\" wrapText=\"1\""),
    };

    /// <summary>Numbers below 164 are the file format's own, and their codes stand in no file.</summary>
    private static readonly Dictionary<Shown, (int Id, string Code)> Formats = new()
    {
        [Shown.General] = (0, "General"),
        [Shown.Text] = (49, "@"),
        [Shown.Whole] = (3, "#,##0"),
        [Shown.OneDecimal] = (164, "#,##0.0"),
        [Shown.TwoDecimals] = (4, "#,##0.00"),
        [Shown.Percent] = (165, "0.0\"%\""),
    };

    /// <summary>The whole part.</summary>
    public static byte[] Part { get; } = Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
        + $"<styleSheet xmlns=\"{Xmlns.Main}\">"
        + List("numFmts", [.. from format in Formats.Values where format.Id >= FirstOwn select $"<numFmt numFmtId=\"{format.Id}\" formatCode=\"{format.Code.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>"])
        + List("fonts", Fonts) + List("fills", Fills) + List("borders", Borders)
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + List("cellXfs", [.. from look in Enum.GetValues<Look>() from shown in Enum.GetValues<Shown>() select Format(look, shown)])
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        + List("dxfs", [.. States.Select(Conditional)])
        + "</styleSheet>");

    /// <summary>The place of a state's look among the formats that depend on a condition.</summary>
    public static int IndexOf(LevelState state) => Array.FindIndex(States, at => at.State == state);

    /// <summary>The code of a number format that is the file format's own and that the portal uses; null for any other.</summary>
    public static string? BuiltIn(string id) =>
        Formats.Values.FirstOrDefault(format => format.Id < FirstOwn && format.Id.ToString(CultureInfo.InvariantCulture) == id).Code;

    /// <summary>The code by which a value is shown.</summary>
    public static string CodeOf(Shown shown) => Formats[shown].Code;

    /// <summary>A cell for numbers puts the words in it (「-」, 「／」) to the right too; words in a table keep off its lines.</summary>
    private static string Format(Look look, Shown shown)
    {
        var (font, fill, border, lies) = Faces[look];
        var side = lies.Contains("horizontal", StringComparison.Ordinal) ? ""
            : shown is not (Shown.General or Shown.Text) ? " horizontal=\"right\""
            : shown == Shown.Text && border > 0 ? " horizontal=\"left\" indent=\"1\"" : "";
        return string.Create(CultureInfo.InvariantCulture, $"<xf numFmtId=\"{Formats[shown].Id}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\"><alignment {lies}{side}/><protection locked=\"{(look == Look.Entry ? 0 : 1)}\"/></xf>");
    }

    private static string Font(int size, bool bold = false, string color = "FF1A1A1A", string more = "") =>
        $"<font>{(bold ? "<b/>" : "")}{more}<sz val=\"{size}\"/><color rgb=\"{color}\"/><name val=\"{FontName}\"/><family val=\"3\"/><charset val=\"128\"/></font>";

    private static string Conditional((LevelState State, bool Bold, string Letters, string Ground) state) =>
        $"<dxf><font>{(state.Bold ? "<b/>" : "")}<color rgb=\"{state.Letters}\"/></font><fill><patternFill patternType=\"solid\"><bgColor rgb=\"{state.Ground}\"/></patternFill></fill></dxf>";

    private static string Ground(string color) =>
        $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{color}\"/><bgColor indexed=\"64\"/></patternFill></fill>";

    private static string Border(string around, string top)
    {
        return $"<border>{Side("left", around)}{Side("right", around)}{Side("top", top)}{Side("bottom", around)}<diagonal/></border>";

        static string Side(string side, string line) =>
            line.Length == 0 ? $"<{side}/>" : $"<{side} style=\"{line}\"><color rgb=\"FF{(line == "thin" ? "999999" : "333333")}\"/></{side}>";
    }

    private static string List(string name, string[] items) => $"<{name} count=\"{items.Length}\">{string.Concat(items)}</{name}>";
}
