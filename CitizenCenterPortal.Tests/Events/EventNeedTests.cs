using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events;

/// <summary>What shows the need that an event answers.</summary>
public sealed class EventNeedTests
{
    [Theory]
    [InlineData(NeedKind.Voice, "令和8年10月3日の懇談の記録", null)]
    [InlineData(NeedKind.Survey, "/reports/D101/2026-05", null)]
    [InlineData(NeedKind.Daily, "/reports/D101/2026-05", null)]
    [InlineData(NeedKind.Voice, "", "ニーズがわかるところ")]
    [InlineData(NeedKind.Advisory, "運営懇話会の記録", "日も書いてください")]
    [InlineData(NeedKind.Advisory, "第2回運営懇話会の記録", "日も書いてください")]
    [InlineData(NeedKind.Survey, "令和8年10月3日の用紙", "ポータルのページ")]
    public void An_event_says_where_its_need_is_shown_by_a_page_or_by_the_day_of_a_record(NeedKind kind, string source, string? told)
    {
        var fault = EventNeed.WhyNot(new() { Title = "事業", Need = kind, NeedAddress = source });
        (fault?.What.ToString()).ShouldSatisfyAllConditions(words => (words is null).ShouldBe(told is null), words => (words ?? "").ShouldContain(told ?? ""));
    }

    [Theory]
    [InlineData("令和8年10月3日の記録", true)]
    [InlineData("令和元年１０月の記録", true)]
    [InlineData("R8.10.3 懇談", true)]
    [InlineData("2026-10-03 窓口日誌", true)]
    [InlineData("窓口日誌10月3日", true)]
    [InlineData("2026年10月の聞き取り", true)]
    [InlineData("第3回の記録", false)]
    [InlineData("13月3日の記録", false)]
    [InlineData("D101-12", false)]
    [InlineData("令和8年の声", false)]
    public void A_record_in_words_is_found_by_a_day_or_a_month_and_by_no_other_number(string words, bool names) => EventNeed.NamesDay(words).ShouldBe(names);

    [EachDatabase]
    public async Task A_survey_stands_on_the_page_of_an_event_that_one_sees_or_of_a_centres_report(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var (seen, unseen) = (await city.ApprovedAsync(), await city.PlanAsync(unit: "D102"));
        foreach (var page in (string[])["/", "/anything", "/events/D101-99", unseen.Href, "/reports/D999/2026-07", "/reports/D101/2026-13", "/reports/D101/2027-07"])
        {
            var (refused, _) = await new WriteEvent(city.Staff, new(new())).PlanAsync("D101", Asked(page));
            refused.Problems.ShouldHaveSingleItem(page).At!.File.ShouldBe("need-address");
        }

        await city.PlanAsync(Asked("/reports/D101/2026-07"));
        var of = await city.PlanAsync(Asked(seen.Href));
        await using (var db = database.Everything())
        {
            await db.Set<Event>().Where(row => row.Number == of.Number).ExecuteUpdateAsync(set => set.SetProperty(row => row.NeedAddress, "/events/D101-99"));
        }

        (await city.MoveAsync(city.Head, of, EventActs.Approve)).Problems.ShouldContain(problem => problem.At!.File == "need-address");

        static EventFields Asked(string page)
        {
            var fields = EventCity.Whole("2026-12-10");
            (fields.Need, fields.NeedAddress) = (NeedKind.Survey, page);
            return fields;
        }
    }

    [EachDatabase]
    public async Task The_page_that_shows_a_need_is_named_as_the_form_offers_it(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole();
        var (href, name) = (await city.NeedPagesAsync())[^1];
        fields.NeedAddress = href;

        (await city.ReadAsync(await city.PlanAsync(fields), city.Staff))!.NeedName.ShouldBe(name);
        fields.NeedAddress = "/dashboard/D101";
        (await city.ReadAsync(await city.PlanAsync(fields), city.Staff))!.NeedName.ShouldBeNull();
    }

    [EachDatabase]
    public async Task The_pages_that_may_show_a_need_are_offered_to_choose_from(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        await city.RecordAsync(address, EventCity.Came("12"));
        (await city.NeedPagesAsync()).ShouldNotContain(page => page.Href == address.Href, "nobody was asked yet");
        (await new RecordSurvey(city.Staff).RunAsync(address, (await city.RowAsync(address)).Version, new() { CollectedOn = "2026-11-20", Answers = "3" })).ShouldBe(Outcome.Done);

        var pages = await city.NeedPagesAsync();
        pages[0].ShouldBe((address.Href, "アンケート　親子で学ぶ防災（令和8年11月20日）"));
        pages.ShouldContain(("/reports/D101/2026-10", "月次報告　令和8年10月分"));
        pages.Count(page => page.Href.StartsWith("/reports/", StringComparison.Ordinal)).ShouldBe(12);
    }
}
