using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Events;

public sealed class WriteEventTests
{
    [EachDatabase]
    public async Task A_title_is_enough_to_keep_a_plan_and_the_approval_says_what_is_missing(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.PlanAsync(new() { Title = " 太鼓 " });

        (await city.RowAsync(address)).ShouldSatisfyAllConditions(row => row.Title.ShouldBe("太鼓"), row => row.Month.ShouldBe(new(2026, 11)));
        (await city.MoveAsync(city.Head, address, EventActs.Approve)).Problems.Select(problem => problem.At!.File).ShouldBe(["aim", "goal", "need", "need-address", "clauses", "sessions"]);
    }

    [EachDatabase]
    public async Task What_was_counted_stays_on_the_day_and_at_the_place_where_it_was_counted(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var of = await city.ApprovedAsync();
        (await city.RecordAsync(of, EventCity.Came("12"))).ShouldBe(Outcome.Done);
        foreach (var (field, move) in new (string, Action<SessionFields>)[] { ("day", typed => typed.Day = "2026-11-19"), ("start", typed => typed.Start = "09:00"), ("end", typed => typed.End = "12:00"), ("room", typed => (typed.Room, typed.Place) = (SessionFields.Outside, "公園")), ("place", typed => typed.Place = "奥") })
        {
            var form = (await city.ReadAsync(of, city.Staff))!.Form;
            move(form.Sessions[0]);
            var fault = (await city.ChangeAsync(of, form)).Problems.ShouldHaveSingleItem(field);
            (fault.At!.File, fault.What.ToString()[..10]).ShouldBe(($"sessions-1-{field}", "この回は実施済みです"));
        }

        var said = (await city.ReadAsync(of, city.Staff))!.Form;
        said.Sessions[0].Lecturer = "講師";
        (await city.ChangeAsync(of, said)).ShouldBe(Outcome.Done, "what is not counted by is corrected");
        (await city.RecordAsync(of, new() { CalledOff = true, OffWords = "日の書き誤り" })).ShouldBe(Outcome.Done);
        said = (await city.ReadAsync(of, city.Staff))!.Form;
        (said.Sessions[0].Day, said.Sessions[0].Lecturer) = ("2026-11-19", "");
        said.Sessions.Add(new() { Day = "2026-11-27", Start = "10:00", End = "11:30", Room = "meeting" });
        (await city.ChangeAsync(of, said)).ShouldBe(Outcome.Done, "the way that the sentence tells");
        (await city.RecordAsync(of, EventCity.Came("12"))).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_written(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole();
        (fields.Title, fields.Aim, fields.Capacity, fields.Budget, fields.NeedAddress) = ("", new('長', 1001), "20.5", "−1", "https://example.com/");
        (fields.RecruitFrom, fields.RecruitTo, fields.GoalTarget) = ("2026-11-10", "2026-11-09", "八割");
        fields.Sessions.AddRange([new() { Day = "2026-11-20", Start = "11:00", End = "12:00", Room = "meeting" }, new() { Day = "2026-11-27", Start = "15:00", End = "14:00", Room = SessionFields.Outside }, new() { Day = "2026-02-30", Start = "25:00", End = "" }]);

        var (outcome, _) = await new WriteEvent(city.Staff, new(new())).PlanAsync("D101", fields);

        var told = outcome.Problems.ToLookup(problem => problem.At!.File, problem => problem.What.ToString());
        told["event-name"].ShouldBe(["事業名を書いてください。"]);
        told["aim"].ShouldBe(["1000 文字までです。いま 1001 文字あります。短くしてください。"]);
        told["capacity"].ShouldBe(["0 から 99,999 までの整数で書いてください。"]);
        told["budget"].Count().ShouldBe(1);
        told["need-address"].Single().ShouldStartWith("ポータルの中のページを");
        told["recruit-to"].ShouldBe(["終わりの日が始まりの日より前です。"]);
        told["goal-target"].Single().ShouldStartWith("数で書いてください。");
        told["sessions-2-start"].ShouldBeEmpty("a plan may still overlap itself");
        told["sessions-3-end"].ShouldBe(["終わりの時刻が、始まりより前か同じです。"]);
        told["sessions-3-place"].ShouldBe(["館外で開くときは、会場の名前を書いてください。"]);
        told["sessions-4-day"].Single().ShouldStartWith("日は 令和8年12月1日");
        told["sessions-4-start"].Single().ShouldStartWith("時刻は");
        (await EventCity.ListAsync(city.Staff))!.Lines.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_plan_may_wait_for_its_room_and_is_not_approved_before(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole();
        fields.Sessions[0].Room = "";
        var address = await city.PlanAsync(fields);

        var view = (await city.ReadAsync(address, city.Staff))!;
        view.PlaceText(view.Sessions.Single()).ShouldBe("部屋は未定");
        view.Missing.Single().At!.File.ShouldBe("sessions-1-room");
        (await city.MoveAsync(city.Head, address, EventActs.Approve)).Problems.Single().At!.File.ShouldBe("sessions-1-room");
        fields.Sessions[0].Place = "公園";
        (await city.ChangeAsync(address, fields)).Problems.Single().What.ToString().ShouldStartWith("部屋を選んでください。");
        fields.Sessions[0].Room = SessionFields.Outside;
        (await city.ChangeAsync(address, fields)).Problems.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_session_that_is_moved_is_told_with_where_it_was_and_where_it_is(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.PlanAsync();
        var moved = (await city.ReadAsync(address, city.Staff))!.Form;
        (moved.Sessions[0].Day, moved.Sessions[0].Start, moved.Sessions[0].Room, moved.Sessions[0].Place) = ("2026-11-27", "10:30", SessionFields.Outside, "東公園");
        (await city.ChangeAsync(address, moved)).ShouldBe(Outcome.Done);

        (await city.ReadAsync(address, city.Staff))!.History[0].Details.ShouldBe(
            ["第1回 日：令和8年11月20日 → 令和8年11月27日", "第1回 会場：東公園", "第1回 部屋：会議室 → 館外または未定", "第1回 始まり：10:00 → 10:30"], ignoreOrder: true);
    }

    [EachDatabase]
    public async Task More_than_sixty_sessions_are_too_many(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole();
        fields.Sessions.AddRange(Enumerable.Range(1, 60).Select(week => new SessionFields { Day = EventCity.Today.AddDays(week * 7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Start = "10:00", End = "11:00", Room = "meeting" }));

        (await new WriteEvent(city.Staff, new(new())).PlanAsync("D101", fields)).Outcome.Problems.Single().What.ToString().ShouldBe("ひとつの事業は 60 回までです。");
    }

    [EachDatabase]
    public async Task The_number_of_a_session_that_was_taken_away_is_never_given_again(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole("2026-11-24");
        fields.Sessions.Add(Later("2026-12-03"));
        var address = await city.PlanAsync(fields);

        var form = (await city.ReadAsync(address, city.Staff))!.Form;
        form.Sessions.RemoveAt(1);
        (await city.ChangeAsync(address, form)).ShouldBe(Outcome.Done);
        form = (await city.ReadAsync(address, city.Staff))!.Form;
        form.Sessions.Add(Later("2027-01-14"));
        (await city.ChangeAsync(address, form)).ShouldBe(Outcome.Done);

        (await city.ReadAsync(address, city.Staff))!.Sessions.Select(session => session.Number).ShouldBe([1, 3]);

        static SessionFields Later(string day) => new() { Day = day, Start = "10:00", End = "11:30", Room = "meeting" };
    }

    [EachDatabase]
    public async Task A_room_that_is_taken_is_a_warning_for_a_plan_and_stops_its_approval(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await city.PlanAsync();
        var later = EventCity.Whole();
        (later.Title, later.Sessions[0].Start, later.Sessions[0].End) = ("スマホ相談", "11:00", "12:00");
        var address = await city.PlanAsync(later);

        (await city.ReadAsync(address, city.Staff))!.Warnings.Select(warning => warning.What.ToString()).ShouldContain("11月20日（金） 11:00〜12:00 は、同じ部屋に「親子で学ぶ防災」が入っています。");
        (await city.MoveAsync(city.Head, address, EventActs.Approve)).Problems.Single().At!.File.ShouldBe("sessions-1-room");

        var form = (await city.ReadAsync(address, city.Staff))!.Form;
        form.Sessions[0].Start = "11:30";
        (await city.ChangeAsync(address, form)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.Head, address, EventActs.Approve)).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task An_approved_event_does_not_move_into_a_room_that_is_taken_and_what_stays_where_it_is_may_be_rewritten(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await city.PlanAsync(Named("スマホ相談", "11:30", "12:30"));
        var address = await city.ApprovedAsync();
        var form = (await city.ReadAsync(address, city.Staff))!.Form;
        form.Sessions[0].End = "12:00";

        var refused = (await city.ChangeAsync(address, form)).Problems.Single();
        (refused.At!.File, refused.What.ToString()).ShouldBe(("sessions-1-room", "11月20日（金） 10:00〜12:00 は、同じ部屋に「スマホ相談」が入っています。"));
        (await city.ReadAsync(address, city.Staff))!.Sessions.Single().End.ShouldBe(new(11, 30));

        await city.PlanAsync(Named("割り込み", "10:30", "11:00"));
        form = (await city.ReadAsync(address, city.Staff))!.Form;
        form.Aim = "備えを家族で考える";
        (await city.ChangeAsync(address, form)).ShouldBe(Outcome.Done, "who came later has to give way");
    }

    [EachDatabase]
    public async Task A_room_that_is_taken_is_said_while_the_session_is_written_and_nothing_is_written_by_it(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await city.PlanAsync();
        var view = (await city.ReadAsync(await city.PlanAsync(Named("スマホ相談", "13:00", "14:00")), city.Staff))!;
        var look = new EventRoomLook(city.Staff, new(new()));

        (await look.FindAsync(view, new() { Day = "2026-11-20", Start = "11:00", End = "12:00", Room = "meeting" }, [])).Single().What.ToString().ShouldBe("11月20日（金） 11:00〜12:00 は、同じ部屋に「親子で学ぶ防災」が入っています。");
        (await look.FindAsync(view, new() { Day = "2026-11-20", Start = "11:30", End = "12:00", Room = "meeting" }, [])).ShouldBeEmpty("one begins when the other ends");
        (await look.FindAsync(view, new() { Day = "2026-11-20", Start = "11:00", End = "", Room = "meeting" }, [])).ShouldBeEmpty("not whole yet");
        (await look.FindAsync(view, new() { Day = "2026-11-20", Start = "11:00", End = "12:00" }, [])).ShouldBeEmpty("outside the centre");
        (await look.FindAsync(view, new() { Day = "2026-11-20", Start = "11:00", End = "10:30" }, [])).Single().What.ToString().ShouldBe("終わりの時刻が、始まりより前か同じです。");
        (await look.FindAsync(view, new() { Day = "2026-11-27", Start = "11:00", End = "12:00" }, [new() { Day = "2026-11-27", Start = "10:00", End = "11:30" }])).Single().What.ToString().ShouldBe("同じ事業の 11月27日（金） 10:00〜11:30 の回と、時間が重なっています。");
        view.Row.Version.ShouldBe((await city.RowAsync(view.Address)).Version);
    }

    [EachDatabase]
    public async Task Sessions_that_overlap_may_be_kept_in_a_plan_and_are_not_approved(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole();
        fields.Sessions.Add(new() { Day = "2026-11-20", Start = "11:00", End = "12:00", Room = SessionFields.Outside, Place = "公園" });
        var address = await city.PlanAsync(fields);
        const string Said = "同じ事業の 11月20日（金） 10:00〜11:30 の回と、時間が重なっています。";

        (await city.ReadAsync(address, city.Staff))!.Warnings.Single().What.ToString().ShouldBe(Said);
        var refused = (await city.MoveAsync(city.Head, address, EventActs.Approve)).Problems.Single();
        (refused.At!.File, refused.What.ToString()).ShouldBe(("sessions-2-start", Said));

        var form = (await city.ReadAsync(address, city.Staff))!.Form;
        form.Sessions[1].Start = "11:30";
        (await city.ChangeAsync(address, form)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.Head, address, EventActs.Approve)).ShouldBe(Outcome.Done);
        form.Sessions[1].Start = "11:00";
        (await city.ChangeAsync(address, form)).Problems.Single().At!.File.ShouldBe("sessions-2-start", "an approved event is kept as its approval asked");
    }

    private static EventFields Named(string title, string start, string end)
    {
        var fields = EventCity.Whole();
        (fields.Title, fields.Sessions[0].Start, fields.Sessions[0].End) = (title, start, end);
        return fields;
    }

    [EachDatabase]
    public async Task An_approved_event_keeps_what_its_approval_asked_for(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        var form = (await city.ReadAsync(address, city.Staff))!.Form;
        form.Clauses.Clear();

        (await city.ChangeAsync(address, form)).Problems.Single().At!.File.ShouldBe("clauses");
        Codes.Split((await city.RowAsync(address)).Clauses).ShouldBe(["D1-1"]);
    }

    [EachDatabase]
    public async Task Who_looked_before_somebody_else_wrote_is_told_so(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.PlanAsync();
        var seen = (await city.RowAsync(address)).Version;
        (await city.ChangeAsync(address, EventCity.Whole("2026-11-27"))).ShouldBe(Outcome.Done);

        (await new WriteEvent(city.Staff, new(new())).ChangeAsync(address, seen, EventCity.Whole())).Why!.ToString().ShouldStartWith("この事業は、ほかの人が先に書き直しました。");
    }

    [EachDatabase]
    public async Task A_copy_takes_the_plan_over_to_the_same_day_of_the_week_a_year_later_and_says_where_it_came_from(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole();
        fields.Cost = "5000";
        fields.Partners.Add(new() { Name = "消防署", Kind = PartnerKind.Office });
        var address = await city.ApprovedAsync(fields);
        await city.RecordAsync(address, EventCity.Came("12"));

        var (outcome, own) = await new WriteEvent(city.Staff, new(new())).CopyAsync(address, "D101");
        outcome.ShouldBe(Outcome.Done);
        var copy = (await city.ReadAsync(own, city.Staff))!;
        (copy.Row.State, copy.Row.Title, copy.Row.Cost, copy.Came, copy.CopiedFrom).ShouldBe((EventState.Planned, "親子で学ぶ防災", null, 0, address));
        copy.Sessions.Single().Day.ShouldBe(new(2027, 11, 19));
        copy.Partners.Single().Name.ShouldBe("消防署");
        (await new WriteEvent(city.As("center-staff", "D102"), new(new())).CopyAsync(address, "D102")).Outcome.ShouldBe(Outcome.NotFound, "a neighbour does not see it");
    }
}
