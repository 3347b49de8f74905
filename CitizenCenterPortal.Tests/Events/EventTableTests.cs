using Bunit;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Ui;

namespace CitizenCenterPortal.Tests.Events;

public sealed class EventTableTests : Rendering
{
    private static readonly OrgUnit Own = new() { Id = 4, Code = "D101", Name = "桜台", Tier = Tier.District, Path = "/1/2/4/" };

    [Fact]
    public void A_session_that_is_over_leads_to_its_attendance_and_a_coming_one_does_not()
    {
        var table = Draw([Line(1, awaited: 2), Line(2)]);

        table.FindAll("a.button").Select(link => link.GetAttribute("href")).ShouldBe(["/events/D101-1/sessions/2"]);
        table.FindAll("th a").Select(link => link.GetAttribute("href")).ShouldBe(["/events/D101-1", "/events/D101-2"]);
    }

    [Fact]
    public void Whose_event_it_is_stands_there_where_there_are_several_centres()
    {
        Draw([Line(1)]).FindAll("thead th").Select(head => head.TextContent).ShouldNotContain("館");

        Draw([Line(1) with { Unit = new() { Id = 2, Code = "W1", Name = "東山", Tier = Tier.Ward, Path = "/1/2/" } }]).FindAll("thead th").Select(head => head.TextContent).ShouldContain("館");
    }

    [Fact]
    public void How_full_an_event_is_stands_there_only_where_people_apply()
    {
        var table = Draw([Line(1) with { Recruitment = Recruitment.FirstCome, Capacity = 1200, Applicants = 1300 }, Line(2) with { Capacity = 30 }, Line(3)]);

        table.FindAll("tbody td.num").Where((_, at) => at % 2 == 0).Select(cell => cell.TextContent).ShouldBe(["1,300／1,200", "定員 30", ""]);
    }

    private IRenderedComponent<EventTable> Draw(IReadOnlyList<EventLine> lines) =>
        Render<EventTable>(set => set.Add(table => table.List, new EventList(new("all", null, null, null, null, null, null, 1), lines, lines.Count, [Own], [], EventCity.Today, true)));

    private static EventLine Line(int number, int? awaited = null) =>
        new(new("D101", number), Own, "太鼓", EventKind.Course, EventState.Approved, null, 1, null, null, 0, Recruitment.None, awaited);
}
