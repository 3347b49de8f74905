using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Organization.Opening;

/// <summary>Who enters what in the calendar, what is refused, and who sees it.</summary>
public sealed class EditCalendarTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly RoomType[] Types = [new("hall", "ホール"), new("meeting", "会議室")];

    [EachDatabase]
    public async Task The_citys_rules_hold_everywhere_a_wards_beneath_it_and_a_closure_in_its_centre_alone(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        (await Edit(database, "city-staff", "C00").SetRuleAsync("C00", Weekday(DayOfWeek.Monday), "条例第4条")).ShouldBe(Outcome.Done);
        (await Edit(database, "ward-director", "W1").SetRuleAsync("W1", Weekday(DayOfWeek.Tuesday), "区の事情")).ShouldBe(Outcome.Done);
        (await Edit(database, "center-staff", "D102").AddClosureAsync("D102", Days("令和8年6月10日", "R8.6.16"), "空調工事")).ShouldBe(Outcome.Done);

        (await OpenAsync(database, "center-director", "C00")).ShouldBe(25, "Mondays");
        (await OpenAsync(database, "center-director", "D101")).ShouldBe(25, "Tuesdays of W1");
        (await ClosedAsync(database, "center-director", "D101")).ShouldBe([2, 9, 16, 23, 30]);
        (await ClosedAsync(database, "center-staff", "D102")).ShouldBe([2, 9, 10, 11, 12, 13, 14, 15, 16, 23, 30]);
        (await ClosedAsync(database, "ward-staff", "W2", "D201")).ShouldBe([1, 8, 15, 22, 29]);
        (await ViewAsync(database, "ward-staff", "W2", "D102")).ShouldBeNull("a neighbour's calendar");

        var rules = (await ViewAsync(database, "center-director", "D101")).ShouldNotBeNull().Rules;
        rules.Select(line => (CalendarWords.Whose(line.Of.Tier), line.Holds, line.MayEnd)).ShouldBe([("区の決まり", true, false), ("市の決まり", false, false)]);
    }

    [EachDatabase]
    public async Task Who_holds_no_right_or_does_not_reach_a_centre_changes_nothing(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await Should.ThrowAsync<DoorClosedException>(() => Edit(database, "center-director", "D101").SetRuleAsync("D101", Weekday(DayOfWeek.Monday), "理由"));
        await Should.ThrowAsync<DoorClosedException>(() => Edit(database, "city-staff", "C00").AddClosureAsync("D101", Days("2026-06-10", ""), "理由"));
        await Should.ThrowAsync<DoorClosedException>(() => Edit(database, "ward-director", "W1").AddHolidayAsync(new() { From = "2026-07-06", Name = "市制記念日" }, "理由"));
        (await Edit(database, "ward-director", "W1").SetRuleAsync("D201", Weekday(DayOfWeek.Monday), "理由")).ShouldBe(Outcome.NotFound);
        (await Edit(database, "center-staff", "D101").AddClosureAsync("D102", Days("2026-06-10", ""), "理由")).ShouldBe(Outcome.NotFound);
        (await Edit(database, "ward-director", "W1").SetRuleAsync("C00", Weekday(DayOfWeek.Monday), "理由")).ShouldBe(Outcome.NotFound, "what is above is not theirs to set");

        await using var db = database.Everything();
        ((await db.Set<ClosingRule>().AnyAsync()) || (await db.Set<Closure>().AnyAsync()) || (await db.Set<JournalEntry>().AnyAsync())).ShouldBeFalse();
    }

    [EachDatabase]
    public async Task What_cannot_be_is_refused_with_a_sentence_that_says_what_to_do(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        var (city, centre) = (Edit(database, "city-director", "C00"), Edit(database, "center-director", "D101"));
        static async Task<string> Why(Task<Outcome> asked)
        {
            var outcome = await asked;
            outcome.Kind.ShouldBe(OutcomeKind.Refused);
            return outcome.Why!.ToString();
        }

        (await Why(centre.AddClosureAsync("D101", Days("来週", ""), "工事"))).ShouldBe("日は 令和8年12月1日、R8.12.1、2026-12-01 のように書いてください。");
        (await Why(centre.AddClosureAsync("D101", Days("2026-06-10", "2026-06-01"), "工事"))).ShouldBe("終わりの日が始まりの日より前です。");
        (await Why(centre.AddClosureAsync("D101", Days("2026-06-10", "2036-06-01"), "工事"))).ShouldStartWith("臨時休館は、始まりの日から");
        (await Why(centre.AddClosureAsync("D101", Days("2026-06-10", ""), " "))).ShouldStartWith("理由が書かれていません");
        (await centre.AddClosureAsync("D101", Days("2026-06-10", "2026-06-20"), "工事")).ShouldBe(Outcome.Done);
        (await Why(centre.AddClosureAsync("D101", Days("2026-06-20", "2026-06-25"), "工事"))).ShouldBe("令和8年6月10日から令和8年6月20日までは、もう臨時休館になっています。");
        (await Why(centre.SetRoomsAsync("D101", Types, new() { Option = "pool", Count = "1", From = "2026-04-01" }, "理由"))).ShouldStartWith("部屋の種類を選び");
        (await Why(centre.SetRoomsAsync("D101", Types, new() { Option = "hall", Count = "1.5", From = "2026-04-01" }, "理由"))).ShouldStartWith("部屋の種類を選び");
        (await centre.SetRoomsAsync("D101", Types, new() { Option = "hall", Count = "２", From = "2026-04-01" }, "理由")).ShouldBe(Outcome.Done);
        (await Why(centre.SetRoomsAsync("D101", Types, new() { Option = "hall", Count = "2", From = "2026-05-01" }, "理由"))).ShouldStartWith("いまと同じ数です");
        (await city.SetRuleAsync("C00", Weekday(DayOfWeek.Monday), "理由")).ShouldBe(Outcome.Done);
        (await Why(centre.AddClosureAsync("D101", Days("2026-07-06", ""), "工事"))).ShouldBe("令和8年7月6日は、定例の休館日だけです。臨時休館を加えなくても休館になっています。");
        (await Why(city.SetRuleAsync("C00", Weekday(DayOfWeek.Monday), "理由"))).ShouldBe("同じ決まりが、その期間にもうあります。");
        (await Why(city.SetRuleAsync("C00", new() { Kind = ClosingKind.Yearly, FirstDay = "13月1日", LastDay = "1/4", From = "2026-04-01" }, "理由"))).ShouldStartWith("毎年の期間は");
        (await Why(city.AddHolidayAsync(new() { From = "2026-05-05", Name = "市の日" }, "理由"))).ShouldBe("令和8年5月5日は、もう休日です。");
        (await Why(city.RemoveHolidayAsync(new(2026, 7, 6), "理由"))).ShouldStartWith("もうありません");
    }

    [EachDatabase]
    public async Task What_was_added_is_ended_and_taken_back_and_the_history_and_the_journal_say_so(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        var (city, centre) = (Edit(database, "city-director", "C00"), Edit(database, "center-director", "C00"));
        (await city.SetRuleAsync("C00", new() { Kind = ClosingKind.Yearly, FirstDay = "12月28日", LastDay = "1/4", From = "2026-04-01" }, "条例")).ShouldBe(Outcome.Done);
        (await city.AddHolidayAsync(new() { From = "2026-07-06", Name = "市制記念日" }, "条例")).ShouldBe(Outcome.Done);
        (await centre.AddClosureAsync("C00", Days("2026-12-01", "2026-12-14"), "空調工事")).ShouldBe(Outcome.Done);
        (await centre.SetRoomsAsync("C00", Types, new() { Option = "hall", Count = "2", From = "2026-04-01" }, "届出")).ShouldBe(Outcome.Done);
        var view = (await ViewAsync(database, "city-director", "C00")).ShouldNotBeNull();
        (view.Holidays.Single().Name, view.Closures.Single().Reason, view.Months[8].Open, view.Months[8].Slots["hall"]).ShouldBe(("市制記念日", "空調工事", 13, 13 * 3 * 2));

        (await city.EndRuleAsync("C00", view.Rules.Single().Rule.Id, "2026-12-29", "改正")).ShouldBe(Outcome.Done);
        (await centre.RemoveClosureAsync("C00", view.Closures.Single().Id, "延期")).ShouldBe(Outcome.Done);
        (await city.RemoveHolidayAsync(new(2026, 7, 6), "改正")).ShouldBe(Outcome.Done);
        var after = (await ViewAsync(database, "city-director", "C00")).ShouldNotBeNull();
        (after.Holidays.Count, after.Closures.Count, after.Months[8].Open).ShouldBe((0, 0, 29), "only the 28th and the 29th are closed now");
        (await city.EndRuleAsync("C00", view.Rules.Single().Rule.Id, "2026-03-01", "誤り")).ShouldBe(Outcome.Done);
        (await ViewAsync(database, "city-director", "C00")).ShouldNotBeNull().Rules.ShouldBeEmpty("it never stood");

        after = (await ViewAsync(database, "city-director", "C00")).ShouldNotBeNull();
        after.History.Select(line => $"{line.Act.Code} {line.Reason}: {string.Join(' ', line.Details)}").ShouldBe(
        [
            "calendar.end-rule 誤り: 休館の決まり：毎年12月28日から1月4日まで　令和8年4月1日から令和8年12月29日まで を取りやめ",
            "calendar.remove-holiday 改正: 市の休日：令和8年7月6日　市制記念日 を取りやめ",
            "calendar.remove-closure 延期: 臨時休館：令和8年12月1日から令和8年12月14日まで　空調工事 を取りやめ",
            "calendar.end-rule 改正: 休館の決まり：終わりを決めていない → 令和8年12月29日まで",
            "calendar.set-rooms 届出: ホールの部屋数（令和8年4月1日から）：2室",
            "calendar.add-closure 空調工事: 臨時休館：令和8年12月1日から令和8年12月14日まで　空調工事",
            "calendar.add-holiday 条例: 市の休日：令和8年7月6日　市制記念日",
            "calendar.set-rule 条例: 休館の決まり：毎年12月28日から1月4日まで　令和8年4月1日から",
        ]);
    }

    [EachDatabase]
    public async Task Who_enters_a_closure_hears_which_reports_of_its_days_were_looked_at_already(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            foreach (var (unit, month, status) in new[]
            {
                ("D101", 4, ReportStatus.Confirmed), ("D101", 5, ReportStatus.Accepted), ("D101", 6, ReportStatus.Submitted), ("D101", 7, ReportStatus.Correcting), ("D102", 6, ReportStatus.Confirmed),
            })
            {
                db.Add(new MonthlyReport { OrgUnitId = SmallCity.Id(unit), Month = new(2026, month), Status = status, Reported = true, SubmittedBy = "person:9" });
            }

            await db.SaveChangesAsync();
        }

        var view = (await ViewAsync(database, "center-director", "D101")).ShouldNotBeNull();
        Said(view, "2026-04-30", "2026-07-31").ShouldBe(["2026-04 確定", "2026-05 受理済"]);
        Said(view, "2026-05-01", "2026-05-01").ShouldBe(["2026-05 受理済"]);
        Said(view, "2026-06-01", "2027-03-31").ShouldBeEmpty();
        (await ViewAsync(database, "ward-director", "W1", "D101")).ShouldNotBeNull().Settled.ShouldBeEmpty("who enters no closures asks for nothing");

        static IEnumerable<string> Said(CalendarView view, string first, string last) =>
            view.SettledIn(CalendarFields.Day(first)!.Value, CalendarFields.Day(last)!.Value).Select(settled => $"{settled.Month} {settled.State}");
    }

    [Theory]
    [InlineData("12/5", "2026-12-05")]
    [InlineData("３月１日", "2027-03-01")]
    [InlineData("2/29", null)]
    [InlineData("R8.12.1", "2026-12-01")]
    [InlineData("来週", null)]
    public void A_day_without_its_year_is_of_the_year_that_is_shown(string typed, string? day)
    {
        CalendarFields.Day(typed, new(2026))?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);
        CalendarFields.Day("12/5").ShouldBeNull();
    }

    private static CalendarFields Weekday(DayOfWeek day) => new() { Kind = ClosingKind.Weekday, Weekday = day, From = "令和8年4月1日" };

    private static CalendarFields Days(string from, string to) => new() { From = from, To = to };

    private static EditCalendar Edit(TestDatabase database, string role, string at) => new(database.DoorOf(SmallCity.Caller(role, at), Today), [new PassedDays()]);

    private static Task<CalendarView?> ViewAsync(TestDatabase database, string role, string at, string? unit = null) =>
        new ReadCalendar(database.DoorOf(SmallCity.Caller(role, at), Today), new(), new GivenTypes(), new SettledMonths(), new(new(new(new(new byte[32]))))).ReadAsync(unit ?? at, new(2026));

    private static async Task<OpeningMonth> JuneAsync(TestDatabase database, string role, string at, string? unit = null) =>
        (await ViewAsync(database, role, at, unit)).ShouldNotBeNull().Months[2];

    private static async Task<int> OpenAsync(TestDatabase database, string role, string at) => (await JuneAsync(database, role, at)).Open;

    private static async Task<int[]> ClosedAsync(TestDatabase database, string role, string at, string? unit = null) => GivenRules.ClosedDays(await JuneAsync(database, role, at, unit));

    private sealed class GivenTypes : IRoomTypes
    {
        public Task<IReadOnlyList<RoomType>> ReadAsync(Reading reading, CancellationToken stop) => Task.FromResult<IReadOnlyList<RoomType>>(Types);
    }
}
