using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What was asked for is not forgotten when it was answered.</summary>
public class AskedPlacesTests
{
    private static readonly RemarkedPlace Gym = new("USE.SLOTS[gym]", "原票と違う");

    private const string GymName = "USE.SLOTS／体育館";

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
            view.Remarks.ShouldBeEmpty();
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
        (await new ReadReport(door, city.Catalogues, new ReportHistory(city.Names), city.Names).FindAsync("D101", ReportingCity.May, 1))!;
}
