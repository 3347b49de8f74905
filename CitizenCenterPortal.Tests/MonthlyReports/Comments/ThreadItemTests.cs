using Bunit;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.Tests.Ui;

namespace CitizenCenterPortal.Tests.MonthlyReports.Comments;

public sealed class ThreadItemTests : Rendering
{
    private static readonly ReportView View = new(
        1, "D101", "東館", Tier.District, ReportingCity.May, ReportAbsence.None, ReportStatus.Draft, 0, false, null, [], true, [], 1, [], [], [], [], []);

    [Fact]
    public void A_thread_says_by_word_where_it_stands_what_was_taken_back_and_escapes_what_was_said()
    {
        var drawn = Draw(new(3, "USE.SLOTS[gym]", "利用枠数", 2, "USE.SLOTS[gym]", CommentState.Open, [CommentActs.Reply.Code], [Said(1, "<b>多い</b>"), Said(2, "", takenBack: true)]));

        drawn.Find(".badge").TextContent.ShouldContain("未解決");
        drawn.Find("a").GetAttribute("href").ShouldBe("/reports/D101/2026-05?block=2#c-USE.SLOTS[gym]");
        drawn.FindAll(".said p").Select(said => said.TextContent).ShouldBe(["<b>多い</b>", "取り消されました"]);
        drawn.FindAll("button").Select(button => button.TextContent.Trim()).ShouldBe(["返信する"]);
    }

    [Fact]
    public void A_reply_is_sent_with_its_thread_and_only_ones_own_comment_can_be_taken_back()
    {
        var asked = new List<CommentMove>();
        var drawn = Draw(new(3, "", "報告の全体", 0, null, CommentState.Open, [CommentActs.Reply.Code, CommentActs.Close.Code, CommentActs.TakeBack.Code], [Said(1, "問い"), Said(2, "答え", mine: true)]), asked);

        drawn.Find("textarea").Change("わかりました");
        drawn.Find("form").Submit();
        drawn.FindAll("button").Single(button => button.TextContent == "取り消す").Click();
        drawn.FindAll("button").Single(button => button.TextContent == "解決済にする").Click();

        asked.Select(move => (move.Act, move.Thread, move.Comment, move.Words)).ShouldBe(
            [("monthly-report.reply-comment", 3, 0, "わかりました"), ("monthly-report.take-back-comment", 3, 2, null), ("monthly-report.close-thread", 3, 0, null)]);
        drawn.Find("textarea").GetAttribute("value").ShouldBeNullOrEmpty();
    }

    private IRenderedComponent<ThreadItem> Draw(ThreadRow thread, List<CommentMove>? asked = null) => Render<ThreadItem>(parts => parts
        .Add(item => item.View, View).Add(item => item.Thread, thread).Add(item => item.Ready, true)
        .Add(item => item.Ask, move =>
        {
            asked?.Add(move);
            return Task.FromResult(true);
        }));

    private static CommentRow Said(int number, string words, bool takenBack = false, bool mine = false) =>
        new(number, "鈴木", "ward-staff", new(2026, 6, 3, 1, 0, 0, DateTimeKind.Utc), words, takenBack, mine);
}
