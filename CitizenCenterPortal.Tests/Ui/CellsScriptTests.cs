using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>The entry script of the monthly report, in a browser.</summary>
[Trait("In", "browser")]
public sealed class CellsScriptTests(EntryDesk desk) : IClassFixture<EntryDesk>, IAsyncLifetime
{
    /// <summary>The script rests up to 30 seconds between its tries, longer the more of them were in vain; in milliseconds.</summary>
    private const float LongestPause = 35_000;

    public Task InitializeAsync() => desk.StartAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_cell_is_saved_by_itself_and_says_when()
    {
        await desk.Cell("A[x]").FillAsync("188");
        await desk.Cell("A[x]").PressAsync("Enter");

        await Expect(desk.State("A[x]")).ToHaveTextAsync("✓ 10:33 保存");
        await Expect(desk.Strip).ToHaveTextAsync("✓ 1か所すべて保存しました 10:33");
        await Expect(desk.Cell("A[x]")).ToHaveAttributeAsync("data-version", "4");
        desk.Token.ShouldBe("secret");
        var save = desk.Saves.ShouldHaveSingleItem();
        ((string)save["to"]!).ShouldBe("/api/v1/reports/D101/2026-10/cells");
        save["cells"]!.ToJsonString().ShouldBe("""[{"cell":"A[x]","value":"188","base":3}]""");
        Guid.TryParse((string)save["client"]!, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task The_keys_go_down_and_up_the_column_and_fill_from_last_month()
    {
        await desk.Cell("A[x]").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Cell("B")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Control+;");
        await Expect(desk.Cell("B")).ToHaveValueAsync("12");
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await desk.Page.Keyboard.PressAsync("Control+/");
        await Expect(desk.Cell("C")).ToHaveValueAsync("／");
        await desk.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(desk.Cell("B")).ToBeFocusedAsync();
        await Expect(desk.Strip).ToContainTextAsync("2か所すべて保存しました");
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(405)]
    [InlineData(408)]
    public async Task While_the_server_does_not_answer_a_cell_waits_and_is_then_saved(int status)
    {
        desk.Answer = _ => (status, new { message = "busy" });
        await desk.Cell("B").FillAsync("20");
        await desk.Cell("B").BlurAsync();
        await Expect(desk.State("B")).ToHaveTextAsync("保存待ち");
        await Expect(desk.Strip).ToContainTextAsync("1か所が保存待ちです");

        desk.Answer = EntryDesk.Saved;
        await Expect(desk.State("B")).ToHaveTextAsync("✓ 10:33 保存", new() { Timeout = LongestPause });
    }

    [Fact]
    public async Task What_is_typed_on_after_a_lost_answer_is_sent_as_the_same_pages_later_word()
    {
        desk.Answer = save => (string)save["cells"]![0]!["value"]! == "21"
            ? (503, new { }) // saved, for all that anybody knows
            : (200, new { cells = new[] { new { cell = "A[x]", value = "22", version = 5, savedAt = "2026-11-22T01:33:00Z" } } });
        await desk.Cell("A[x]").FillAsync("21");
        await desk.Cell("A[x]").PressAsync("Enter");
        await Expect(desk.State("A[x]")).ToHaveTextAsync("保存待ち");
        await desk.Cell("A[x]").FillAsync("22");
        await desk.Cell("A[x]").PressAsync("Enter");

        await Expect(desk.State("A[x]")).ToHaveTextAsync("✓ 10:33 保存", new() { Timeout = LongestPause });
        await Expect(desk.Cell("A[x]")).ToHaveAttributeAsync("data-version", "5");
        var (first, last) = (desk.Saves[0], desk.Saves[^1]);
        last["cells"]!.ToJsonString().ShouldBe("""[{"cell":"A[x]","value":"22","base":3}]""");
        ((string)last["client"]!).ShouldBe((string)first["client"]!);
        ((int)last["turn"]!).ShouldBeGreaterThan((int)first["turn"]!);
    }

    [Fact]
    public async Task What_could_not_be_saved_is_offered_after_a_reload_and_forgotten_once_saved()
    {
        desk.Answer = _ => (0, new { });
        await desk.Cell("A[x]").FillAsync("20");
        await desk.Cell("B").FillAsync("19"); // typed, never left
        await Expect(desk.State("B")).ToHaveTextAsync("入力中…");

        desk.Answer = EntryDesk.Saved;
        await desk.OpenAsync();
        await Expect(desk.Strip).ToContainTextAsync("保存していない入力が 2 件あります");
        await desk.Strip.GetByText("戻す").ClickAsync();
        await Expect(desk.Cell("A[x]")).ToHaveValueAsync("20");
        await Expect(desk.Cell("B")).ToHaveValueAsync("19");
        await Expect(desk.Strip).ToContainTextAsync("2か所すべて保存しました");

        await desk.OpenAsync();
        await Expect(desk.Strip).ToBeEmptyAsync();
    }

    [Fact]
    public async Task What_is_typed_now_stands_before_what_was_left_and_what_is_thrown_away_is_gone()
    {
        desk.Answer = _ => (0, new { });
        await desk.Cell("A[x]").FillAsync("20");
        await desk.Cell("B").FillAsync("19");
        await Expect(desk.State("B")).ToHaveTextAsync("入力中…");

        desk.Answer = EntryDesk.Saved;
        await desk.OpenAsync();
        await Expect(desk.Strip).ToContainTextAsync("保存していない入力が 2 件あります");
        await desk.Cell("B").FillAsync("18");
        await desk.Cell("B").BlurAsync();
        await Expect(desk.Strip).ToContainTextAsync("保存していない入力が 1 件あります");
        await desk.Strip.GetByText("捨てる").ClickAsync();
        await Expect(desk.Strip).ToContainTextAsync("1か所すべて保存しました");
        await Expect(desk.Cell("B")).ToHaveValueAsync("18");

        await desk.OpenAsync();
        await Expect(desk.Strip).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Another_persons_unsaved_entries_are_never_shown()
    {
        desk.Answer = _ => (0, new { });
        await desk.Cell("A[x]").FillAsync("20");
        await desk.Cell("A[x]").BlurAsync();
        await Expect(desk.State("A[x]")).ToHaveTextAsync("保存待ち");

        await desk.OpenAsync(person: "8");
        await desk.Page.WaitForTimeoutAsync(300);
        await Expect(desk.Strip).ToBeEmptyAsync();
        await desk.OpenAsync(person: "7");
        await Expect(desk.Strip).ToContainTextAsync("1 件あります");
    }

    [Fact]
    public async Task An_unsaved_entry_is_gone_after_fourteen_days()
    {
        desk.Answer = _ => (0, new { });
        await desk.Page.EvaluateAsync("() => { const now = Date.now; Date.now = () => now() - 15 * 86400000; }");
        await desk.Cell("A[x]").FillAsync("20");
        await desk.Cell("A[x]").BlurAsync();
        await Expect(desk.State("A[x]")).ToHaveTextAsync("保存待ち");

        await desk.OpenAsync();
        await desk.Page.WaitForTimeoutAsync(300);
        await Expect(desk.Strip).ToBeEmptyAsync();
    }

    [Theory]
    [InlineData("相手の値を残す", "201", 0)]
    [InlineData("自分の値にする", "188", 1)]
    public async Task Two_people_in_one_cell_see_both_values_and_choose(string choice, string stays, int savedAgain)
    {
        desk.Answer = save => (int)save["cells"]![0]!["base"]! < 9
            ? (409, new { cells = new[] { new { cell = "B", value = "201", version = 9, by = "鈴木" } } })
            : EntryDesk.Saved(save);
        await desk.Cell("B").FillAsync("188");
        await desk.Cell("B").BlurAsync();
        await Expect(desk.State("B")).ToContainTextAsync("鈴木さんが 201 を保存しました。あなたの入力は 188 です。");
        await Expect(desk.Cell("B")).ToHaveAttributeAsync("aria-invalid", "true");

        await desk.State("B").GetByText(choice).ClickAsync();
        await Expect(desk.Cell("B")).ToHaveValueAsync(stays);
        await Expect(desk.Cell("B")).ToHaveAttributeAsync("data-version", savedAgain == 1 ? "10" : "9");
        desk.Saves.Count.ShouldBe(1 + savedAgain);
    }

    [Fact]
    public async Task One_answer_may_save_one_cell_refuse_another_and_meet_somebody_in_a_third()
    {
        desk.Answer = _ => (503, new { });
        foreach (var (cell, value) in new[] { ("A[x]", "5"), ("B", "-"), ("C", "") })
        {
            await desk.Cell(cell).FillAsync(value);
        }

        await desk.Cell("C").BlurAsync();
        await Expect(desk.Strip).ToContainTextAsync("3か所が保存待ちです");
        desk.Answer = _ => (409, new
        {
            cells = new[] { new { cell = "C", value = "201", version = 9, by = (string?)null } },
            saved = new[] { new { cell = "A[x]", value = "5", version = 4, savedAt = "2026-11-22T01:33:00Z" } },
            problems = new[] { new { cell = "B", message = "整数を入力してください。" } },
        });
        await Expect(desk.State("A[x]")).ToHaveTextAsync("✓ 10:33 保存");
        await Expect(desk.State("B")).ToHaveTextAsync("整数を入力してください。");
        await Expect(desk.State("C")).ToContainTextAsync("ほかの人が 201 を保存しました。あなたの入力は 空欄 です。");
        await Expect(desk.Strip).ToContainTextAsync("2か所が保存されていません");
    }

    [Fact]
    public async Task A_refused_value_stays_with_its_reason_and_holds_no_other_cell_back()
    {
        desk.Answer = save => save["cells"]!.AsArray().Any(cell => (string)cell!["value"]! == "-")
            ? (422, new { problems = new[] { new { cell = "A[x]", message = "0 以上の整数を入れてください。" } } })
            : EntryDesk.Saved(save);
        await desk.Cell("A[x]").FillAsync("-");
        await desk.Cell("B").FillAsync("5");
        await desk.Cell("B").BlurAsync();

        await Expect(desk.State("A[x]")).ToHaveTextAsync("0 以上の整数を入れてください。");
        await Expect(desk.State("B")).ToHaveTextAsync("✓ 10:33 保存");
        await Expect(desk.Strip).ToContainTextAsync("1か所が保存されていません");
        await Expect(desk.Cell("A[x]")).ToHaveValueAsync("-");
    }

    [Theory]
    [InlineData(401, "サインインし直してください。入力はこの端末に残っています。サインインして、この報告に戻る保存していない入力: B「5」。")]
    [InlineData(409, "この月次報告は提出済です。保存していない入力: B「5」。")]
    public async Task When_nothing_can_be_saved_any_more_the_strip_says_why_and_the_entry_stays(int status, string says)
    {
        desk.Answer = _ => (status, new { message = "この月次報告は提出済です。" });
        await desk.Cell("B").FillAsync("5");
        await desk.Cell("B").BlurAsync();

        await Expect(desk.Strip).ToHaveTextAsync(says);
        await Expect(desk.Cell("B")).ToHaveValueAsync("5");
        await desk.OpenAsync();
        await Expect(desk.Strip).ToContainTextAsync("1 件あります");
    }

    [Fact]
    public async Task A_composition_is_neither_sent_nor_moved_nor_rewritten()
    {
        var wire = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        await desk.Cell("B").FocusAsync();
        await desk.Page.EvaluateAsync("() => document.activeElement.select()");
        await wire.SendAsync("Input.imeSetComposition", new() { ["text"] = "１８８", ["selectionStart"] = 3, ["selectionEnd"] = 3 });
        await wire.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "rawKeyDown", ["key"] = "Enter", ["windowsVirtualKeyCode"] = 229 });
        await desk.Page.WaitForTimeoutAsync(200);
        await Expect(desk.Cell("B")).ToBeFocusedAsync();
        await Expect(desk.Cell("B")).ToHaveValueAsync("１８８");
        desk.Saves.ShouldBeEmpty();

        await wire.SendAsync("Input.insertText", new() { ["text"] = "１８８" });
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Cell("C")).ToBeFocusedAsync();
        await Expect(desk.State("B")).ToHaveTextAsync("✓ 10:33 保存");
        ((string)desk.Saves.ShouldHaveSingleItem()["cells"]![0]!["value"]!).ShouldBe("１８８");
    }

    [Fact]
    public async Task A_form_drawn_anew_keeps_what_was_typed_and_how_it_stands()
    {
        desk.Answer = save => (string)save["cells"]![0]!["cell"]! == "A[x]" ? EntryDesk.Saved(save) : (503, new { });
        await desk.Cell("A[x]").FillAsync("7");
        await desk.Cell("A[x]").BlurAsync();
        await Expect(desk.State("A[x]")).ToHaveTextAsync("✓ 10:33 保存");
        await desk.Cell("B").FillAsync("8");
        await desk.Cell("B").BlurAsync();
        await Expect(desk.State("B")).ToHaveTextAsync("保存待ち");

        await desk.DrawAnewAsync(EntryDesk.Form("7"));
        await Expect(desk.Cell("A[x]")).ToHaveValueAsync("7");
        await Expect(desk.Cell("A[x]")).ToHaveAttributeAsync("data-version", "4");
        await Expect(desk.Cell("B")).ToHaveValueAsync("8");
        await Expect(desk.State("B")).ToHaveTextAsync("保存待ち");
    }

    [Fact]
    public async Task What_is_typed_and_taken_back_leaves_no_trace()
    {
        await desk.Cell("B").FocusAsync();
        await desk.Page.Keyboard.PressAsync("End");
        await desk.Page.Keyboard.PressAsync("5");
        await desk.Page.Keyboard.PressAsync("Backspace");
        await desk.Cell("B").BlurAsync();
        await Expect(desk.State("B")).ToHaveTextAsync("before");
        desk.Saves.ShouldBeEmpty();
    }
}
