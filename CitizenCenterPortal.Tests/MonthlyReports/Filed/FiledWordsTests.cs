using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Filed;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Filed;

/// <summary>What a filed report says in words: the same on the sheet as on the page, by office and without names.</summary>
public sealed class FiledWordsTests
{
    private const string Sheet = "D101 D101";

    [EachDatabase]
    public async Task Its_way_its_texts_reasons_and_corrections_stand_on_the_sheet_as_on_the_page(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ReturnedAndConfirmedAsync(city);
        var door = city.As("ward-staff", "W1", 3);

        var book = (await FiledBooks.TakeAsync(database, door, "D101", ReportingCity.May)).ShouldNotBeNull();

        Books.Complaints(book).ShouldBeEmpty();
        var said = LibreOffice.Cells(book).Where(cell => cell.Key.StartsWith(Sheet, StringComparison.Ordinal)).Select(cell => cell.Value).ToList();
        var report = (await FiledBooks.Reader(door, city.Rules).FindAsync("D101", ReportingCity.May)).ShouldNotBeNull();
        FiledWords.Facts(report).Where(fact => fact.Text.Length > 0).Select(fact => fact.Text).Except(said).ShouldBeEmpty();
        var parts = FiledPart.Of(report);
        parts.SelectMany(part => part.Rows).SelectMany(row => row).Where(text => text.Length > 0).Except(said).ShouldBeEmpty();
        said.ShouldContain("=1+1", "a text, whatever it begins with");
        said.ShouldContain("（記入なし）");

        FiledWords.Facts(report).Select(fact => fact.Text).Skip(2).Take(4).ShouldSatisfyAllConditions(
            facts => facts.First().ShouldBe("確定"),
            facts => facts.ElementAt(1).ShouldEndWith("　D101（館長）"),
            facts => facts.ElementAt(2).ShouldEndWith("　W1（区拠点館長）"),
            facts => facts.ElementAt(3).ShouldEndWith("　C00（市拠点館長）"));
        Part(parts, "指摘と訂正").Rows.Single()[1].ShouldBe("差し戻しました（理由：確かめてください）\nOPEN.DAYS：数え直してください");
        Part(parts, "提出のあとに変わった数値と文章").Rows.Single().Take(3).ShouldBe(["OPEN.DAYS", "26", "25"]);
        Part(parts, "確認事項と理由").Rows.Single().ShouldBe(["多すぎます。（OPEN.DAYS 25.0件、STAFF.ACTUAL 4.5件）", "注意", "祭りのため"]);
        said.ShouldNotContain(text => text.Contains("職員番号", StringComparison.Ordinal) && !text.Contains("作成", StringComparison.Ordinal));
    }

    [EachDatabase]
    public async Task A_report_that_nobody_began_is_an_empty_form_for_its_centre_and_nothing_for_an_auditor(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        var cells = LibreOffice.Cells((await FiledBooks.TakeAsync(database, city.As("center-staff", "D101"), "D101", ReportingCity.May)).ShouldNotBeNull());

        cells.Values.ShouldContain("下書き");
        cells.Where(cell => cell.Key.StartsWith($"{Sheet}!C", StringComparison.Ordinal) && cell.Value != "今月" && decimal.TryParse(cell.Value, out _)).ShouldBeEmpty();
        (await FiledBooks.TakeAsync(database, city.As("auditor", "W1", 4), "D101", ReportingCity.May)).ShouldBeNull();
        (await FiledBooks.TakeAsync(database, city.As("center-staff", "D101"), "D101", new(2026, 12))).ShouldBeNull("it has not begun");
    }

    [EachDatabase]
    public async Task A_draft_is_filed_by_its_centre_alone_and_stands_in_no_wards_workbook(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await city.EnterAsync("D102", new Dictionary<string, string> { ["OPEN.DAYS"] = "17" });

        var ward = LibreOffice.Cells((await FiledBooks.TakeAsync(database, city.As("ward-staff", "W1", 3), "W1", ReportingCity.May, beneath: true)).ShouldNotBeNull());

        ward.Keys.ShouldContain(at => at.StartsWith("D101 D101!", StringComparison.Ordinal));
        ward.Keys.ShouldNotContain(at => at.StartsWith("D102 D102!", StringComparison.Ordinal));
        ward.Count(cell => cell.Value == "未提出").ShouldBe(2, "W1 and D102");
        ward.Keys.ShouldNotContain(at => at.Contains("D201", StringComparison.Ordinal));
        LibreOffice.Cells((await FiledBooks.TakeAsync(database, city.As("center-staff", "D102"), "D102", ReportingCity.May)).ShouldNotBeNull()).Values.ShouldContain("17");
        (await FiledBooks.TakeAsync(database, city.As("center-staff", "D102"), "D101", ReportingCity.May)).ShouldBeNull("a neighbour's");
        (await FiledBooks.TakeAsync(database, city.As("center-staff", "D102"), "W1", ReportingCity.May, beneath: true)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_report_that_is_corrected_says_which_confirmation_stands_until_it_is_confirmed_again(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ReturnedAndConfirmedAsync(city);
        var (ward, head) = (city.As("ward-director", "W1", 2), city.As("city-director", "C00", 9));
        var confirmed = (await FactsAsync())[5].Text;

        (await city.MoveAsync(head, "D101", ReportActs.Correct, "数え直し", places: new RemarkedPlace("STAFF.ACTUAL", ""))).ShouldBe(Outcome.Done);
        var facts = await FactsAsync();
        facts[2].Text.ShouldMatch("^訂正中　令和.*に確定した版の訂正$");
        facts[5].Text.ShouldBe($"（訂正前の版）{confirmed}");
        facts[4].Text.ShouldStartWith("（訂正前の版）");

        (await city.MoveAsync(city.AsDeputy("center-director", "D101", 5, 1), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        facts = await FactsAsync();
        facts[2].Text.ShouldStartWith("提出済　令和");
        facts[3].Text.ShouldEndWith("D101（館長代理）");
        (await city.MoveAsync(ward, "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await FactsAsync())[4].Text.ShouldEndWith("W1（区拠点館長）");
        (await city.MoveAsync(head, "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);
        facts = await FactsAsync();
        facts[2].Text.ShouldBe("確定");
        facts.ShouldNotContain(fact => fact.Text.Contains("訂正前", StringComparison.Ordinal));

        async Task<IReadOnlyList<(string Name, string Text)>> FactsAsync() => FiledWords.Facts((await FiledBooks.Reader(head, city.Rules).FindAsync("D101", ReportingCity.May)).ShouldNotBeNull());
    }

    private static FiledPart Part(IEnumerable<FiledPart> parts, string title) => parts.Single(part => part.Title == title);

    private static async Task ReturnedAndConfirmedAsync(ReportingCity city)
    {
        var write = city.WriteRules(city.As("city-staff", "C00", 9));
        var (_, code) = await write.SetAsync(null, 0, new() { Left = ["OPEN.DAYS"], Right = ["STAFF.ACTUAL"], Level = CheckLevel.Caution, Message = "多すぎます。" }, "試験のため");
        await write.MoveAsync(code!, 1, CheckActs.GoLive, "試験のため");
        await city.WriteAsync(city.As("center-staff", "D101"), "D101", null, ("TEXT.SPECIAL", "=1+1", 0));
        await SubmitAsync("26");
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "確かめてください", places: new RemarkedPlace("OPEN.DAYS", "数え直してください"))).ShouldBe(Outcome.Done);
        await SubmitAsync("25");
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("city-director", "C00", 9), "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);

        async Task SubmitAsync(string days)
        {
            (await city.EnterAsync("D101", new Dictionary<string, string>(ReportingCity.Answers) { ["OPEN.DAYS"] = days })).Outcome.ShouldBe(Outcome.Done);
            var finding = (await city.ReadAsync(city.As("center-staff", "D101"), "D101"))!.Findings.Single();
            (await new ExplainFinding(city.As("center-staff", "D101"), city.Rules, city.Proposals).RunAsync("D101", ReportingCity.May, new(finding.Code, finding.Numbers, "祭りのため"))).ShouldBe(Outcome.Done);
            (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        }
    }
}
