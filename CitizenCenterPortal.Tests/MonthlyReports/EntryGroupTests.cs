using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public class EntryGroupTests
{
    private static readonly RatioColumn Occupancy = new("施設稼働率", "SLOTS", "AVAILABLE", 100, "%", 1);

    [Fact]
    public void Measures_of_one_cell_share_a_table_and_those_with_a_breakdown_have_their_own() =>
        Tables([Measure("A"), Measure("B"), Measure("PERSONS", 6), Measure("C")]).ShouldBe(["A B", "PERSONS", "C"]);

    [Fact]
    public void Slots_used_stand_beside_slots_available_with_the_occupancy_they_make() =>
        Tables([Measure("SLOTS", 6), Measure("AVAILABLE", 6), Measure("NEW")], Occupancy).ShouldBe(["SLOTS AVAILABLE → 施設稼働率", "NEW"]);

    [Fact]
    public void Measures_that_do_not_follow_one_another_are_not_paired() =>
        Tables([Measure("SLOTS", 6), Measure("NEW"), Measure("AVAILABLE", 6)], Occupancy).ShouldBe(["SLOTS", "NEW", "AVAILABLE"]);

    private static IEnumerable<string> Tables(IReadOnlyList<MeasureRows> measures, params RatioColumn[] ratios) => EntryGroup.Of(measures, ratios)
        .Select(group => string.Join(' ', group.Measures.Select(measure => measure.Code)) + (group.Ratio is { } ratio ? " → " + ratio.Name : ""));

    private static MeasureRows Measure(string code, int cells = 1) => new(
        code, 1, code, "件", 0, false, 0, 99, "", [.. Enumerable.Range(1, cells).Select(option => new CellRow($"{code}[{option}]", "", default, 0, default, default, true))]);
}
