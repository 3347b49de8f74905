using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Review;
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

    private static Task<ReviewView> ReadAsync(PortalDoor door) => new ReadReview(door, new(new()), new([]), new(new())).ReadAsync(null);

    private static async Task<IEnumerable<string>> TellAsync(PortalDoor door) =>
        from act in (await ReadAsync(door)).Groups
        from ward in act.Wards
        select $"{act.Act.Code} {ward.Name}: {string.Join("、", ward.Rows.Select(row => row.Code))}; {string.Join("、", ward.Missing)}";
}
