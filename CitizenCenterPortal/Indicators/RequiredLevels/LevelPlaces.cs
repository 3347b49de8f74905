using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>The places that have levels, as the tree has them.</summary>
internal static class LevelPlaces
{
    /// <summary>A unit with all beneath it, then alone.</summary>
    private static readonly bool[] Faces = [false, true];

    /// <summary>The places within reach in a year: of a hub, it with all beneath it where these are reached too, and its 本館.</summary>
    public static IReadOnlyList<LevelPlaceView> Of(Reading reading, FiscalYear year) =>
        [.. InOrder(reading.Tree).Where(unit => reading.Reaches(unit.Id, year.Months)).SelectMany(unit => Both(reading, unit))];

    /// <summary>What was given to wards and centres within reach, by place and indicator; to 全市 everything is.</summary>
    public static IReadOnlyList<OwnLevel> Exceptions(Reading reading, LevelBook book, Catalogue catalogue, FiscalYear year)
    {
        var given = book.In(year).Where(row => row.Place != LevelPlace.City && reading.Reaches(row.Place.UnitId, year.Months)).ToLookup(row => row.Place);
        return
        [
            .. from unit in InOrder(reading.Tree)
               from own in Faces
               from indicator in catalogue.Indicators
               from row in given[new(unit.Id, own)]
               where row.Indicator == indicator.Code
               select new OwnLevel(View(unit, row.Place), indicator.Code, indicator.DisplayName, row.Levels),
        ];
    }

    /// <summary>What a place is called.</summary>
    public static string NameOf(OrgUnit unit, LevelPlace place) => place == LevelPlace.City ? Words.Say("全市")
        : place.Own && unit.Tier != Tier.District ? Words.Say("{0}（本館）", unit.DisplayName)
        : place.Own ? unit.DisplayName
        : unit.NameWithAllBeneath();

    /// <summary>What kind of place it is.</summary>
    public static LevelSource KindOf(OrgTree tree, LevelPlace place) => place == LevelPlace.City ? LevelSource.City
        : place.Own || tree.Find(place.UnitId)?.Tier == Tier.District ? LevelSource.Centre
        : LevelSource.Ward;

    private static IEnumerable<LevelPlaceView> Both(Reading reading, OrgUnit unit)
    {
        if (unit.Tier != Tier.District && reading.Caller.Reach == Reach.Subtree)
        {
            yield return View(unit, new(unit.Id, Own: false));
        }

        yield return View(unit, new(unit.Id, Own: true));
    }

    private static LevelPlaceView View(OrgUnit unit, LevelPlace place) =>
        new(unit.Code, place.Own, NameOf(unit, place), unit.Tier == Tier.City && !place.Own ? 0 : unit.Tier == Tier.Ward && !place.Own ? 1 : 2);

    /// <summary>The city, then ward by ward each with its centres.</summary>
    private static IEnumerable<OrgUnit> InOrder(OrgTree tree) =>
        tree.Units.OrderBy(unit => tree.Ancestors(unit.Id).Append(unit).Aggregate("", (way, step) => $"{way}/{(int)step.Tier}{step.Code}"), StringComparer.Ordinal);
}
