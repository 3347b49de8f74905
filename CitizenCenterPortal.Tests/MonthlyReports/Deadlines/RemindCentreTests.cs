using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Deadlines;

/// <summary>A reviewer asks for a report that does not come, and the matrix says what came when. Today is 22 November 2026.</summary>
public sealed class RemindCentreTests
{
    private static readonly ReportingMonth October = new(2026, 10);

    [EachDatabase]
    public async Task A_ward_asks_a_centre_once_a_day_and_the_centre_sees_it_until_it_submits(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", ReportingCity.Answers, October);
        var seen = await city.SeenAsync("D101", October);
        (await DueAsync(city, "ward-staff", "W1")).ShouldSatisfyAllConditions(
            due => due.Day.ShouldBe(new(2026, 11, 16)), due => due.IsOver.ShouldBeTrue(), due => due.MayRemind.ShouldBeTrue(), due => due.Reminder.ShouldBeNull());

        (await RemindAsync(city, "ward-staff", "W1")).ShouldBe(Outcome.Done);
        (await RemindAsync(city, "ward-director", "W1")).Kind.ShouldBe(OutcomeKind.Refused, "within 24 hours");
        (await DueAsync(city, "center-staff", "D101")).Reminder.ShouldNotBeNull().Role.ShouldBe("ward-staff");
        (await DueAsync(city, "ward-director", "W1")).MayRemind.ShouldBeFalse();

        await AgeAsync(database, RemindActs.Remind, DateTime.UnixEpoch);
        (await RemindAsync(city, "ward-director", "W1")).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("center-director", "D101"), seen, "D101", ReportActs.Submit, month: October)).ShouldBe(Outcome.Done, "a nudge moves nothing: who is about to submit is not stopped by it");
        (await DueAsync(city, "center-staff", "D101")).ShouldSatisfyAllConditions(due => due.Reminder.ShouldBeNull(), due => due.Owed.ShouldBeFalse(), due => due.DaysLate.ShouldBe(6));
        (await RemindAsync(city, "ward-staff", "W1")).Why!.ToString().ShouldContain("もう提出されています");
    }

    [EachDatabase]
    public async Task Nobody_is_asked_before_the_day_or_by_another_than_who_waits_for_the_report(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        (await RemindAsync(city, "ward-staff", "W1", month: new(2026, 11))).Why!.ToString().ShouldContain("期限を過ぎてから");
        (await RemindAsync(city, "city-staff", "C00")).Why!.ToString().ShouldContain("区拠点館が行います");
        (await RemindAsync(city, "ward-staff", "W1", "W1")).Why!.ToString().ShouldContain("市拠点館が行います");
        (await RemindAsync(city, "city-staff", "C00", "W1")).ShouldBe(Outcome.Done);
        (await RemindAsync(city, "ward-staff", "W2")).ShouldBe(Outcome.NotFound);
        (await Should.ThrowAsync<DoorClosedException>(() => RemindAsync(city, "center-director", "D101"))).Refusal.ShouldBe(DoorRefusal.Permission);
        (await DueAsync(city, "city-staff", "C00")).MayRemind.ShouldBeFalse();
    }

    [EachDatabase]
    public async Task The_matrix_says_what_came_late_and_keeps_to_the_first_submission(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await AgeAsync(database, ReportActs.Submit, CityClock.ToUtc(new(2026, 6, 17, 9, 0, 0)));
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "見直してください")).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        await using (var db = database.Everything())
        {
            db.Add(new MonthlyReport { OrgUnitId = city.Id("D101"), Month = new(2026, 4), Status = ReportStatus.Confirmed, Reported = true, Imported = true });
            await db.SaveChangesAsync();
        }

        var matrix = ReportingCity.Matrix(city.As("ward-director", "W1", 9));
        var cells = (await matrix.ReadAsync(2026))!.Rows.Single(row => row.Code == "D101").Cells;
        cells.Take(8).Select(cell => cell.DaysLate).ShouldBe([null, 2, 130, 97, 68, 38, 6, null], "from a file, two days after 15 June, then days since the day, and November is not due");
        SubmissionRate.Of(cells).ShouldBe(new(Expected: 7, Submitted: 2, Judged: 6, InTime: 0));

        using var counted = new CountedCommands(database);
        var last = await matrix.ReadLastAsync(36);
        counted.Count.ShouldBeLessThanOrEqualTo(7, counted.ToString());
        await matrix.ReadLastAsync(36);
        var before = counted.Count;
        await matrix.ReadLastAsync(36);
        counted.Count.ShouldBeLessThanOrEqualTo(before + 2, "what nobody changed is kept: the frame's command and the version");
        last.Months[0].ShouldBe(new(2026, 4), "nothing was reported before");
        last.Months[^1].ShouldBe(new(2026, 11));
        last.Rows.Single(row => row.Code == "D101").Cells.ShouldBe(cells.Take(8));

        await city.SubmitAsync("D102");
        (await matrix.ReadLastAsync(36)).Rows.Single(row => row.Code == "D102").Cells[1].Status.ShouldBe(ReportStatus.Submitted, "what was kept is read anew once something was done");
    }

    private static Task<Outcome> RemindAsync(ReportingCity city, string role, string at, string unit = "D101", ReportingMonth? month = null) =>
        new RemindCentre(city.As(role, at), new(new())).RunAsync(unit, month ?? October);

    private static async Task<DueState> DueAsync(ReportingCity city, string role, string at) =>
        (await city.Reader(city.As(role, at)).FindAsync("D101", October, 1)).ShouldNotBeNull().Due.ShouldNotBeNull();

    private static async Task AgeAsync(TestDatabase database, Act act, DateTime at)
    {
        await using var db = database.Everything();
        await db.Set<JournalEntry>().Where(line => line.Act == act.Code).ExecuteUpdateAsync(set => set.SetProperty(line => line.At, at));
    }
}
