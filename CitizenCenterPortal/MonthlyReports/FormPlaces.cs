using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Places of the form by name: a cell, a measure with all its cells, a block with all its measures, a text.</summary>
internal static class FormPlaces
{
    /// <summary>The place that is all of the form, cells and texts alike: a correction opens it only where somebody chose it.</summary>
    public const string Everything = "ALL";

    /// <summary>The cells of a place; empty where the form has no such place.</summary>
    public static IReadOnlyList<Cell> CellsAt(this Catalogue catalogue, string place) =>
        catalogue.Cell(place) is { } cell ? [cell]
        : catalogue.Measure(place) is { } measure ? [.. catalogue.CellsOf(measure.Code)]
        : [.. catalogue.Cells.Where(each => catalogue.MeasureOf(each).Block == place)];

    /// <summary>The block that a place is in.</summary>
    public static string BlockOf(this Catalogue catalogue, string place) =>
        catalogue.CellsAt(place) is [var first, ..] ? catalogue.MeasureOf(first).Block : place;

    /// <summary>A place as a person calls it.</summary>
    public static string PlaceName(this Catalogue catalogue, string place) =>
        catalogue.Cell(place) is { } cell ? catalogue.NameOf(cell)
        : catalogue.Measure(place) is { } measure ? measure.DisplayName
        : NarrativeBlock.Find(place) is { } text ? text.DisplayName
        : place == Everything ? Words.Say("全部の欄")
        : BlockNames.Say(place);

    /// <summary>The sum of the versions of a place's figures, or the version of its text: it grows with every change there.</summary>
    public static int VersionAt(this Catalogue catalogue, string place, IEnumerable<Figure> figures, IEnumerable<ReportText> texts)
    {
        if (place == Everything)
        {
            return figures.Sum(figure => figure.Version) + texts.Sum(text => text.Version);
        }

        if (NarrativeBlock.Find(place) is not null)
        {
            return texts.FirstOrDefault(text => text.Block == place)?.Version ?? 0;
        }

        var cells = catalogue.CellsAt(place).Select(cell => cell.Id).ToHashSet();
        return figures.Where(figure => cells.Contains(figure.CellId)).Sum(figure => figure.Version);
    }

    /// <summary>The places that a correction opened, however often the report was taken back or returned since; none where none is under way, or in one of older days that named none and opened all.</summary>
    public static IReadOnlyCollection<string> Opened(this IEnumerable<Remark> remarks, MonthlyReport? report) =>
        report?.ConfirmedAt is null ? [] : [.. remarks.Where(remark => remark.Opens != false).Select(remark => remark.Place)];

    /// <summary>The cells that a correction of these places opens; null, which is all, where it names none or everything.</summary>
    public static HashSet<int>? OpenIn(this Catalogue catalogue, IReadOnlyCollection<string> places) =>
        places.IsWhole() ? null : [.. places.SelectMany(catalogue.CellsAt).Select(cell => cell.Id)];

    /// <summary>True where all of the form is open.</summary>
    public static bool IsWhole(this IReadOnlyCollection<string> opened) => opened.Count == 0 || opened.Contains(Everything);
}
