using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>Hands that are quicker than the page, in a browser.</summary>
[Trait("In", "browser")]
public sealed class EarlyHandsTests(EntryDesk desk) : IClassFixture<EntryDesk>, IAsyncLifetime
{
    public Task InitializeAsync() => desk.StartAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_was_typed_before_the_scripts_came_is_saved_and_the_cell_under_the_hand_is_typed_on()
    {
        await desk.OpenBeforeScriptsAsync(async () =>
        {
            await desk.Cell("A[x]").FillAsync("188");
            await desk.Cell("B").FocusAsync();
            await desk.Page.Keyboard.PressAsync("Control+A");
            await desk.Page.Keyboard.TypeAsync("2");
        });

        await Expect(desk.State("A[x]")).ToHaveTextAsync("✓ 10:33 保存");
        await desk.DrawAnewAsync(EntryDesk.Form("7"));
        await Expect(desk.Cell("A[x]")).ToHaveValueAsync("188");
        await Expect(desk.Cell("B")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("6");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.State("B")).ToHaveTextAsync("✓ 10:33 保存");
        desk.Saves.Select(save => save["cells"]!.ToJsonString()).ShouldBe(["""[{"cell":"A[x]","value":"188","base":3}]""", """[{"cell":"B","value":"26","base":3}]"""]);
    }

    [Fact]
    public async Task A_cell_that_is_drawn_anew_under_a_resting_hand_keeps_the_focus()
    {
        await desk.Cell("B").FocusAsync();

        await desk.DrawAnewAsync(EntryDesk.Form("7"));

        await Expect(desk.Cell("B")).ToBeFocusedAsync();
        desk.Saves.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_decides_between_two_values_by_keys_stands_in_that_cell_afterwards()
    {
        desk.Answer = _ => (409, new { cells = new[] { new { cell = "B", value = "25", version = 4, by = "鈴木" } }, saved = Array.Empty<object>(), problems = Array.Empty<object>() });
        await desk.Cell("B").FillAsync("24");
        await desk.Cell("B").PressAsync("Enter");

        await desk.State("B").Locator("button[value^=theirs]").PressAsync("Enter");

        await Expect(desk.Cell("B")).ToBeFocusedAsync();
        await Expect(desk.Cell("B")).ToHaveValueAsync("25");
    }
}
