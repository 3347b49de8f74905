using Bunit;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Review;
using CitizenCenterPortal.Tests.Ui;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>The reports that wait for one act, as they are drawn and taken forward.</summary>
public sealed class ReviewSectionTests : Rendering
{
    private static readonly ReviewRow Plain = new("D101", "桜台", null, 1, 0, null, []);

    private static readonly ReviewRow Looked = new("D102", "松が丘", null, 1, 2, 1, [])
    {
        Cautions = [new("C01", CheckLevel.Caution, "注意", "多すぎます。", ["OPEN.NOTES"], [1], "30|26", null, "夜間も数えました")],
        Attached = 3,
        OpenThreads = 1,
        Unchanged = 1,
        Correction = "日数の誤り",
    };

    [Fact]
    public void Each_report_says_what_is_to_be_looked_at_and_the_dialog_names_the_same()
    {
        var drawn = Draw(_ => { });

        var beside = drawn.FindAll(".beside").ShouldHaveSingleItem();
        foreach (var words in new[] { "訂正", "日数の誤り", "注意 1件", "多すぎます。", "夜間も数えました", "変わっていない指摘 1か所", "前の指摘 2か所", "変更1か所", "未解決のコメント 1件", "添付　3件" })
        {
            beside.TextContent.ShouldContain(words);
        }

        drawn.Find("#review-monthly-report\\.confirm-D102").Change(true);
        drawn.Find("dialog li").TextContent.ShouldBe("松が丘（訂正、注意 1件、変わっていない指摘 1か所、未解決のコメント 1件、添付　3件）");
    }

    [Fact]
    public async Task The_dialog_closes_when_its_button_is_pressed_and_the_work_is_counted_and_done_once()
    {
        var goes = new TaskCompletionSource();
        var asked = new List<ReviewAsked>();
        var drawn = Draw(asked.Add, goes.Task);
        drawn.Find("#review-monthly-report\\.confirm-D101").Change(true);
        drawn.Find("dialog [type=submit]").HasAttribute("data-closes").ShouldBeTrue("the browser shuts the dialog by it");

        var sent = drawn.Find("dialog form").SubmitAsync();
        drawn.WaitForAssertion(() => drawn.Find("[role=status]").TextContent.ShouldBe("1件のうち0件が終わりました…"));
        drawn.Find(".review-foot button").HasAttribute("disabled").ShouldBeTrue();
        await drawn.Find("dialog form").SubmitAsync();
        goes.SetResult();
        await sent;

        asked.ShouldHaveSingleItem().Rows.Select(row => row.Code).ShouldBe(["D101"]);
        drawn.Find("[role=status]").TextContent.ShouldBeEmpty();
    }

    [Fact]
    public void A_ward_says_for_which_step_it_is_complete_and_a_hub_alone_says_nothing()
    {
        Draw(_ => { }, wards: [new("東山区", [Plain], [], 12), new("市", [Looked], [], 1)]).FindAll("th[scope=rowgroup] .badge").ShouldHaveSingleItem().TextContent.ShouldBe("12館すべて受理まで済んでいます");
        Draw(_ => { }, wards: [new("東山区", [Plain], ["松が丘（下書き）"], 12)]).Find("th[scope=rowgroup] .badge").TextContent.ShouldBe("受理待ち　あと1館");
    }

    private IRenderedComponent<ReviewSection> Draw(Action<ReviewAsked> ask, Task? until = null, IReadOnlyList<ReviewWard>? wards = null)
    {
        Renderer.SetRendererInfo(new("Server", true));
        return Render<ReviewSection>(section => section.Add(s => s.Month, ReportingCity.May).Add(s => s.Measures, []).Add(s => s.Group, new(ReportActs.Confirm, wards ?? [new("東山区", [Plain, Looked], [], 12)]))
            .Add(s => s.Ask, async (ReviewAsked asked) =>
            {
                ask(asked);
                await (until ?? Task.CompletedTask);
            }));
    }
}
