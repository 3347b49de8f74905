using CitizenCenterPortal.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What hands that know another program do in the cells of a report.</summary>
[Collection(SmallBrowserRun.Small)]
public sealed class EntryKeysTests(SmallBrowserRun run) : BrowserTest(run)
{
    private const string Cells = "input[data-cell^='USE.PERSONS[']";

    [Fact]
    public async Task A_column_is_pasted_and_taken_back_typing_is_undone_and_what_a_key_cannot_do_is_said()
    {
        var staff = await SignInAsync("center-staff", "/reports/D101/2026-11?block=2");
        await staff.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var before = await ValuesAsync(staff);

        await staff.Page.Locator(Cells).First.PressSequentiallyAsync("777");
        await staff.Page.Keyboard.PressAsync("Escape");
        (await ValuesAsync(staff)).ShouldBe(before, "Escape puts back what stood before");

        staff.Expect("422"); // tables that do not come out
        await PasteAsync(staff, "10\t20\n30\t40\n");
        await Expect(staff.Page.Locator("[data-state-for='USE.PERSONS[infant]']")).ToContainTextAsync("2 列ありますが、ここから右の欄は 1 列です。");
        await PasteAsync(staff, string.Join('\n', Enumerable.Range(1, 500)));
        await Expect(staff.Page.Locator("[data-state-for='USE.PERSONS[infant]']")).ToContainTextAsync("500 行ありますが");
        (await ValuesAsync(staff)).ShouldBe(before, "nothing was pasted");

        await PasteAsync(staff, "日\t乳幼児\t小学生\t計\n1日\t4\t5\t9\n2日\t6\t1\t9\n計\t10\t8\t18\n");
        await Expect(staff.Page.Locator("[data-state-for='USE.PERSONS[infant]']")).ToContainTextAsync("「2日」の行の「小学生」は、1 でなく 3 のはずです。");
        (await ValuesAsync(staff)).ShouldBe(before, "a table that does not come out puts nothing in");
        await PasteAsync(staff, "日\t乳幼児\t小学生\t計\n1日\t4\t5\t9\n2日\t6\t3\t9\n計\t10\t8\t18\n");
        await Expect(staff.Page.Locator("[data-saved-strip]").GetByRole(Microsoft.Playwright.AriaRole.Button)).ToHaveTextAsync("貼り付けた 2 か所を元に戻す");
        (await ValuesAsync(staff)).Take(2).ShouldBe(["10", "8"]);
        await staff.Page.Locator("[data-saved-strip]").GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await Expect(staff.Page.Locator(Cells).First).ToHaveValueAsync(before[0]);

        await staff.Page.GetByText("『計』のある表をファイルから入れる").First.ClickAsync();
        await ChooseAsync(staff, "日,乳幼児,小学生,計\n1日,4,5,9\n2日,6,1,9\n計,10,8,18\n");
        await Expect(staff.Page.Locator("[data-state-for='USE.PERSONS[infant]']")).ToContainTextAsync("日報.csv:3:3：表の合計が合いません。「2日」の行の「小学生」は、1 でなく 3 のはずです。");
        (await ValuesAsync(staff)).ShouldBe(before);
        await ChooseAsync(staff, "日,乳幼児,小学生,計\n1日,4,5,9\n2日,6,3,9\n計,10,8,18\n");
        await Expect(staff.Page.Locator(Cells).First).ToHaveValueAsync("10");
        await staff.Page.Locator("[data-saved-strip]").GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await Expect(staff.Page.Locator(Cells).First).ToHaveValueAsync(before[0]);

        var last = staff.Page.Locator(Cells).Last;
        await PasteAsync(staff, "1\n2\n3\n", Cell((await last.GetAttributeAsync("data-cell"))!));
        await Expect(staff.Page.Locator($"[data-state-for='{await last.GetAttributeAsync("data-cell")}'][data-mark='told']")).ToContainTextAsync("3 行ありますが、この表の、ここから下の欄は 1 か所です。");
        (await ValuesAsync(staff)).ShouldBe(before, "a column does not run on into the next table");

        await PasteAsync(staff, "1,010\r\n２０\r\n\r\n3\r\n");
        var strip = staff.Page.Locator("[data-saved-strip]");
        await Expect(strip).ToContainTextAsync("保存しました");
        await Expect(strip.GetByRole(Microsoft.Playwright.AriaRole.Button)).ToHaveTextAsync("貼り付けた 3 か所を元に戻す");
        await staff.IsAccessibleAsync();
        (await ValuesAsync(staff)).Take(4).ShouldBe(["1,010", "20", before[2], "3"]);
        await strip.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await Expect(staff.Page.Locator(Cells).First).ToHaveValueAsync(before[0]);
        await Expect(strip.GetByRole(Microsoft.Playwright.AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(strip).ToContainTextAsync("すべて保存しました");
        await staff.GoAsync("/reports/D101/2026-11?block=2");
        (await ValuesAsync(staff)).ShouldBe(before, "and so it stands at the server");

        await BlockAsync(staff);
        await staff.Page.Locator(Cells).First.PressAsync("Control+/");
        await Expect(staff.Page.Locator("[data-state-for='USE.PERSONS[infant]']")).ToHaveTextAsync("この欄は該当なしにできません。");
    }

    /// <summary>Two measures side by side take a block of two columns, all of it or nothing.</summary>
    private static async Task BlockAsync(Visit staff)
    {
        const string Hall = "USE.SLOTS[hall]";
        string[] block = [Hall, "USE.SLOTS_AVAILABLE[hall]", "USE.SLOTS[gym]", "USE.SLOTS_AVAILABLE[gym]"];
        var before = await OfAsync();

        await PasteAsync(staff, "40\t90\n31\t多い\n", Cell(Hall));
        await Expect(staff.Page.Locator($"[data-state-for='{Hall}']")).ToHaveTextAsync("貼り付けた表の 2 行目 2 列目：「多い」は数として読めません。半角か全角の数字で書いてください（0 は「－」、該当なしは「／」、取り消しは「消」でも可）。 何も貼り付けていません。");
        await PasteAsync(staff, "40\t90\n31\t-\n", Cell(Hall));
        await Expect(staff.Page.Locator($"[data-state-for='{Hall}']")).ToContainTextAsync("2 行目 2 列目：「-」は分母のない比率の印です。");
        await PasteAsync(staff, "40\t90\t44\n", Cell(Hall));
        await Expect(staff.Page.Locator($"[data-state-for='{Hall}']")).ToContainTextAsync("3 列ありますが");
        (await OfAsync()).ShouldBe(before);

        await PasteAsync(staff, "40\t90\r\n31\t84\r\n", Cell(Hall));
        await Expect(staff.Page.Locator("[data-saved-strip]").GetByRole(Microsoft.Playwright.AriaRole.Button)).ToHaveTextAsync("貼り付けた 4 か所を元に戻す");
        (await OfAsync()).ShouldBe(["40", "90", "31", "84"]);
        await Expect(staff.Page.Locator($"[data-state-for='{block[3]}']")).ToContainTextAsync("保存");
        await staff.Page.Locator(Cell(Hall)).PressAsync("Control+Z");
        await Expect(staff.Page.Locator(Cell(Hall))).ToHaveValueAsync(before[0]);
        (await OfAsync()).ShouldBe(before);

        async Task<string[]> OfAsync() => await Task.WhenAll(block.Select(cell => staff.Page.Locator(Cell(cell)).InputValueAsync()));
    }

    private static string Cell(string code) => $"input[data-cell='{code}']";

    private static Task ChooseAsync(Visit staff, string table) => staff.Page.Locator("[data-table-file='USE.PERSONS']").SetInputFilesAsync(
        new Microsoft.Playwright.FilePayload { Name = "日報.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(table) });

    private static async Task PasteAsync(Visit staff, string text, string? at = null)
    {
        await staff.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await staff.Page.Locator(at ?? Cells).First.PressAsync("Control+V");
    }

    private static async Task<string[]> ValuesAsync(Visit staff) => await staff.Page.Locator(Cells).EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.value)");
}
