using System.Text;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.MonthlyReports.Narratives;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public sealed class CorrectionsTests
{
    [EachDatabase]
    public async Task Corrections_are_what_changed_after_a_report_was_handed_in_and_a_neighbours_are_never_told(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ChangeAsync(city, "D101", "27");
        await ChangeAsync(city, "D201", "21");
        await city.EnterAsync("D102", ReportingCity.Answers);
        await city.EnterAsync("D102", Days("3"));
        await ImportAsync(city, "26");
        await ImportAsync(city, "25");

        var own = new[] { "D101 2026-05 26 → 27 日数を確かめてください。 monthly-report.return", "D101 2026-05 27 → 28 数え漏れ。 monthly-report.correct" };
        var imported = "W2 2026-05 26 → 25 年度の取込。 monthly-report.import";
        var neighbour = new[] { "D201 2026-05 21 → 28 数え漏れ。 monthly-report.correct", "D201 2026-05 26 → 21 日数を確かめてください。 monthly-report.return" };
        (await ReadAsync(city, city.As("center-director", "D101"))).ShouldBe(own);
        (await ReadAsync(city, city.As("ward-director", "W1"))).ShouldBe(own);
        (await ReadAsync(city, city.As("ward-director", "W2"))).ShouldBe([.. neighbour, imported]);
        (await ReadAsync(city, city.As("auditor", "C00"))).ShouldBe([.. own, .. neighbour, imported]);
        (await ReadAsync(city, city.As("center-director", "D102"))).ShouldBeEmpty("a draft may be written over as often as one likes");
        (await ReadAsync(city, city.As("auditor", "C00"), new(ReportingCity.May.Next, new FiscalYear(2026).Last))).ShouldBeEmpty("the workbook's units stood there from June");
    }

    [EachDatabase]
    public async Task A_text_that_was_put_right_after_a_return_is_a_correction_too_and_one_of_a_draft_is_none(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var director = city.As("center-director", "D101");
        (await city.WriteAsync(director, "D101", null, ("TEXT.SPECIAL", "なし。", 0), ("TEXT.PLANS", "夏祭り。", 0))).Outcome.ShouldBe(Outcome.Done);
        await city.SubmitAsync("D101");
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "事故を書いてください。")).ShouldBe(Outcome.Done);
        (await city.WriteAsync(director, "D101", null, ("TEXT.SPECIAL", "転倒あり。", 1), ("TEXT.PLANS", "秋祭り。", 1))).Outcome.ShouldBe(Outcome.Done);
        (await city.WriteAsync(director, "D101", null, ("TEXT.SPECIAL", "転倒が一件。", 2), ("TEXT.PLANS", "夏祭り。", 2))).Outcome.ShouldBe(Outcome.Done);

        (await ReadAsync(city, director)).ShouldBe(["D101 2026-05 特記事項「なし。」→「転倒が一件。」 事故を書いてください。 monthly-report.return"], "the plans ended as they began");
    }

    [Fact]
    public void A_long_text_is_listed_where_it_differs() => TextDifference.Excerpts("一つ目の文はとても長くて、最後まで少しも変わらずにそのままです。日数は二十です。終わり。", "一つ目の文はとても長くて、最後まで少しも変わらずにそのままです。日数は三十です。終わり。")
        .ShouldBe(("一つ目の文はとても長…らずにそのままです。日数は二十です。終わり。", "一つ目の文はとても長…らずにそのままです。日数は三十です。終わり。"));

    [Fact]
    public void More_than_a_sheet_holds_are_the_newest_and_counted()
    {
        var all = Enumerable.Range(0, 5).Select(day => new Correction(
            new() { Id = 1, Code = $"D10{5 - day}", Name = "館", Tier = Tier.District, Path = "/1/" }, ReportingCity.May, new(1, "開館日数", 0, default, default),
            new("", "", "", new(2026, 6, 1 + day, 0, 0, 0, DateTimeKind.Utc), 1, null), new("", "", "", default, 1, null))).ToList();

        var list = CorrectionList.Of(all, cell => cell, most: 2);

        list.Count.ShouldBe(5);
        list.Rows.Select(row => row.Unit.Code).ShouldBe(["D101", "D102"]);
    }

    private static Dictionary<string, string> Days(string days) => new() { ["OPEN.DAYS"] = days };

    /// <summary>Handed in, sent back, put right by two entries while another number ends as it began, confirmed, corrected.</summary>
    private static async Task ChangeAsync(ReportingCity city, string unit, string days)
    {
        var (ward, director, head) = (city.As("ward-director", "W" + unit[1], 2), city.As("center-director", unit), city.As("city-director", "C00", 3));
        await city.SubmitAsync(unit);
        (await city.MoveAsync(ward, unit, ReportActs.Return, "日数を確かめてください。")).ShouldBe(Outcome.Done);
        await city.EnterAsync(unit, new Dictionary<string, string> { ["OPEN.DAYS"] = "2", ["STAFF.ACTUAL"] = "5" });
        await city.EnterAsync(unit, new Dictionary<string, string> { ["OPEN.DAYS"] = days, ["STAFF.ACTUAL"] = "4.5" });
        (await city.MoveAsync(director, unit, ReportActs.Submit)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(ward, unit, ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(head, unit, ReportActs.Confirm)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(head, unit, ReportActs.Correct, "数え漏れ。", null, new RemarkedPlace(FormPlaces.Everything))).ShouldBe(Outcome.Done);
        await city.EnterAsync(unit, Days("28"));
    }

    private static async Task ImportAsync(ReportingCity city, string days) => (await new ImportFigures(city.AsCommand(), city.Rules).RunAsync(
        new(Encoding.UTF8.GetBytes($"館コード,対象月,項目コード,内訳,値\nW2,2026-05,OPEN.DAYS,,{days}\n"), "figures.csv", ImportStage.Confirmed, "年度の取込。"), null, new Progress<Sentence>()))
        .Outcome.ShouldBe(Outcome.Done);

    private static async Task<List<string>> ReadAsync(ReportingCity city, PortalDoor door, MonthSpan? stood = null)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Exports.Take);
        var span = new FiscalYear(2026).Months;
        var list = await new ReadCorrections(city.Names).ReadAsync(
            reading, await city.Catalogues.GetAsync(reading), city.Codes.ToDictionary(city.Id, _ => (IReadOnlyList<Stay>)[new("C00", stood ?? span)]), span);
        list.Count.ShouldBe(list.Rows.Count);
        return [.. list.Rows.Select(row => $"{row.Unit.Code} {row.Month} {(row.Change is { } change ? $"{change.Said(change.Before)} → {change.Said(change.After)}" : $"{row.Text!.Name}「{row.Text.Before}」→「{row.Text.After}」")} {row.Opened.Reason} {row.Opened.Act}").Order(StringComparer.Ordinal)];
    }
}
