using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>What is not saved, wherever somebody could go on without it: in a browser.</summary>
[Trait("In", "browser")]
public sealed class UnsavedScriptTests(EntryDesk desk) : IClassFixture<EntryDesk>, IAsyncLifetime
{
    public Task InitializeAsync() => desk.StartAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_a_report_that_changed_its_state_cut_off_is_named_and_offered_and_never_sent_by_itself()
    {
        desk.Answer = _ => (409, new { message = "この月次報告は提出済です。" });
        await desk.Cell("B").FillAsync("5");
        await desk.Cell("B").BlurAsync();
        await Expect(desk.Strip).ToContainTextAsync("この月次報告は提出済です。");
        await desk.Cell("A[x]").FocusAsync();
        await desk.Page.Keyboard.PressAsync("End");
        await desk.Page.Keyboard.TypeAsync("8");
        await Expect(desk.State("A[x]")).ToHaveTextAsync("入力中…");

        await desk.DrawAnewAsync(EntryDesk.Locked("7", "Submitted"));
        await Expect(desk.Strip).ToContainTextAsync("次の入力は保存していません: B「5」、A[x]「18」。この報告にまた入力できるようになったら、ここから戻せます。");
        await Expect(desk.Strip).ToBeFocusedAsync();
        await Expect(desk.Strip.GetByText("戻す", new() { Exact = true })).ToHaveCountAsync(0);

        desk.Answer = EntryDesk.Saved; // the report was given back
        desk.Saves.Clear();
        await desk.DrawAnewAsync(EntryDesk.Form("7", "Returned"));
        await Expect(desk.Strip).ToContainTextAsync("保存していない入力が 2 件あります: B「5」、A[x]「18」。");
        await Expect(desk.Cell("A[x]")).ToHaveValueAsync("1");
        await desk.Page.WaitForTimeoutAsync(1500);
        desk.Saves.ShouldBeEmpty();
        await desk.AskForStepAsync();
        await Expect(desk.Unsaved).ToContainTextAsync("戻すか捨てるかを選んでください。");
        (await desk.TakeStepAsync()).ShouldBeFalse("what is offered would be passed over");

        await desk.Unsaved.GetByText("保存していない入力を戻す").ClickAsync();
        await Expect(desk.Unsaved).ToHaveTextAsync("入力した数値をすべて保存しました。");
        await Expect(desk.Cell("A[x]")).ToHaveValueAsync("18");
        (await desk.TakeStepAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_block_is_to_be_checked_while_what_was_left_in_it_waits_in_the_strip()
    {
        desk.Answer = _ => (0, new { });
        await desk.Cell("B").FillAsync("5");
        await desk.Cell("B").BlurAsync();
        await Expect(desk.State("B")).ToHaveTextAsync("保存待ち");

        await desk.OpenAsync();
        await Expect(desk.Strip).ToContainTextAsync("保存していない入力が 1 件あります: B「5」。");
        await Expect(desk.Faults).ToHaveTextAsync("要確認 1");
        await Expect(desk.Faults).ToBeVisibleAsync();
        await Expect(desk.Page.Locator("[data-fault-of='2']")).ToBeHiddenAsync();

        await desk.Strip.GetByText("捨てる").ClickAsync();
        await Expect(desk.Faults).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_step_waits_for_what_is_half_typed_and_names_what_is_refused()
    {
        desk.Answer = save => (string)save["cells"]![0]!["value"]! == "abc"
            ? (422, new { problems = new[] { new { cell = "A[x]", message = "数ではありません。" } } })
            : EntryDesk.Saved(save);
        await desk.Cell("A[x]").FillAsync("abc");
        await desk.AskForStepAsync();
        await Expect(desk.Unsaved).ToContainTextAsync("保存されていない入力が 1 か所あります。");
        await Expect(desk.Unsaved.Locator("li")).ToContainTextAsync("A[x]「abc」 数ではありません。");
        (await desk.TakeStepAsync()).ShouldBeFalse();
        await Expect(desk.Faults).ToHaveTextAsync("要確認 1");
        await Expect(desk.Faults).ToBeVisibleAsync();
        await Expect(desk.Page.Locator("[data-fault-of='2']")).ToBeHiddenAsync();

        await desk.Unsaved.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(desk.Cell("A[x]")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("7");
        await Expect(desk.Cell("A[x]")).ToHaveValueAsync("7");
        await Expect(desk.Faults).ToBeHiddenAsync();
        await desk.AskForStepAsync();
        await Expect(desk.Unsaved).ToHaveTextAsync("入力した数値をすべて保存しました。");
        (await desk.TakeStepAsync()).ShouldBeTrue();
        desk.Saves.Select(save => (string)save["cells"]![0]!["value"]!).ShouldBe(["abc", "7"]);
    }

    [Fact]
    public async Task A_step_waits_for_the_line_and_for_the_choice_between_two_values()
    {
        desk.Answer = _ => (0, new { });
        await desk.Cell("B").EvaluateAsync("cell => { cell.value = '5'; cell.dispatchEvent(new Event('input', { bubbles: true })); }"); // as dictation does, without the focus
        await desk.AskForStepAsync();
        await Expect(desk.Unsaved.Locator("li")).ToContainTextAsync("B「5」 サーバーにつながらないため、まだ保存できていません。");
        (await desk.TakeStepAsync()).ShouldBeFalse();

        desk.Answer = save => (int)save["cells"]![0]!["base"]! < 9
            ? (409, new { cells = new[] { new { cell = "B", value = "201", version = 9, by = "鈴木" } } })
            : EntryDesk.Saved(save);
        await Expect(desk.Unsaved.Locator("li")).ToContainTextAsync("鈴木さんが 201 を保存しました。あなたの入力は 5 です。");
        (await desk.TakeStepAsync()).ShouldBeFalse();
        await desk.Unsaved.GetByText("自分の値にする").ClickAsync();
        await Expect(desk.Unsaved).ToHaveTextAsync("入力した数値をすべて保存しました。");
        (await desk.TakeStepAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_drawn_anew_under_a_typing_hand_lets_it_go_on()
    {
        await desk.Cell("B").FocusAsync();
        await desk.Page.Keyboard.PressAsync("End");
        await desk.Page.Keyboard.TypeAsync("8");
        await desk.DrawAnewAsync(EntryDesk.Form("7"));
        await Expect(desk.Cell("B")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("5");
        await Expect(desk.Cell("B")).ToHaveValueAsync("185");
        desk.Saves.ShouldBeEmpty();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Strip).ToContainTextAsync("1か所すべて保存しました");
    }
}
