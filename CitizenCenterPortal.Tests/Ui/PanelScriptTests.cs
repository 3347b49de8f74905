using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>What there is to know of a cell, in place, and what somebody else writes meanwhile, in a browser.</summary>
[Trait("In", "browser")]
public sealed class PanelScriptTests(EntryDesk desk) : IClassFixture<EntryDesk>, IAsyncLifetime
{
    public Task InitializeAsync() => desk.StartAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task F2_opens_the_history_of_a_cell_and_closes_it_and_the_typing_goes_on()
    {
        await desk.Cell("B").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Control+A");
        await desk.Page.Keyboard.TypeAsync("18");
        foreach (var close in new[] { "F2", "Escape" })
        {
            await desk.Page.Keyboard.PressAsync("F2");
            await Expect(desk.Panel).ToBeFocusedAsync();
            await Expect(desk.Panel).ToContainTextAsync("what counts");
            await Expect(desk.Panel.Locator("ol > li")).ToHaveTextAsync("11月20日 鈴木が入力しました12 → 13reasonasked");
            await Expect(desk.Panel.Locator("dl")).ToHaveTextAsync("10月分11");
            await desk.Page.Keyboard.PressAsync(close);
            await Expect(desk.Panel).ToBeHiddenAsync();
            await Expect(desk.Cell("B")).ToBeFocusedAsync();
        }

        await desk.Page.Keyboard.TypeAsync("8");
        await Expect(desk.State("B")).ToHaveTextAsync("入力中…");
        desk.Saves.ShouldBeEmpty();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.State("B")).ToHaveTextAsync("✓ 10:33 保存");
        ((string)desk.Saves.ShouldHaveSingleItem()["cells"]![0]!["value"]!).ShouldBe("188");
    }

    [Fact]
    public async Task A_press_outside_closes_the_panel_and_leaves_the_cell_for_good()
    {
        await desk.Cell("B").FillAsync("19");
        await desk.Page.Keyboard.PressAsync("F2");
        await Expect(desk.Panel).ToBeVisibleAsync();
        await desk.Cell("A[x]").ClickAsync(new() { Force = true });
        await Expect(desk.Panel).ToBeHiddenAsync();
        await Expect(desk.State("B")).ToHaveTextAsync("✓ 10:33 保存");
    }

    [Fact]
    public async Task While_the_line_is_down_the_definition_is_told_and_the_history_later()
    {
        desk.HasHistory = false;
        await desk.Page.Locator("[data-about='B']").ClickAsync();
        await Expect(desk.Panel.Locator("[data-away]")).ToBeVisibleAsync();
        await Expect(desk.Panel).ToContainTextAsync("what counts");
        await Expect(desk.Panel.Locator("[data-told]")).ToBeHiddenAsync();

        desk.HasHistory = true;
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Locator("[data-about='B']").ClickAsync();
        await Expect(desk.Panel.Locator("ol > li")).ToBeVisibleAsync();
        await Expect(desk.Panel.Locator("[data-away]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_somebody_else_writes_appears_with_their_name_and_is_no_conflict()
    {
        await desk.Cell("B").FocusAsync();
        await desk.Page.EvaluateAsync("() => document.activeElement.select()");
        await desk.TellAsync("B", 4, "201", "鈴木さんが 10:31 に入力");

        await Expect(desk.Cell("B")).ToHaveValueAsync("201");
        await Expect(desk.State("B")).ToHaveTextAsync("鈴木さんが 10:31 に入力");
        await Expect(desk.Page.Locator("[data-sum-of=ALL]")).ToHaveTextAsync("203");
        await desk.Cell("B").BlurAsync();
        desk.Saves.ShouldBeEmpty();
        await desk.TellAsync("B", 3, "1", "late");
        await Expect(desk.Cell("B")).ToHaveValueAsync("201");
        await desk.Cell("B").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Control+A");
        await desk.Page.Keyboard.TypeAsync("202");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.State("B")).ToHaveTextAsync("✓ 10:33 保存");
        desk.Saves.ShouldHaveSingleItem()["cells"]!.ToJsonString().ShouldBe("""[{"cell":"B","value":"202","base":4}]""");
    }

    [Fact]
    public async Task What_is_being_typed_is_never_overwritten_by_somebody_else()
    {
        await desk.Cell("B").FillAsync("18");
        await desk.TellAsync("B", 4, "201", "鈴木さんが 10:31 に入力");
        await desk.TellAsync("C", 4, "7", "鈴木さんが 10:31 に入力");

        await Expect(desk.Cell("C")).ToHaveValueAsync("7");
        await Expect(desk.Cell("B")).ToHaveValueAsync("18");
        await desk.Cell("B").BlurAsync();
        await Expect(desk.State("B")).ToHaveTextAsync("✓ 10:33 保存");
        desk.Saves.ShouldHaveSingleItem()["cells"]!.ToJsonString().ShouldBe("""[{"cell":"B","value":"18","base":3}]""", "the server sees that two have met");
    }

    [Fact]
    public async Task A_block_counts_its_answers_while_somebody_types()
    {
        await desk.Cell("B").FillAsync("");
        await Expect(desk.Page.Locator("[data-count-of]")).ToHaveTextAsync("5か所のうち 3か所に入力");
        await desk.Cell("B").FillAsync("／");
        await Expect(desk.Page.Locator("[data-count-of]")).ToHaveTextAsync("5か所のうち 4か所に入力");
    }

    [Fact]
    public async Task An_expired_sign_in_offers_the_way_back_to_this_report()
    {
        desk.Answer = _ => (401, new { });
        await desk.Cell("B").FillAsync("5");
        await desk.Cell("B").BlurAsync();
        await Expect(desk.Strip.GetByRole(Microsoft.Playwright.AriaRole.Link)).ToHaveAttributeAsync("href", "/sign-in?returnUrl=%2F");
    }
}
