using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>What is found in the numbers of a report, told where it is while somebody types, in a browser.</summary>
[Trait("In", "browser")]
public sealed class FindingsScriptTests(EntryDesk desk) : IClassFixture<EntryDesk>, IAsyncLifetime
{
    private static readonly object Stops = new { code = "C01", level = "Stop", label = "止める", text = "B が C より多い。", cells = new[] { "B", "C" }, blocks = new[] { 1 }, numbers = "9|1" };

    public async Task InitializeAsync()
    {
        await desk.StartAsync();
        await desk.Page.EvaluateAsync("""
            async () => {
              document.body.insertAdjacentHTML('beforeend', `<div data-findings='[]' data-unit='D101' data-month='2026-10'></div><p data-findings-said data-new='new: {0}' data-none='none'></p>
                <span data-findings-for='B'></span><span data-findings-for='C'></span><span data-findings-in='1' data-text='check {0}' hidden></span>`);
              await import('/js/findings.js');
            }
            """);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_a_save_finds_is_told_at_its_cell_in_its_block_and_aloud_and_the_focus_stays()
    {
        await TypeAsync("9", Stops);

        await Expect(At("B")).ToHaveTextAsync("止める B が C より多い。");
        await Expect(At("C")).ToBeEmptyAsync(); // told once
        await Expect(desk.Page.Locator("[data-findings-in]")).ToHaveTextAsync("check 1");
        await Expect(desk.Page.Locator("[data-findings-said]")).ToHaveTextAsync("new: B が C より多い。");
        await Expect(desk.Cell("C")).ToBeFocusedAsync();

        await TypeAsync("0");
        await Expect(At("B")).ToBeEmptyAsync();
        await Expect(desk.Page.Locator("[data-findings-in]")).ToBeHiddenAsync();
        await Expect(desk.Page.Locator("[data-findings-said]")).ToHaveTextAsync("none");
    }

    [Fact]
    public async Task What_the_page_hears_of_others_takes_the_place_of_what_stood_and_a_reason_lets_a_caution_rest()
    {
        await TypeAsync("9", Stops);
        await Expect(At("B")).ToContainTextAsync("多い");

        await HearAsync("""[{"code":"C02","level":"Caution","label":"注意","text":"C を確かめて。","cells":["C"],"blocks":[1],"reason":null}]""");
        await Expect(At("B")).ToBeEmptyAsync();
        await Expect(At("C")).ToHaveTextAsync("注意 C を確かめて。");
        await Expect(desk.Page.Locator("[data-findings-in]")).ToHaveTextAsync("check 1");

        await HearAsync("""[{"code":"C02","level":"Caution","label":"注意","text":"C を確かめて。","cells":["C"],"blocks":[1],"reason":"延長"}]""");
        await Expect(desk.Page.Locator("[data-findings-in]")).ToBeHiddenAsync();
        await Expect(At("C")).ToHaveTextAsync("注意 C を確かめて。");
    }

    private Microsoft.Playwright.ILocator At(string cell) => desk.Page.Locator($"[data-findings-for='{cell}']");

    private async Task HearAsync(string findings) => await desk.Page.EvaluateAsync("now => { document.querySelector('[data-findings]').dataset.findings = now; }", findings);

    private async Task TypeAsync(string value, params object[] findings)
    {
        desk.Answer = save => (200, new { cells = new[] { new { cell = "B", value = (string)save["cells"]![0]!["value"]!, version = 4, savedAt = "2026-11-22T01:33:00Z" } }, findings });
        await desk.Cell("B").FillAsync(value);
        await desk.Cell("B").PressAsync("Enter");
    }
}
