using Bunit;
using CitizenCenterPortal.Shell;
using CitizenCenterPortal.Tests.Ui;

namespace CitizenCenterPortal.Tests.Shell;

public sealed class FrameTests : Rendering
{
    private static readonly ShellView View = new(
        "杜野市", ["東山区", "桜台市民センター"], "佐藤 恵", "館職員", IsSample: true,
        [new("ホーム", "/", "", Order: 0), new("月次報告", "/reports", "", Badge: 4, Order: 10), new("指標", "/indicators", "見る", Order: 20)],
        [new(3, "区拠点館職員（東山区）")]);

    [Theory]
    [InlineData("/", "ホーム")]
    [InlineData("/reports/D101/2026-10?block=2", "月次報告")]
    [InlineData("/indicators", "指標")]
    public void The_menu_marks_the_line_one_is_on(string path, string line) =>
        Draw(path, View).Find(".nav [aria-current=page]").TextContent.ShouldContain(line);

    [Fact]
    public void A_page_that_stands_in_no_line_marks_none() => Draw("/reportsandmore", View).FindAll(".nav [aria-current]").ShouldBeEmpty();

    [Fact]
    public void Every_page_says_city_unit_person_role_and_that_the_data_is_a_sample()
    {
        var header = Draw("/", View).Find("header").TextContent;
        foreach (var words in new[] { "市民センターポータル", "杜野市", "東山区", "桜台市民センター", "見本データ", "佐藤 恵", "館職員" })
        {
            header.ShouldContain(words);
        }
    }

    [Fact]
    public void A_real_city_is_not_called_a_sample() =>
        Draw("/", View with { IsSample = false }).Markup.ShouldNotContain("見本データ");

    [Fact]
    public void Whatever_changes_something_is_a_form_with_its_token()
    {
        var forms = Draw("/", View).FindAll("form");
        forms.Select(form => form.GetAttribute("action")).ShouldBe(["/language", "/grant", "/sign-out"]);
        forms.ShouldAllBe(form => form.GetAttribute("method") == "post" && form.InnerHtml.Contains("__RequestVerificationToken"));
    }

    [Fact]
    public void Whoever_stands_in_for_a_head_reads_on_the_home_page_for_whom_until_when_and_switches_there()
    {
        var standIn = new StandIn(7, "館長代理（桜台市民センター）", "大野 和子", new(2026, 11, 22), IsOpen: false);
        var home = Draw("/?fy=2026", View with { StandsIn = [standIn] }).Find("main");
        home.TextContent.ShouldContain("大野 和子の代理です。令和8年11月22日まで");
        home.QuerySelector("form[action='/grant'] button[name=grant]")!.ShouldSatisfyAllConditions(button => button.GetAttribute("value").ShouldBe("7"), button => button.TextContent.ShouldBe("役割を切り替える"));
        home.TextContent.ShouldContain("館長代理（桜台市民センター）として働くときは、役割を切り替えてください。");

        var switched = Draw("/", View with { StandsIn = [standIn with { IsOpen = true }] }).Find("main");
        switched.TextContent.ShouldContain("いま、館長代理（桜台市民センター）として開いています。");
        switched.QuerySelectorAll("form").ShouldBeEmpty();
        Draw("/reports", View with { StandsIn = [standIn] }).Find("main").TextContent.ShouldNotContain("代理", Case.Sensitive, "where the day begins is enough");
    }

    [Fact]
    public void Somebody_signed_out_sees_no_menu_and_no_name()
    {
        var frame = Draw("/about", null);
        frame.FindAll("nav").ShouldBeEmpty();
        frame.Markup.ShouldNotContain("/sign-out");
    }

    [Fact]
    public void Each_persona_is_a_button_that_posts()
    {
        var page = Render<SignInView>(with => with.Add(one => one.Groups, [new("区", [new("ward-director", "区拠点館長", "東 一郎", "東山区")])]).Add(one => one.ReturnUrl, "/reports"));
        var form = page.Find("[data-persona=ward-director]").Closest("form")!;
        form.GetAttribute("method").ShouldBe("post");
        form.QuerySelector("input[name=returnUrl]")!.GetAttribute("value").ShouldBe("/reports");
    }

    private IRenderedComponent<Frame> Draw(string path, ShellView? view)
    {
        SetRendererInfo(new("Static", isInteractive: false));
        return Render<Frame>(with => with.Add(frame => frame.View, view).Add(frame => frame.Path, path));
    }
}
