namespace CitizenCenterPortal.Organization.Import;

/// <summary>What holds of the tree in every month, whoever wrote it.</summary>
internal static class TreeRules
{
    /// <summary>A hub that closes while a centre beneath it stays open.</summary>
    public static IEnumerable<Problem> Broken(CityBook book) =>
        from unit in book.Units.All
        where unit.Tier != Tier.District && book.Reopened.Contains(unit.Id) && Closed(book, unit.Id) is not null
        let last = Closed(book, unit.Id)!.Value
        from place in book.Placements.All
        where place.ParentId == unit.Id && (place.To is null || place.To > last)
            && book.Open.All.Any(row => row.OrgUnitId == place.OrgUnitId && (row.To is null || row.To > last) && (place.To is null || row.From <= place.To))
        let beneath = book.Units.All.First(other => other.Id == place.OrgUnitId)
        select new Problem(null, new Sentence("{0}は閉められません。その下の{1}が、{2}のあとも開いています。先に移すか、閉めてください。", unit.DisplayName, beneath.DisplayName, Era.MonthAlone(last)));

    /// <summary>The last month of a unit that has one; null while it is open.</summary>
    private static ReportingMonth? Closed(CityBook book, int unitId) => book.Open.All.Where(row => row.OrgUnitId == unitId).MaxBy(row => row.From)?.To;
}
