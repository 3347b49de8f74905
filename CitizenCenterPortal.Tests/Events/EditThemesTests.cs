using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.ThemeList;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Events;

/// <summary>The city hub keeps the themes; an event keeps its own whatever becomes of them.</summary>
public sealed class EditThemesTests
{
    [EachDatabase]
    public async Task A_theme_out_of_use_is_offered_no_more_and_stays_on_the_events_that_have_it(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.PlanAsync();
        var themes = new EditThemes(city.As("city-staff", "C00"));
        var view = await themes.ReadAsync();
        view.Themes.Select(theme => (theme.Code, theme.Uses)).ShouldBe([("disaster", 1)]);

        view.Themes[0].Retired = true;
        (await themes.SaveAsync([new() { Name = "水辺", NameEn = "Waterside" }, .. view.Themes], view.Seen)).ShouldBe(Outcome.Done);

        var after = await new EditThemes(city.Staff).ReadAsync();
        after.Themes.Select(theme => (theme.Code, theme.Name, theme.Retired)).ShouldBe([("t1", "水辺", false), ("disaster", "防災", true)]);
        after.MayEdit.ShouldBeFalse();
        var fields = EventCity.Whole();
        fields.Title = "直した名前";
        (await city.ChangeAsync(address, fields)).ShouldBe(Outcome.Done);
        (await city.RowAsync(address)).Themes.ShouldBe(Codes.Join(["disaster"]));
        (await city.RowAsync(await city.PlanAsync())).Themes.ShouldBe("", "a new event does not get it");
    }

    [EachDatabase]
    public async Task Two_who_change_the_themes_at_once_do_not_undo_one_another(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var themes = new EditThemes(city.As("city-director", "C00"));
        var (first, second) = (await themes.ReadAsync(), await themes.ReadAsync());
        first.Themes[0].Name = "防災・減災";
        (await themes.SaveAsync(first.Themes, first.Seen)).ShouldBe(Outcome.Done);

        second.Themes[0].NameEn = "Disaster";
        (await themes.SaveAsync(second.Themes, second.Seen)).Why!.ToString().ShouldStartWith("ほかの人がテーマを変えました");
        (await themes.SaveAsync([], (await themes.ReadAsync()).Seen)).IsDone.ShouldBeFalse("a theme is retired and never left out");
        (await themes.SaveAsync([new() { Name = "茶" }, new() { Name = "茶" }, new() { Name = " " }], second.Seen)).Problems.Select(fault => fault.At!.File).ShouldBe(["theme-1-name", "theme-2-name"]);
        await Should.ThrowAsync<DoorClosedException>(() => new EditThemes(city.Head).SaveAsync(first.Themes, first.Seen));
    }
}
