using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Ui;

/// <summary>The picture of a <see cref="MonthChart"/>: numbers alone and for the eye alone, so one piece of markup.</summary>
internal static class MonthPicture
{
    /// <summary>How wide a month is; the picture is 100 high and stretched to its place.</summary>
    private const int Month = 100;

    /// <summary>Level stripes, which no stretching turns: a month of some centres alone.</summary>
    private const string Hatch = """<pattern id="months-partial" width="10" height="2.5" patternUnits="userSpaceOnUse"><path d="M0 0H10V.8H0z" /></pattern>""";

    private static readonly DrawnWith<IReadOnlyList<MonthPoint>, string> Drawn = new(Draw);

    /// <summary>The axis on which all of it stands.</summary>
    public static AxisScale Scale(IReadOnlyList<MonthPoint> months) => new(months.SelectMany(month => (decimal?[])[month.Value, month.LastYear, month.Level]));

    /// <summary>Bars for this year, a line for the last one and one for the level.</summary>
    public static MarkupString Of(IReadOnlyList<MonthPoint> months) => new(Drawn.Of(months));

    private static string Draw(IReadOnlyList<MonthPoint> months)
    {
        var (scale, across) = (Scale(months), months.Count * Month);
        var grid = scale.Marks.Select(mark => string.Create(CultureInfo.InvariantCulture, $"""<line class="{(mark == 0 ? "base" : "grid")}" x1="0" x2="{across}" y1="{Curve.Number(scale.Y(mark))}" y2="{Curve.Number(scale.Y(mark))}" />"""));
        var bars = months.Index().Where(at => at.Item.Value is not null).Select(at => Bar(scale, at.Index, at.Item));
        var lines = Lines("required", months.Select(month => month.Level)).Concat(Lines("past", months.Select(month => month.LastYear)));
        return string.Create(CultureInfo.InvariantCulture, $"""<svg viewBox="0 0 {across} 100" preserveAspectRatio="none" focusable="false">{Hatch}{string.Concat(grid.Concat(bars).Concat(lines))}</svg>""");

        IEnumerable<string> Lines(string style, IEnumerable<decimal?> values) => new Curve([.. values], scale.Low, scale.High, across - Month, 100).Pieces()
            .Select(piece => $"""<polyline class="{style}" points="{piece}" transform="translate(50 0)" />""");
    }

    private static string Bar(AxisScale scale, int index, MonthPoint month)
    {
        var (top, bottom) = (scale.Y(Math.Max(month.Value!.Value, 0)), scale.Y(Math.Min(month.Value!.Value, 0)));
        var look = month.OutOf is not null ? "partial" : month.Confirmed ? "confirmed" : "provisional";
        return string.Create(CultureInfo.InvariantCulture, $"""<rect class="{look}" x="{index * Month + 25}" width="50" y="{Curve.Number(top)}" height="{Curve.Number(bottom - top)}"><title>{WebUtility.HtmlEncode($"{month.Label} {month.Stage}")}</title></rect>""");
    }
}
