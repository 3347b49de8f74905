using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using CitizenCenterPortal.Dashboards.Exports;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>The charts of the annual report are drawn from its cells.</summary>
public sealed class ChartsTests
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    [Fact]
    public async Task Every_chart_draws_the_cells_whose_numbers_it_shows_and_another_program_draws_it_too()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await ExportCity.BuildAsync(database);
        foreach (var (role, unit) in new[] { ("city-director", "C00"), ("ward-director", "W1") })
        {
            var book = (await Workbooks.TakeAsync(database, SmallCity.Caller(role, unit))).ShouldNotBeNull();

            var charts = Charts(book);
            var cells = LibreOffice.Cells(book);
            charts.Count.ShouldBe(9, "visitors, and eight indicators");
            charts.SelectMany(chart => Faults(chart, cells)).ShouldBeEmpty(role);
            charts.SelectMany(Numbers).Count().ShouldBeGreaterThan(role == "city-director" ? 60 : 30);
            cells.ShouldContain(cell => cell.Key.StartsWith("表紙!", StringComparison.Ordinal) && cell.Value == "グラフ");
            cells["訂正一覧!A5"].ShouldBe("この年度に訂正はありません");
        }

        var centre = (await Workbooks.TakeAsync(database, SmallCity.Caller("center-director", "D101"))).ShouldNotBeNull();
        var before = (await Workbooks.TakeAsync(database, SmallCity.Caller("center-director", "D101"), wish: new(ExportCity.Year.Previous, default, null))).ShouldNotBeNull();
        VisitorsAreThoseOfTheSheet(LibreOffice.Cells(centre), LibreOffice.Cells(before));
        Charts(LibreOffice.SaveAgain(centre)).Select(Cells).ShouldBe(Charts(centre).Select(Cells), "LibreOffice draws the same cells");
    }

    [Theory]
    [InlineData("桜台市民センター,東山区中央市民センター", "桜台,東山区中央")]
    [InlineData("東山区,西川区", "東山区,西川区")]
    [InlineData("Sakuradai Civic Center,Iwamidai Civic Center", "Sakuradai,Iwamidai")]
    [InlineData("本館,東山区中央市民センター,西川区中央市民センター", "本館,東山,西川")]
    [InlineData("Boston,Preston", "Boston,Preston")]
    [InlineData("市民センター,市民センター", "市,市")]
    public void Beneath_a_column_stands_what_tells_a_centre_from_the_others(string names, string shorter) =>
        ShortNames.Of(names.Split(',')).ShouldBe(shorter.Split(','));

    private static void VisitorsAreThoseOfTheSheet(IReadOnlyDictionary<string, string> cells, IReadOnlyDictionary<string, string> before)
    {
        const string Sheet = "D101 D101館!";
        var months = Enumerable.Range(0, 12);
        var visitors = cells.Single(cell => cell.Key.StartsWith(Sheet + "A", StringComparison.Ordinal) && cell.Value == "利用者数（延べ）").Key[(Sheet.Length + 1)..];
        months.Select(month => cells.GetValueOrDefault($"グラフ!H{5 + month}")).ShouldBe(months.Select(month => cells.GetValueOrDefault($"{Sheet}{Ref.Column(3 + month)}{visitors}")));
        months.Select(month => cells.GetValueOrDefault($"グラフ!I{5 + month}")).ShouldBe(months.Select(month => before.GetValueOrDefault($"{Sheet}{Ref.Column(3 + month)}{visitors}")));
        cells["グラフ!H17"].ShouldBe(cells[$"{Sheet}O{visitors}"]);
    }

    private static List<XElement> Charts(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        return [.. zip.Entries.Where(entry => entry.FullName.StartsWith("xl/charts/chart", StringComparison.Ordinal)).Select(entry => XElement.Load(entry.Open())).OrderBy(Title, StringComparer.Ordinal)];
    }

    private static string Title(XElement chart) => string.Concat(chart.Descendants(C + "title").First().Descendants().Where(text => text.Name.LocalName == "t").Select(text => text.Value));

    /// <summary>The places of names and numbers; another program may write the quotes and the legend's name otherwise.</summary>
    private static string Cells(XElement chart) => $"{Title(chart)}: {string.Join(' ', chart.Descendants(C + "val").Select(series => series.Descendants(C + "f").Single().Value.Replace("'", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal)))}";

    private static IEnumerable<XElement> Numbers(XElement chart) => chart.Descendants(C + "numCache").SelectMany(cache => cache.Elements(C + "pt"));

    /// <summary>Where a chart carries something else than its cells hold.</summary>
    private static IEnumerable<string> Faults(XElement chart, IReadOnlyDictionary<string, string> cells)
    {
        foreach (var reference in chart.Descendants().Where(part => part.Name == C + "numRef" || part.Name == C + "strRef"))
        {
            var isNumber = reference.Name == C + "numRef";
            var held = Places(reference.Element(C + "f")!.Value).Select(at => Held(cells.GetValueOrDefault(at), isNumber)).ToList();
            var cache = reference.Elements().Last();
            var drawn = cache.Elements(C + "pt").ToDictionary(point => (int)point.Attribute("idx")!, point => Held(point.Element(C + "v")!.Value, isNumber));
            if ((int)cache.Element(C + "ptCount")!.Attribute("val")! != held.Count || held.Where((value, index) => drawn.GetValueOrDefault(index) != value).Any() || held.TrueForAll(value => value is null))
            {
                yield return $"{Title(chart)} {reference.Element(C + "f")!.Value}: {string.Join('|', held)} ≠ {string.Join('|', drawn.Values)}";
            }
        }
    }

    /// <summary>Text in the place of a number is drawn as nothing.</summary>
    private static string? Held(string? value, bool isNumber) =>
        !isNumber ? value : decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? decimal.Round(number, 8).ToString("0.########", CultureInfo.InvariantCulture) : null;

    private static IEnumerable<string> Places(string reference)
    {
        var (sheet, corners) = (reference[..reference.LastIndexOf('!')].Trim('\''), reference[(reference.LastIndexOf('!') + 1)..].Replace("$", "", StringComparison.Ordinal).Split(':'));
        Ref.TryRead(corners[0], out var top, out var left).ShouldBeTrue();
        Ref.TryRead(corners[^1], out var bottom, out var right).ShouldBeTrue();
        return from row in Enumerable.Range(top, bottom - top + 1) from column in Enumerable.Range(left, right - left + 1) select $"{sheet}!{Ref.Cell(row, column)}";
    }
}
