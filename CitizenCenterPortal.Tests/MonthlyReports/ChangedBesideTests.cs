using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Review;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What a report that came again changed beside its numbers and texts.</summary>
public sealed class ChangedBesideTests : IDisposable
{
    private readonly FileFolder folder = new(Directory.CreateTempSubdirectory().FullName);

    public void Dispose() => Directory.Delete(folder.Path, recursive: true);

    [EachDatabase]
    public async Task Files_that_came_or_went_and_reasons_that_were_rewritten_are_among_what_changed(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (staff, director, ward, head) = (city.As("center-staff", "D101"), city.As("center-director", "D101"), city.As("ward-director", "W1", 2), city.As("city-director", "C00", 3));
        var write = city.WriteRules(city.As("city-staff", "C00", 9));
        (await write.SetAsync(null, 0, new() { Left = ["USE.SLOTS[hall]"], Right = ["OPEN.DAYS"], Level = CheckLevel.Caution, Message = "多すぎます。" }, "試験")).Outcome.ShouldBe(Outcome.Done);
        (await write.MoveAsync("C01", 1, CheckActs.GoLive, "試験")).ShouldBe(Outcome.Done);
        (await city.EnterAsync("D101", ReportingCity.Answers)).Outcome.ShouldBe(Outcome.Done);
        await ExplainAsync(staff, city, "午前と午後");
        await AttachAsync(staff, "a.pdf");
        (await city.MoveAsync(director, "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(ward, "D101", ReportActs.Return, "理由を詳しく")).ShouldBe(Outcome.Done);
        await ExplainAsync(staff, city, "午前と午後と夜間");
        await AttachAsync(staff, "b.pdf");
        await AttachAsync(staff, "c.pdf");
        (await new DetachFile(staff).RunAsync("D101", ReportingCity.May, 1)).ShouldBe(Outcome.Done);
        (await new DetachFile(staff).RunAsync("D101", ReportingCity.May, 3)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(director, "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);

        string[] changed = ["添付資料 1「a.pdf」→「外した」", "添付資料 2「」→「b.pdf」", "確認事項 C01 の理由「午前と午後」→「午前と午後と夜間」"];
        (await city.ReadAsync(ward, "D101"))!.Resubmitted!.Places.Select(Said).ShouldBe(changed, "what came and went is not");
        (await new ReadReview(ward, city.Rules, city.Proposals, new(new())).ReadAsync(null)).Groups.Single().Rows.Single().Changed.ShouldBe(3, "and the page of all reports counts the same");

        (await city.MoveAsync(ward, "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(head, "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(head, "D101", ReportActs.Correct, "職員数が違う", null, new RemarkedPlace("STAFF.ACTUAL"))).ShouldBe(Outcome.Done);
        (await RunExplainAsync(staff, city, "別の理由")).Why!.Japanese.ShouldStartWith("この欄は訂正の対象ではありません。");
        await AttachAsync(staff, "d.pdf");
        (await city.MoveAsync(director, "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        (await city.ReadAsync(ward, "D101"))!.Resubmitted!.Places.Select(Said).ShouldBe(["添付資料 4「」→「d.pdf」"], "files may be attached in any correction, and are told");
    }

    [EachDatabase]
    public async Task However_much_was_entered_the_act_that_opened_a_report_is_told(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "日数を確かめて", null, new RemarkedPlace("OPEN.DAYS"))).ShouldBe(Outcome.Done);
        await using (var db = database.Everything())
        {
            db.AddRange(Enumerable.Range(1, 1_001).Select(number => new JournalEntry
            {
                OrgUnitId = city.Id("D101"), Month = ReportingCity.May, Sequence = 1_000 + number, At = DateTime.UnixEpoch, Act = ReportActs.Enter.Code, Actor = "person:1", Role = "center-staff", Hash = $"{number}", PreviousHash = "",
            }));
            await db.SaveChangesAsync();
        }

        var view = (await city.ReadAsync(city.As("center-director", "D101"), "D101"))!;
        view.History.Select(line => line.Act).ShouldContain(ReportActs.Return.Code);
        view.History.Where(line => line.IsEntry).Sum(line => line.Times).ShouldBe(1_000);
    }

    private static string Said(ChangedPlace place) => $"{place.Name}「{place.Before}」→「{place.After}」";

    private async Task AttachAsync(PortalDoor door, string name) =>
        (await new AttachFile(door, folder).RunAsync("D101", ReportingCity.May, name, new MemoryStream(System.Text.Encoding.ASCII.GetBytes($"%PDF-1.4\n{name}\n%%EOF")))).ShouldBe(Outcome.Done);

    private static async Task ExplainAsync(PortalDoor door, ReportingCity city, string words) => (await RunExplainAsync(door, city, words)).ShouldBe(Outcome.Done);

    private static Task<Outcome> RunExplainAsync(PortalDoor door, ReportingCity city, string words) =>
        new ExplainFinding(door, city.Rules, city.Proposals).RunAsync("D101", ReportingCity.May, new("C01", "52|26", words));
}
