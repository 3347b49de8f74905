using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Events;

public sealed class AttendanceTests
{
    [EachDatabase]
    public async Task Who_came_is_counted_by_age_and_may_be_put_right(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();

        (await city.RecordAsync(address, new() { People = new() { ["adult"] = "１２", ["senior"] = "3", ["infant"] = "0" }, NewPersons = "15", FirstTime = "4", Volunteers = "2" })).ShouldBe(Outcome.Done);
        (await city.RecordAsync(address, new() { People = new() { ["adult"] = "11", ["teen"] = "1" }, NewPersons = "12" })).ShouldBe(Outcome.Done);

        var session = (await city.ReadAsync(address, city.Staff))!.Sessions.Single();
        session.Attendance.OrderBy(stage => stage.LifeStage).Select(stage => (stage.LifeStage, stage.People)).ShouldBe([("adult", 11), ("teen", 1)]);
        (session.State, session.NewPersons, session.FirstTime, session.Volunteers).ShouldBe((SessionState.Held, 12, null, null));
    }

    [Fact]
    public void All_who_come_to_the_first_session_come_for_the_first_time_unless_somebody_says_otherwise()
    {
        var (first, later) = (new AttendanceFields(), new AttendanceFields());
        first.Count("adult", "１２", isFirst: true);
        first.Count("senior", "3", isFirst: true);
        first.NewPersons.ShouldBe("15");
        first.NewPersons = "14";
        first.Count("adult", "11", isFirst: true);
        first.NewPersons.ShouldBe("14");
        later.Count("adult", "12", isFirst: false);
        later.NewPersons.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_held_session_that_says_nothing_of_new_persons_is_named_with_what_it_costs(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        (await city.RecordAsync(address, EventCity.Came("12", ""))).ShouldBe(Outcome.Done);

        (await WarningsAsync()).ShouldContain("第1回の「この事業が初めての人」が空欄です。空欄のままでは、月次報告に実人数が提案されません。");
        await city.RecordAsync(address, EventCity.Came("12", "0"));
        (await WarningsAsync()).ShouldBeEmpty();

        async Task<IEnumerable<string>> WarningsAsync() => (await city.ReadAsync(address, city.Staff))!.Warnings.Select(warning => warning.What.ToString());
    }

    [EachDatabase]
    public async Task More_people_than_places_are_kept_and_stay_a_warning(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();

        (await city.RecordAsync(address, EventCity.Came("21"))).ShouldBe(Outcome.Done);

        (await city.ReadAsync(address, city.Staff))!.Warnings.Select(warning => warning.What.ToString()).ShouldContain("第1回の参加者 21 人が、定員 20 人を超えています。");
    }

    [EachDatabase]
    public async Task What_cannot_be_is_refused_in_words(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();

        (await city.RecordAsync(address, new())).Problems.Single().What.ToString().ShouldStartWith("参加者数を、年代ごとに書いてください。");
        (await city.RecordAsync(address, EventCity.Came("10", "11"))).Problems.Single().ShouldSatisfyAllConditions(
            problem => problem.At!.File.ShouldBe("new-persons"), problem => problem.What.ToString().ShouldBe("この回の参加者 10 人より多くなっています。"));
        (await city.RecordAsync(address, EventCity.Came("-3"))).Kind.ShouldBe(OutcomeKind.Invalid);
        (await city.RecordAsync(address, new() { CalledOff = true })).Problems.Single().At!.File.ShouldBe("off-words");
        (await city.RecordAsync(address, EventCity.Came("1"), session: 2)).ShouldBe(Outcome.NotFound);
        (await city.ReadAsync(address, city.Staff))!.Sessions.Single().State.ShouldBe(SessionState.Planned);
    }

    [EachDatabase]
    public async Task A_session_of_tomorrow_takes_no_attendance_but_may_be_called_off(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync(EventCity.Whole("2026-11-21"));

        (await city.RecordAsync(address, EventCity.Came("3"))).Why!.ToString().ShouldStartWith("この回は 令和8年11月21日 です。");
        (await city.RecordAsync(address, new() { CalledOff = true, OffWords = "台風のため" })).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.Staff, address, EventActs.Hold)).Problems.Single().What.ToString().ShouldStartWith("どの回も開かれていません。");
        (await city.MoveAsync(city.Staff, address, EventActs.Cancel, "台風のため")).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task A_session_with_attendance_is_not_taken_away(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        await city.RecordAsync(address, EventCity.Came("12"));

        (await city.ChangeAsync(address, EventCity.Whole("2026-11-27"))).Problems.Single().What.ToString().ShouldBe("第1回は参加者数を記録してあるので、消せません。");
    }

    [EachDatabase]
    public async Task A_survey_adds_up_to_no_more_than_its_sheets(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        await city.RecordAsync(address, EventCity.Came("12"));
        var fields = new SurveyFields { CollectedOn = "2026-11-20", Answers = "10" };
        fields.Counts[SurveyQuestion.Satisfaction] = ["8", "3", "", "", ""];

        (await SaveAsync()).Problems.Single().What.ToString().ShouldBe("「満足度」の合計 11 枚が、回収した 10 枚より多くなっています。");
        fields.Counts[SurveyQuestion.Satisfaction] = ["7", "2", "", "", ""];
        (await SaveAsync()).ShouldBe(Outcome.Done);

        (await city.ReadAsync(address, city.Staff))!.Survey!.Tallies.Single(tally => tally.Question == SurveyQuestion.Satisfaction).Sum.ShouldBe(9);

        async Task<Outcome> SaveAsync() => await new RecordSurvey(city.Staff).RunAsync(address, (await city.RowAsync(address)).Version, fields);
    }
}
