using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>A place of the form that a return asked about or a correction opened, as the history tells it.</summary>
/// <param name="Place">The code of a cell or of a measure, or the name of a block.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Words">What was asked for; may be empty.</param>
public sealed record AskedPlace(string Place, string Name, string Words)
{
    /// <summary>Takes what a line of the journal tells of remarks into those that stood before it, by their places.</summary>
    internal static void Follow(SortedDictionary<string, string> standing, IEnumerable<ToldRow> told)
    {
        foreach (var row in told.Where(row => row.Of == nameof(Remark)))
        {
            var place = row.Key.Split('|', 3)[^1];
            if (row.After is null)
            {
                standing.Remove(place);
            }
            else if (row.Tells(nameof(Remark.Words)))
            {
                standing[place] = row.Is(nameof(Remark.Words)) as string ?? "";
            }
        }
    }

    /// <summary>The places that stand, in the order of the form.</summary>
    internal static IReadOnlyList<AskedPlace> Of(Catalogue catalogue, SortedDictionary<string, string> standing) =>
    [
        .. standing.OrderBy(at => catalogue.CellsAt(at.Key) is [var first, ..] ? catalogue.PlaceOf(first.Id) : int.MaxValue)
            .Select(at => new AskedPlace(at.Key, catalogue.PlaceName(at.Key), at.Value)),
    ];
}
