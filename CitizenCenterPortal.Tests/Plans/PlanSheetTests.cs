using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Plans;
using CitizenCenterPortal.Tests.Excel;

namespace CitizenCenterPortal.Tests.Plans;

/// <summary>The paper 計画と実績.</summary>
public sealed class PlanSheetTests
{
    private static readonly OrgUnit City = new() { Id = 1, Code = "C00", Name = "市の館", Tier = Tier.City, Path = "/1/" };
    private static readonly OrgUnit Centre = new() { Id = 4, Code = "D101", Name = "杜の館", Tier = Tier.District, Path = "/1/4/", ParentId = 1 };

    [Fact]
    public void What_another_program_reckons_of_the_rows_is_what_the_page_says()
    {
        PlanItem[] items =
        [
            Item(1, 1, null, PlanLevel.Policy, null), Item(1, 2, 1, PlanLevel.Direction, null), Item(1, 3, 2, PlanLevel.Programme, 100_000), Item(4, 1, 3, PlanLevel.Step, 20_000), Item(4, 2, 3, PlanLevel.Step, 30_000), Item(1, 4, null, PlanLevel.Policy, 7),
        ];
        items[3].Title = "=1+1";
        var roots = PlanTree.Of(
            items, new([City, Centre], [], [], [], []), [new() { OrgUnitId = 4, ItemNumber = 1, Quarter = 1, State = ProgressState.Late }],
            [new() { OrgUnitId = 4, ItemNumber = 1, Year = 2026, Standing = Standing.Good, Words = "よくできた" }], [new(4, (1, 3), 4, 3, 1, 5, 60, 9000), new(4, (4, 1), 2, 1, 1, 1, 12, 500)], _ => true);
        var view = new PlanView(new(new(2026)), roots, [], [new() { OrgUnitId = 9, Words = "よその計画" }], (6, 8), [City, Centre], City, new(2026, 11, 20));

        var book = Books.Write(writer => new PlanSheet(writer, view, ["杜野市", "市の館"], new(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc), null).Write());

        Books.Complaints(book).ShouldBeEmpty();
        var (said, reckoned) = (LibreOffice.Cells(book), LibreOffice.Cells(LibreOffice.Recalculate(book)));
        foreach (var row in Enumerable.Range(8, 7))
        {
            foreach (var column in "KLMNO")
            {
                reckoned[$"計画と実績!{column}{row}"].ShouldBe(said[$"計画と実績!{column}{row}"], $"{column}{row}");
            }
        }

        "KLMNO".Select(column => said[$"計画と実績!{column}8"]).ShouldBe(["6", "4", "72", "150000", "9500"], "the policy with all beneath it");
        "KLMNO".Select(column => said[$"計画と実績!{column}14"]).ShouldBe(["6", "4", "72", "150007", "9500"], "the whole");
        said["計画と実績!B11"].ShouldBe("　　　取組　=1+1（杜の館）");
        (said["計画と実績!G11"], said["計画と実績!P11"]).ShouldBe(("遅れ", "中間：順調　よくできた"));
        said.Values.ShouldNotContain(text => text.Contains("よその計画", StringComparison.Ordinal));
    }

    private static PlanItem Item(int unit, int number, int? parent, PlanLevel level, long? budget) => new()
    {
        OrgUnitId = unit, Number = number, Year = 2026, Level = level, Title = "項目", ParentUnitId = parent is null ? null : 1, ParentNumber = parent, Place = number, Budget = budget,
    };
}
