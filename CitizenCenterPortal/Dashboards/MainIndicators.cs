using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// The eight indicators that stand on tiles: one for each thing a citizen would ask of a centre (is it used, by how many, are they
/// content, do new people come, do citizens take part, with whom, are voices answered, is it safe). All are in the list below the tiles.
/// </summary>
internal static class MainIndicators
{
    private const int Tiles = 8;

    private static readonly string[] Chosen = ["K01", "K02", "K05", "K06", "K08", "K09", "K16", "K17"];

    /// <summary>The codes, in the catalogue's order; where a city dropped some, the first others take their places.</summary>
    public static IReadOnlyList<string> Of(Catalogue catalogue)
    {
        var chosen = catalogue.Indicators.OrderBy(indicator => Chosen.Contains(indicator.Code) ? 0 : 1).ThenBy(indicator => indicator.Position).Take(Tiles).ToList();
        return [.. chosen.OrderBy(indicator => indicator.Position).Select(indicator => indicator.Code)];
    }
}
