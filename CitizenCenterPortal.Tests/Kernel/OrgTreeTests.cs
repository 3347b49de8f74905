using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.Kernel;

/// <summary>Rows that somebody wrote wrongly make no tree that never ends.</summary>
public sealed class OrgTreeTests
{
    private const int City = 1;
    private const int Ward = 2;
    private const int Centre = 3;

    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(5);
    private static readonly ReportingMonth Month = new(2026, 5);

    /// <summary>Walked apart, so that a walk that goes on for ever is a failure and not a run that hangs.</summary>
    [Fact]
    public async Task Whatever_the_rows_say_no_way_goes_in_a_circle()
    {
        var tree = new OrgTree(
            [Unit(City, Tier.City, Centre), Unit(Ward, Tier.Ward, Centre), Unit(Centre, Tier.District, Ward)],
            [Placed(City, Ward), Placed(Ward, Centre), Placed(Ward, Ward), Placed(Ward, City), Placed(Centre, Centre), Placed(Centre, Ward)],
            [], [], []);

        tree.ParentIn(City, Month).ShouldBeNull();
        tree.ParentIn(Ward, Month).ShouldBe(City, "a hub is not beneath its centre nor beneath itself");
        tree.ParentIn(Centre, Month).ShouldBe(Ward);
        var walked = Task.Run(() => (tree.AncestorsIn(Centre, Month), tree.Ancestors(Centre).Select(unit => unit.Id).ToList(), tree.SubtreeIn(City, Month).ToList()));
        var (then, today, beneath) = await walked.WaitAsync(AtMost);
        then.ShouldBe([City, Ward]);
        today.ShouldBe([Ward]);
        beneath.ShouldBe([City, Ward, Centre]);
    }

    private static OrgUnit Unit(int id, Tier tier, int parent) => new() { Id = id, Code = $"U{id}", Name = "館", Tier = tier, ParentId = parent, Path = $"/{id}/" };

    private static Placement Placed(int unit, int parent) => new() { OrgUnitId = unit, ParentId = parent, From = new(2020, 4) };
}
