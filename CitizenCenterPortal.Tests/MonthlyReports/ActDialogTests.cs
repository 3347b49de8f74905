using Bunit;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Ui;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What a step's dialog asks and takes along.</summary>
public sealed class ActDialogTests : Rendering
{
    private static readonly ReportView View = new(
        4, "D101", "桜台市民センター", Tier.District, new(2026, 8), ReportAbsence.None, ReportStatus.Confirmed, 7, false, null, [], false, [], 1, [], [],
        [new("EVENT.COUNT", "実施事業数", "事業"), new("EVENT.SESSIONS", "実施回数", "事業")], [], []);

    public ActDialogTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    public static TheoryData<string> Pointing => [.. ReportActs.All.Where(ReportActs.PointsAtPlaces).Select(act => act.Code)];

    [Theory]
    [MemberData(nameof(Pointing))]
    public void A_place_that_was_chosen_and_not_added_goes_along_and_the_dialog_says_so(string code)
    {
        ReportMove? asked = null;
        var act = ReportActs.All.Single(act => act.Code == code);
        var drawn = Render<ActDialog>(dialog => dialog.Add(d => d.Act, act).Add(d => d.View, View).Add(d => d.Ask, move => asked = move));
        drawn.Find("textarea").Change("数え直しのため");
        drawn.Find("select").Change("EVENT.SESSIONS");
        drawn.FindAll(".places .button")[^1].Click();
        drawn.Markup.ShouldNotContain("選んだ欄も加えて進みます。");

        drawn.Find("select").Change("EVENT.COUNT");
        drawn.Find(".places [role=status]").TextContent.ShouldStartWith("選んだ欄も加えて進みます。");
        drawn.Find("form").Submit();

        asked.ShouldNotBeNull().Places!.Select(place => place.Place).ShouldBe(["EVENT.SESSIONS", "EVENT.COUNT"]);
    }

    [Fact]
    public void The_title_says_what_is_done_to_what_with_one_を()
    {
        ActWords.Title(ReportActs.Unaccept, "桜台市民センター", new(2026, 8)).ShouldBe("桜台市民センター　令和8年8月分の月次報告の受理を取り消す");
        ActWords.Title(ReportActs.Return, "桜台市民センター", new(2026, 8)).ShouldBe("桜台市民センター　令和8年8月分の月次報告を差し戻す");
        ReportActs.All.Select(act => ActWords.Title(act, "館", new(2026, 8))).ShouldAllBe(title => title.Count(letter => letter == 'を') <= 1);
    }
}
