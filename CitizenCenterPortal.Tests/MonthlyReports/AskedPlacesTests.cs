using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Review;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What was asked for is not forgotten when it was answered.</summary>
public class AskedPlacesTests
{
    private static readonly RemarkedPlace Gym = new("USE.SLOTS[gym]", "原票と違う");

    private const string GymName = "USE.SLOTS／体育館";

    [EachDatabase]
    public async Task What_a_report_changed_since_it_was_sent_back_is_one_list_for_who_examines_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (director, ward) = (city.As("center-director", "D101"), city.As("ward-director", "W1", 2));
        await city.SubmitAsync("D101");
        (await city.ReadAsync(ward, "D101"))!.Resubmitted.ShouldBeNull("it came for the first time");
        (await city.MoveAsync(ward, "D101", ReportActs.Return, "確かめて", null, Gym, new("TEXT.SPECIAL"))).ShouldBe(Outcome.Done);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.SLOTS[gym]"] = "6", ["OPEN.DAYS"] = "20", ["STAFF.ACTUAL"] = "9" });
        await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.SLOTS[gym]"] = "7", ["STAFF.ACTUAL"] = "4.5" }, person: 5);
        (await city.WriteAsync(director, "D101", null, ("TEXT.SPECIAL", "なし。", 0))).Outcome.ShouldBe(Outcome.Done);
        (await city.ReadAsync(director, "D101"))!.Resubmitted.ShouldBeNull("it has not come again yet");
        (await city.MoveAsync(director, "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);

        (await city.ReadAsync(ward, "D101"))!.Resubmitted!.Places.Select(place => $"{place.Place} {place.Before}→{place.After} {place.Who} {place.Asked}").ShouldBe(
            ["OPEN.DAYS 26→20 職員番号 1 False", "USE.SLOTS[gym] ／→7 職員番号 5 True", "TEXT.SPECIAL →なし。 職員番号 1 True"], "the staff ended as they began");
        var waiting = (await new ReadReview(ward, city.Rules, city.Proposals, new(new())).ReadAsync(ReportingCity.May)).Groups.ShouldHaveSingleItem();
        waiting.Rows.ShouldHaveSingleItem().Changed.ShouldBe(3);

        (await city.MoveAsync(director, "D101", ReportActs.Withdraw, "もう一つ")).ShouldBe(Outcome.Done);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.NOTES"] = "3" });
        (await city.MoveAsync(director, "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        (await city.ReadAsync(ward, "D101"))!.Resubmitted!.Places.Count.ShouldBe(4, "a withdrawal hides nothing of what was done since the return");
        (await city.MoveAsync(ward, "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);
        (await city.ReadAsync(ward, "D101"))!.Resubmitted.ShouldBeNull("it is examined");
    }

    [EachDatabase]
    public async Task A_correction_is_named_while_it_is_examined_and_for_ever_after_it_was_confirmed(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (ward, director) = (city.As("ward-director", "W1", 2), city.As("city-director", "C00", 3));
        await city.SubmitAsync("D101");
        await city.MoveAsync(ward, "D101", ReportActs.Accept);
        await city.MoveAsync(director, "D101", ReportActs.Confirm);
        (await ReadAsync(city, ward)).Corrected.ShouldBeNull();
        (await city.MoveAsync(director, "D101", ReportActs.Correct, "日数の誤り", null, new RemarkedPlace("OPEN.DAYS"))).ShouldBe(Outcome.Done);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "25" });
        await SubmitAsync(city);
        var under = (await ReadAsync(city, ward)).Resubmitted!;
        (under.IsCorrection, CorrectionWords.UnderWay(under)).ShouldBe((true, "確定した報告の訂正です。理由：日数の誤り"));
        await city.MoveAsync(ward, "D101", ReportActs.Accept);
        await city.MoveAsync(director, "D101", ReportActs.Confirm);

        var view = await ReadAsync(city, ward);
        view.Resubmitted.ShouldBeNull();
        view.Corrected!.Places.Select(place => $"{place.Place} {place.Before}→{place.After}").ShouldBe(["OPEN.DAYS 26→25"]);
        CorrectionWords.Done(view.Corrected).ShouldStartWith("この報告は、確定のあとで訂正されました（令和8年11月22日");
    }

    [EachDatabase]
    public async Task Who_accepts_sees_which_places_were_asked_about_and_whether_they_were_mended(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ReturnAsync(city, Gym, new("OPEN.DAYS", "31日では"));
        await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.SLOTS[gym]"] = "7" });
        await SubmitAsync(city);

        var view = await ReadAsync(city, city.As("ward-director", "W1", 2));

        view.Status.ShouldBe(ReportStatus.Submitted);
        view.Remarks.Select(remark => $"{remark.Place} {remark.Words} {remark.Changed}").ShouldBe(["OPEN.DAYS 31日では False", "USE.SLOTS[gym] 原票と違う True"]);
        view.Blocks.Select(block => block.Remarks).ShouldBe([0, 0, 0], "nobody may enter figures now");
        await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Withdraw, "まだ直します");
        (await ReadAsync(city, city.As("center-staff", "D101"))).Remarks.Count.ShouldBe(2, "a withdrawal answers nothing");
    }

    [EachDatabase]
    public async Task The_history_tells_the_places_and_reasons_of_every_return_and_correction_for_ever_to_all_who_see_the_report(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ReturnAsync(city, Gym);
        await SubmitAsync(city);
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "まだです", null, Gym, new RemarkedPlace("職員", "人数"));
        await SubmitAsync(city);
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept);
        await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Confirm);
        await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Correct, "訂正", null, new RemarkedPlace("OPEN.DAYS"));
        await SubmitAsync(city);
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept);

        foreach (var reader in new[] { city.As("center-staff", "D101"), city.As("ward-director", "W1", 2), city.As("auditor", "C00", 5) })
        {
            var view = await ReadAsync(city, reader);
            view.Remarks.Select(remark => remark.Place).ShouldBe(["OPEN.DAYS"], "what a correction opened stays in sight until it is confirmed");
            view.History.Where(line => line.Asked.Count > 0).Select(line => $"{line.Reason}: {string.Join(", ", line.Asked.Select(place => $"{place.Name}={place.Words}"))}").ShouldBe(
            [
                "訂正: OPEN.DAYS=", $"まだです: {GymName}=原票と違う, 職員=人数", $"違います: {GymName}=原票と違う",
            ]);
        }
    }

    private static async Task ReturnAsync(ReportingCity city, params RemarkedPlace[] places)
    {
        await city.SubmitAsync("D101");
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "違います", null, places)).ShouldBe(Outcome.Done);
    }

    private static async Task SubmitAsync(ReportingCity city) =>
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);

    private static async Task<ReportView> ReadAsync(ReportingCity city, PortalDoor door) =>
        (await city.Reader(door).FindAsync("D101", ReportingCity.May, 1))!;
}
