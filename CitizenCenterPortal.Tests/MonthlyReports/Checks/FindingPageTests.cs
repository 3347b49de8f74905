using Bunit;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.Tests.Ui;

namespace CitizenCenterPortal.Tests.MonthlyReports.Checks;

/// <summary>The fields of a rule and what a trial found, as they are drawn.</summary>
public sealed class FindingPageTests : Rendering
{
    [Fact]
    public void A_rule_in_words_says_what_it_holds_against_what() => RuleDefaults.Read().Where(rule => rule.Code is "C01" or "C09" or "C10" or "C13").Select(rule => CheckWords.Say(GivenForm.Whole, rule)).ShouldBe(
    [
        "初参加者数は、参加者数（実人数）以下", "内訳ごとに、利用コマ数は、利用可能コマ数以下", "4月からの累計で、回答済件数（苦情・要望）は、苦情件数 ＋ 要望件数以下",
        "利用者数（延べ）の前年同月との差は、上下40%まで（差が300人までは問いません）",
    ]);

    [Fact]
    public void A_fault_stands_at_its_field_and_the_field_says_so_to_who_does_not_see()
    {
        var drawn = Render<RuleFields>(fields => fields.Add(f => f.Catalogue, GivenForm.Whole).Add(f => f.Entry, new()).Add(f => f.Faults, [new(new(nameof(RuleEntry.Message), ""), new("確認事項の文を書いてください。"))]));

        drawn.Find("#rule-message").GetAttribute("aria-invalid").ShouldBe("true");
        drawn.Find("#rule-message-why").TextContent.ShouldBe("確認事項の文を書いてください。");
        drawn.FindAll("[aria-invalid]").Count.ShouldBe(1);
    }

    [Fact]
    public void Against_last_year_a_bound_is_asked_for_in_place_of_the_right_side()
    {
        var entry = new RuleEntry();
        var drawn = Render<RuleFields>(fields => fields.Add(f => f.Catalogue, GivenForm.Whole).Add(f => f.Entry, entry).Add(f => f.Faults, []));
        drawn.FindAll("#rule-bound").ShouldBeEmpty();

        drawn.Find("#rule-span").Change(nameof(CheckSpan.LastYear));
        drawn.FindAll("#rule-bound").Count.ShouldBe(1);
        drawn.FindAll("#rule-right-0").ShouldBeEmpty();

        drawn.Find("#rule-left-0").Change("USE.PERSONS");
        drawn.Find("#rule-left-1").Change("USE.OPEN_SPACE");
        entry.Left.ShouldBe(["USE.PERSONS", "USE.OPEN_SPACE"]);
        drawn.Find("#rule-left-0").Change("");
        entry.Left.ShouldBe(["USE.OPEN_SPACE"]);
    }

    [Fact]
    public void A_trial_says_how_many_of_how_many_and_leads_to_each()
    {
        var unit = new OrgUnit { Id = 7, Code = "D101", Name = "桜台市民センター", Path = "/1/7/" };
        var drawn = Render<TrialCard>(card => card.Add(c => c.Trial, new(36, 720, 420, 14, [new(unit, 420, 14)], 60, [new(unit, new(2026, 5), CheckLevel.Caution, new("多すぎます。"))])));

        drawn.Find("strong").TextContent.ShouldBe("対象420件のうち14件が該当します。");
        drawn.FindAll("tbody")[0].TextContent.ShouldContain("対象420件のうち14件");
        drawn.Markup.ShouldContain("ほか 59 件");
        drawn.Find("a").GetAttribute("href").ShouldBe("/reports/D101/2026-05");
    }

    [Theory]
    [InlineData(210, false)]
    [InlineData(211, true)]
    public void Before_a_rule_is_applied_one_sees_how_many_of_how_many_and_one_that_flags_most_asks_once_more(int flagged, bool asksTwice)
    {
        SetRendererInfo(new("Server", true));
        var applied = new List<string>();
        var drawn = Render<GoLiveDialog>(dialog => dialog.Add(d => d.Code, "C56").Add(d => d.Trial, new(36, 720, 420, flagged, [], flagged, []))
            .Add(d => d.Do, reason => { applied.Add(reason); return Task.FromResult(Outcome.Done); }));
        drawn.Markup.IndexOf($"対象420件のうち{flagged}件が該当します。", StringComparison.Ordinal).ShouldBeInRange(0, drawn.Markup.IndexOf("理由（必須）", StringComparison.Ordinal), "before the reason");
        drawn.FindAll("#go-live-sure").Count.ShouldBe(asksTwice ? 1 : 0);

        drawn.Find("textarea").Change("確かめた");
        drawn.Find("form").Submit();
        applied.Count.ShouldBe(asksTwice ? 0 : 1);
        if (asksTwice)
        {
            drawn.Markup.ShouldContain("それでよいときは");
            drawn.Find("#go-live-sure").Change(true);
            drawn.Find("form").Submit();
        }

        applied.ShouldBe(["確かめた"]);
    }
}
