using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>What another room proposes for a cell is taken over by one key or a button, and stays in sight where it differs, in a browser.</summary>
[Trait("In", "browser")]
public sealed class ProposalsScriptTests(EntryDesk desk) : IClassFixture<EntryDesk>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await desk.StartAsync();
        await desk.Page.EvaluateAsync("() => document.querySelector(\"[data-state-for='B']\").insertAdjacentHTML('afterend', \"<span data-proposal-for='B' data-value='1,026' data-stands='differs'><button type='button' data-take='B'>take</button></span>\")");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task One_key_takes_the_proposal_over_and_it_is_saved_as_if_it_were_typed()
    {
        await desk.Cell("B").PressAsync("Control+.");

        await Expect(desk.Cell("B")).ToHaveValueAsync("1,026");
        await Expect(desk.State("B")).ToHaveTextAsync("✓ 10:33 保存");
        await Expect(Proposal).ToHaveAttributeAsync("data-stands", "same");
        desk.Saves.ShouldHaveSingleItem()["cells"]!.ToJsonString().ShouldBe("""[{"cell":"B","value":"1,026","base":3}]""");

        await desk.Cell("B").PressAsync("Control+.");
        await desk.Cell("C").PressAsync("Control+.");
        await Expect(desk.Cell("C")).ToHaveValueAsync("1", new() { Timeout = 5_000 });
        desk.Saves.Count.ShouldBe(1, "what stands so already, and a cell without a proposal, is left alone");
    }

    [Fact]
    public async Task The_button_does_the_same_and_whoever_types_another_number_sees_that_it_differs()
    {
        await Proposal.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await Expect(desk.Cell("B")).ToBeFocusedAsync();
        await Expect(Proposal).ToHaveAttributeAsync("data-stands", "same");

        await desk.Cell("B").FillAsync("１０２５");
        await Expect(Proposal).ToHaveAttributeAsync("data-stands", "differs");
        await desk.Cell("B").FillAsync("１０２６");
        await Expect(Proposal).ToHaveAttributeAsync("data-stands", "same");
        await desk.Cell("B").FillAsync("");
        await Expect(Proposal).ToHaveAttributeAsync("data-stands", "open");
        await desk.TellAsync("A[x]", 9, "5", "");
        await Expect(Proposal).ToHaveAttributeAsync("data-stands", "open");
    }

    private Microsoft.Playwright.ILocator Proposal => desk.Page.Locator("[data-proposal-for='B']");
}
