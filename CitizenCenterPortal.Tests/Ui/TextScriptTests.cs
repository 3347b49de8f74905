using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>A text beside the cells of a form: in a browser.</summary>
[Trait("In", "browser")]
public sealed class TextScriptTests(EntryDesk desk) : IClassFixture<EntryDesk>, IAsyncLifetime
{
    private const string Text =
        "<textarea data-cell='TEXT.SPECIAL' data-block='2' data-version='2' aria-label='特記事項'>先の文。</textarea><span data-length-of='TEXT.SPECIAL' data-most='2000'></span><output data-state-for='TEXT.SPECIAL'></output>";

    public async Task InitializeAsync()
    {
        await desk.StartAsync();
        await desk.Page.EvaluateAsync("html => document.querySelector('form[data-report]').insertAdjacentHTML('beforeend', html)", Text);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_text_of_several_lines_goes_to_its_own_address_and_cells_to_theirs()
    {
        await desk.Page.Locator("textarea").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Control+End");
        await desk.Page.Keyboard.TypeAsync("\n後の文。");
        await Expect(desk.Page.Locator("[data-length-of]")).ToHaveTextAsync("9／2000 文字");
        await desk.Cell("B").FillAsync("5");
        await desk.Cell("B").BlurAsync();

        await Expect(desk.State("B")).ToContainTextAsync("保存");
        await Expect(desk.State("TEXT.SPECIAL")).ToContainTextAsync("保存");
        desk.Saves.Select(save => $"{save["to"]} {save["cells"]![0]!["value"]} {save["cells"]![0]!["base"]}").ShouldBe(
            ["/api/v1/reports/D101/2026-10/texts 先の文。\n後の文。 2", "/api/v1/reports/D101/2026-10/cells 5 3"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_long_text_that_was_not_saved_is_kept_over_a_reload_and_named_by_its_beginning()
    {
        desk.Answer = _ => (0, new { });
        await desk.Page.Locator("textarea").FillAsync(new string('長', 50));
        await Expect(desk.State("TEXT.SPECIAL")).ToHaveTextAsync("入力中…");

        await desk.OpenAsync();

        await Expect(desk.Strip).ToContainTextAsync($"特記事項「{new string('長', 40)}…」");
    }
}
