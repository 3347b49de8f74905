using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.MonthlyReports.Review;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What waits for a reviewer, side by side.</summary>
public class ReviewTests
{
    [EachDatabase]
    public async Task A_ward_sees_what_was_submitted_with_its_numbers_and_who_is_still_behind(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.SLOTS[gym]"] = "4", ["USE.SLOTS[hall]"] = "／" }, new(2025, 5));
        await city.EnterAsync("D102", new Dictionary<string, string> { ["OPEN.DAYS"] = "26" });
        await city.SubmitAsync("D101");
        await city.SubmitAsync("D201");

        var view = await ReadAsync(city.As("ward-director", "W1", 2));

        (view.Month, view.Months.ShouldHaveSingleItem().Count).ShouldBe((ReportingCity.May, 1));
        var ward = view.Groups.ShouldHaveSingleItem().Wards.ShouldHaveSingleItem();
        ward.Missing.ShouldBe(["W1（未提出）", "D102（下書き）"]);
        var row = ward.Rows.ShouldHaveSingleItem();
        (row.Code, row.Seen).ShouldBe(("D101", await city.SeenAsync("D101")));
        var slots = row.Numbers.ShouldHaveSingleItem("of the measures that are shown, the small form has one");
        slots.LastYear.ShouldBe(4);
        slots.Now.ShouldBe(ReportingCity.Answers.Where(answer => answer.Key.StartsWith("USE.SLOTS", StringComparison.Ordinal)).Sum(answer => FigureText.Read(answer.Value).Value));
    }

    [EachDatabase]
    public async Task Nothing_that_waits_is_not_called_settled_while_centres_are_still_behind(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var days = new DueDays([], HolidayBook.National);
        foreach (var (role, unit, said) in new[]
        {
            ("ward-director", "W1", "この月は、あと3館を受理していません。提出されると、ここに並びます。"),
            ("city-director", "C00", "この月は、あと7館が確定していません。提出と受理がすむと、ここに並びます。"),
            ("center-director", "D101", "すべて片づいています。"),
        })
        {
            ReviewWords.Nothing(await ReadAsync(city.As(role, unit, 2))).ShouldBe(said);
        }

        foreach (var unit in new[] { "W1", "D101", "D102" })
        {
            await city.SubmitAsync(unit, days.LastBefore(new(2026, 11, 22)));
            await city.MoveAsync(city.As("ward-director", "W1", 2), unit, ReportActs.Accept, month: days.LastBefore(new(2026, 11, 22)));
        }

        ReviewWords.Nothing(await ReadAsync(city.As("ward-director", "W1", 2))).ShouldBe("すべて片づいています。");
    }

    [EachDatabase]
    public async Task The_city_confirms_what_the_wards_accepted_and_accepts_what_the_hubs_submitted(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        foreach (var unit in new[] { "W1", "D201", "D202", "C00" })
        {
            await city.SubmitAsync(unit);
        }

        await city.MoveAsync(city.As("ward-director", "W2", 2), "D201", ReportActs.Accept);
        var director = city.As("city-director", "C00", 9);

        (await TellAsync(director)).ShouldBe(
        [
            "monthly-report.accept-hub W1: W1; D101（未提出）、D102（未提出）",
            "monthly-report.confirm C00: C00; ",
            "monthly-report.confirm W2: D201; W2（未提出）、D202（提出済）",
        ]);
        (await TellAsync(city.As("city-director", "C00", 1))).ShouldNotContain(said => said.Contains("C00", StringComparison.Ordinal), "nobody confirms what they submitted");
        (await TellAsync(city.As("center-staff", "D101"))).ShouldBeEmpty();
        (await TellAsync(city.As("auditor", "C00", 5))).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task What_was_looked_at_is_taken_forward_one_by_one_and_what_moved_meanwhile_stays(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await city.SubmitAsync("D102");
        var ward = city.As("ward-director", "W1", 2);
        var rows = (await ReadAsync(ward)).Groups.Single().Rows.ToList();
        await city.MoveAsync(city.As("center-director", "D102"), "D102", ReportActs.Withdraw, "一つ直します");
        await city.SubmitAsync("D102");

        var answers = new List<OutcomeKind>();
        foreach (var row in rows)
        {
            answers.Add((await city.MoveAsync(ward, row.Seen, row.Code, ReportActs.Accept)).Kind);
        }

        answers.ShouldBe([OutcomeKind.Done, OutcomeKind.Refused]);
        (await ReadAsync(ward)).Groups.Single().Rows.Select(row => row.Code).ShouldBe(["D102"]);
    }

    [EachDatabase]
    public async Task Beside_the_numbers_stands_what_was_found_asked_said_and_attached_and_that_it_is_a_correction(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await city.SubmitAsync("D102");
        var ward = city.As("ward-director", "W1", 2);
        (await ReadAsync(ward, city)).Groups.Single().Rows.ShouldAllBe(row => !row.HasMore, "nothing was found, asked or said");
        await city.MoveAsync(ward, "D101", ReportActs.Accept);
        await city.MoveAsync(city.As("city-director", "C00", 9), "D101", ReportActs.Confirm);
        await city.MoveAsync(city.As("city-director", "C00", 9), "D101", ReportActs.Correct, "日数の誤り", null, new RemarkedPlace("OPEN.DAYS"), new RemarkedPlace("OPEN.NOTES"));
        var write = city.WriteRules(city.As("city-staff", "C00", 9));
        var (_, code) = await write.SetAsync(null, 0, new() { Left = ["OPEN.NOTES"], Right = ["OPEN.DAYS"], Level = CheckLevel.Caution, Message = "多すぎます。" }, "試験のため");
        (await write.MoveAsync(code!, 1, CheckActs.GoLive, "試験のため")).ShouldBe(Outcome.Done);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.NOTES"] = "30" });
        (await new ExplainFinding(city.As("center-staff", "D101"), city.Rules, city.Proposals).RunAsync("D101", ReportingCity.May, new(code!, "30|26", "夜間も数えました"))).ShouldBe(Outcome.Done);
        await using (var db = database.Everything())
        {
            db.Add(new CommentThread { OrgUnitId = city.Id("D101"), Month = ReportingCity.May, Number = 1, By = "person:2", Reported = true });
            db.Add(new CommentThread { OrgUnitId = city.Id("D101"), Month = ReportingCity.May, Number = 2, By = "person:2", Reported = true, State = CommentState.Closed });
            db.Add(GivenFile("a.pdf", 1, detached: false));
            db.Add(GivenFile("b.pdf", 2, detached: true));
            await db.SaveChangesAsync();
        }

        (await ReadAsync(ward, city)).Groups.Single().Rows.Select(row => row.Code).ShouldBe(["D102"], "what is corrected has not come again yet");
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).Kind.ShouldBe(OutcomeKind.Done);

        var row = (await ReadAsync(ward, city)).Groups.Single().Rows.Single(row => row.Code == "D101");
        (row.Correction, row.Asked, row.Unchanged, row.Changed, row.OpenThreads, row.Attached).ShouldBe(("日数の誤り", 2, 1, 2, 1, 1), "a number and the reason for it were changed");
        row.Cautions.ShouldHaveSingleItem().Reason.ShouldBe("夜間も数えました");
        ReviewWords.Of(row).ShouldBe("訂正、注意 1件、変わっていない指摘 1か所、未解決のコメント 1件、添付　1件");

        Attachment GivenFile(string name, int number, bool detached) => new()
        {
            OrgUnitId = city.Id("D101"), Month = ReportingCity.May, Number = number, Name = name, Kind = FileKind.Pdf, Bytes = 1, Sha256 = new string('a', FileFolder.HashLength),
            By = "person:1", At = DateTime.UnixEpoch, Detached = detached, Reported = true,
        };
    }

    private static Task<ReviewView> ReadAsync(PortalDoor door, ReportingCity city) => new ReadReview(door, city.Rules, city.Proposals, new(new())).ReadAsync(null);

    private static Task<ReviewView> ReadAsync(PortalDoor door) => new ReadReview(door, new(new()), new([]), new(new())).ReadAsync(null);

    private static async Task<IEnumerable<string>> TellAsync(PortalDoor door) =>
        from act in (await ReadAsync(door)).Groups
        from ward in act.Wards
        select $"{act.Act.Code} {ward.Name}: {string.Join("、", ward.Rows.Select(row => row.Code))}; {string.Join("、", ward.Missing)}";
}
