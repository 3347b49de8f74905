namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What stands in one table of the form.</summary>
/// <param name="Measures">Measures of one cell each; or one measure with a breakdown; or two, of which one is reckoned over the other.</param>
/// <param name="Ratio">What the two make.</param>
public sealed record EntryGroup(IReadOnlyList<MeasureRows> Measures, RatioColumn? Ratio = null)
{
    /// <summary>The tables of a block, in the order of the form.</summary>
    public static IReadOnlyList<EntryGroup> Of(IReadOnlyList<MeasureRows> measures, IReadOnlyList<RatioColumn> ratios)
    {
        var groups = new List<EntryGroup>();
        for (var i = 0; i < measures.Count; i++)
        {
            var next = i + 1 < measures.Count ? measures[i + 1] : null;
            if (next is not null && ratios.FirstOrDefault(ratio => ratio.Numerator == measures[i].Code && ratio.Denominator == next.Code) is { } pair)
            {
                groups.Add(new([measures[i++], next], pair));
            }
            else if (measures[i].Cells.Count == 1 && groups.LastOrDefault() is { Ratio: null } last && last.Measures[^1].Cells.Count == 1)
            {
                groups[^1] = new([.. last.Measures, measures[i]]);
            }
            else
            {
                groups.Add(new([measures[i]]));
            }
        }

        return groups;
    }
}
