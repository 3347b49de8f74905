using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.MonthlyReports.Review;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Deadlines;

/// <summary>The city sets by when reports are due and months are closed. Today is 22 November 2026.</summary>
public sealed class EditDeadlinesTests
{
    private static readonly ReportingMonth November = new(2026, 11);

    [EachDatabase]
    public async Task Other_days_stand_from_their_month_on_and_the_months_before_keep_theirs(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var edit = new EditDeadlines(city.As("city-staff", "C00"));
        (await edit.SetAsync(November.Next, 10, 20, "条例の改正")).ShouldBe(Outcome.Done);

        var view = await ReadAsync(city, city.As("city-director", "C00"));
        view.Days.Of(new(2026, 10)).ShouldBe(new(2026, 11, 16));
        (view.Days.Of(November), view.Days.ClosingOf(November)).ShouldBe((new(2026, 12, 15), new(2027, 1, 4)), "the 31st, and offices are shut until the 3rd");
        (view.Days.Of(November.Next), view.Days.ClosingOf(November.Next)).ShouldBe((new(2027, 1, 12), new(2027, 1, 20)), "the 10th is a Sunday, the 11th 成人の日");
        view.History.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            told => (told.Role, told.Reason).ShouldBe(("city-staff", "条例の改正")),
            told => told.Details.ShouldBe(["令和8年12月分からの提出期限：翌月10日", "令和8年12月分からの締め日：翌月20日"]));
        (await ReadAsync(city, city.As("center-staff", "D101"))).ShouldSatisfyAllConditions(seen => seen.MaySet.ShouldBeFalse(), seen => seen.Days.Of(November.Next).ShouldBe(new(2027, 1, 12)));

        (await edit.SetAsync(November.Next, 12, 20, "見直し")).ShouldBe(Outcome.Done);
        (await ReadAsync(city, city.As("city-director", "C00"))).History[0].Details.ShouldBe(["令和8年12月分からの提出期限：翌月10日 → 翌月12日"]);
        (await edit.RemoveAsync(November.Next, "取りやめ")).ShouldBe(Outcome.Done);
        (await ReadAsync(city, city.As("city-director", "C00"))).ShouldSatisfyAllConditions(
            after => after.Days.Of(November.Next).ShouldBe(new(2027, 1, 15)), after => after.History[0].Details[0].ShouldBe("令和8年12月分からの提出期限：翌月12日 を取りやめ"));
    }

    [EachDatabase]
    public async Task What_is_over_is_not_changed_and_what_cannot_be_is_refused_and_writes_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var edit = new EditDeadlines(city.As("city-director", "C00"));
        (await edit.SetAsync(November.Previous, 10, 20, "理由")).Why!.ToString().ShouldBe("令和8年11月分から令和10年11月分までの月を選んでください。終わった月の期限は変わりません。");
        (await edit.SetAsync(November.AddMonths(25), 10, 20, "理由")).Kind.ShouldBe(OutcomeKind.Refused);
        (await edit.SetAsync(November, 20, 20, "理由")).Why!.ToString().ShouldStartWith("締め日には");
        (await edit.SetAsync(November, 20, 30, "理由")).Kind.ShouldBe(OutcomeKind.Refused, "not every month has a 30th");
        (await edit.SetAsync(November, 0, 20, "理由")).Kind.ShouldBe(OutcomeKind.Refused);
        (await edit.SetAsync(November, 15, ReportDeadline.MonthEnd, "理由")).Why!.ToString().ShouldStartWith("いまの定めと同じです");
        (await edit.SetAsync(November, 10, 20, " ")).Kind.ShouldBe(OutcomeKind.Refused);
        (await edit.RemoveAsync(November.Previous, "理由")).Why!.ToString().ShouldStartWith("もう始まっている");
        (await edit.RemoveAsync(November, "理由")).Why!.ToString().ShouldStartWith("もうありません");
        (await Should.ThrowAsync<DoorClosedException>(() => new EditDeadlines(city.As("ward-director", "W1")).SetAsync(November, 10, 20, "理由"))).Refusal.ShouldBe(DoorRefusal.Permission);

        await using var db = database.Everything();
        (await db.Set<ReportDeadline>().AnyAsync() || await db.Set<JournalEntry>().AnyAsync(line => line.Act.StartsWith("report-deadline"))).ShouldBeFalse();
    }

    [EachDatabase]
    public async Task The_review_says_by_when_the_month_is_closed_and_who_is_not_as_far(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        var ward = (await ReviewAsync(city.As("ward-director", "W1", 2))).ShouldNotBeNull();
        (ward.Month, ward.Closing, ward.IsOver).ShouldBe((ReportingCity.May, new(2026, 6, 30), true));
        Behind(ward).ShouldBe("W1: W1 D101 D102", "what is handed in is still to be accepted");

        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", CitizenCenterPortal.MonthlyReports.ReportActs.Accept);
        var next = (await ReviewAsync(city.As("ward-director", "W1", 2))).ShouldNotBeNull();
        (next.Month, next.Closing, Behind(next)).ShouldBe((new(2026, 10), new(2026, 11, 30), "W1: W1 D101 D102"), "where nothing waits, the last month that is due");
        Behind((await ReviewAsync(city.As("city-director", "C00", 3))).ShouldNotBeNull()).ShouldBe("C00: C00; W1: W1 D101 D102; W2: W2 D201 D202", "what is accepted is still to be confirmed");
        (await ReviewAsync(city.As("auditor", "C00", 5))).ShouldBeNull();
        (await ReviewAsync(city.As("center-director", "D101", 5))).ShouldBeNull();
    }

    private static string Behind(ClosingState state) => string.Join("; ", state.Behind.Select(ward => $"{ward.Ward}: {string.Join(' ', ward.Units)}"));

    private static async Task<ClosingState?> ReviewAsync(PortalDoor door) => (await new ReadReview(door, new(new()), new([]), new(new())).ReadAsync(null)).Closing;

    private static Task<DeadlinesView> ReadAsync(ReportingCity city, PortalDoor door) => new ReadDeadlines(door, new(new()), city.Names).ReadAsync();
}
