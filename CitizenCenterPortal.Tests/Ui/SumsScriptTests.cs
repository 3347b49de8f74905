using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>The sums of the entry form, reckoned while somebody types, in a browser.</summary>
[Trait("In", "browser")]
public sealed class SumsScriptTests(EntryDesk desk) : IClassFixture<EntryDesk>, IAsyncLifetime
{
    public Task InitializeAsync() => desk.StartAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_sum_follows_the_typing_and_reads_full_width_digits()
    {
        await desk.Cell("A[x]").FillAsync("１，２３４");
        await desk.Cell("B").FillAsync("／");
        await Expect(desk.Page.Locator("[data-sum-of=ALL]")).ToHaveTextAsync("1,235");
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("1e3")]
    [InlineData("12.5")]
    public async Task A_sum_says_that_it_lacks_a_value_that_was_refused_until_that_is_mended(string refused)
    {
        desk.Answer = save => (string)save["cells"]![0]!["value"]! == refused
            ? (422, new { problems = new[] { new { cell = "B", message = "この値は入れられません。" } } })
            : EntryDesk.Saved(save);
        await desk.Cell("B").FillAsync(refused);
        await desk.Cell("B").PressAsync("Enter");
        await Expect(desk.State("B")).ToHaveTextAsync("この値は入れられません。");
        await Expect(desk.Page.Locator("[data-sum-of=ALL]")).ToHaveTextAsync("要確認");
        await desk.Cell("C").FillAsync("5");
        await Expect(desk.Page.Locator("[data-sum-of=ALL]")).ToHaveTextAsync("要確認");

        await desk.Cell("B").FillAsync("12");
        await desk.Cell("B").PressAsync("Enter");
        await Expect(desk.State("B")).ToContainTextAsync("保存");
        await Expect(desk.Page.Locator("[data-sum-of=ALL]")).ToHaveTextAsync("18");
    }

    [Fact]
    public async Task A_sum_counts_the_cells_that_a_correction_leaves_closed()
    {
        await desk.Page.EvaluateAsync("() => { document.querySelector('[data-sum-of=ALL]').dataset.closed = '1000.0000'; }");
        await desk.Cell("B").FillAsync("20");
        await Expect(desk.Page.Locator("[data-sum-of=ALL]")).ToHaveTextAsync("1,022");
    }
}
