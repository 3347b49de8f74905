using Bunit;
using CitizenCenterPortal.Events.Days;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Tests.Ui;

namespace CitizenCenterPortal.Tests.Events.Days;

/// <summary>A session as the calendar draws it.</summary>
public sealed class SessionChipTests : Rendering
{
    [EachDatabase]
    public async Task Two_events_in_one_room_at_one_time_name_each_other_in_the_calendar_and_lead_there(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole();
        fields.Title = "スマホ相談";
        var (first, second) = (await city.PlanAsync(), await city.PlanAsync(fields));
        var view = (await new ReadDays(city.Staff, new(), new EventCity.OneRoom()).ReadAsync(new(View: "week")))!;

        view.Sessions.Select(Drawn).ShouldBe([("部屋の重なり", second.Href, $"{second} スマホ相談"), ("部屋の重なり", first.Href, $"{first} 親子で学ぶ防災")]);
    }

    private (string Mark, string? Href, string Name) Drawn(DaySession session)
    {
        var drawn = Render(SessionChip.Of(session));
        var other = drawn.Find(".clash-with a");
        return (drawn.FindAll("a.clash .badge")[^1].TextContent, other.GetAttribute("href"), string.Join(' ', other.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
