using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using static CitizenCenterPortal.Events.Applicants.ApplicantState;

namespace CitizenCenterPortal.Tests.Events.Applicants;

/// <summary>What becomes of somebody who applies.</summary>
public sealed class ReceiveApplicantTests
{
    [EachDatabase]
    public async Task The_first_to_apply_have_places_and_whoever_comes_later_waits_in_turn(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(2);

        (await city.ReceiveAsync(ListedCity.Person("ふたりぐみ", people: "2"))).State.ShouldBe(Waiting, "one place is left and they are two");
        (await city.ReceiveAsync(ListedCity.Person("あとのひと"))).ShouldSatisfyAllConditions(taken => taken.State.ShouldBe(Waiting, "nobody comes in before those who wait"), taken => taken.Turn.ShouldBe(2));

        (await city.StandAsync()).ShouldBe([(Admitted, null), (Admitted, null), (Waiting, 1), (Waiting, 2)]);
        (await city.Events.RowAsync(city.Of)).Applicants.ShouldBe(5, "people are counted, not applications");
    }

    [EachDatabase]
    public async Task Who_seems_to_be_there_already_is_said_at_once_and_may_be_kept(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(ListedCity.Person("ヤマダ　ハナコ", "０９０-1111-2222"));

        var twin = ListedCity.Person("やまだはなこ", "090 1111 2222");
        (await city.ReceiveAsync(twin)).Outcome.Problems.Single().ShouldSatisfyAllConditions(
            problem => problem.At!.File.ShouldBe("twin"), problem => problem.What.ToString().ShouldBe("同じ氏名と連絡先の申込が、受付番号 1 にあります。"));
        (await city.ReceiveAsync(ListedCity.Person("やまだ たろう", "090-1111-2222"))).Outcome.ShouldBe(Outcome.Done, "a family has one telephone");
        twin.KeepsTwin = true;
        (await city.ReceiveAsync(twin)).Number.ShouldBe(3);

        (await city.ListAsync())!.Lines.ToDictionary(line => line.Row.Number, line => line.Twin).ShouldBe(new Dictionary<int, int?> { [3] = 1, [2] = null, [1] = null }, ignoreOrder: true);
    }

    [EachDatabase]
    public async Task What_cannot_be_is_refused_at_its_field_and_writes_nothing(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);

        await RefusedAsync(new(), "name");
        await RefusedAsync(ListedCity.Person("山田 花子"), "kana");
        await RefusedAsync(ListedCity.Person(contact: "番号なし"), "contact");
        await RefusedAsync(ListedCity.Person(people: "0"), "people");
        await RefusedAsync(new() { Name = "やまだ", AppliedOn = "2026-11-21" }, "applied-on");
        (await city.RowsAsync()).ShouldBeEmpty();

        (await city.Events.MoveAsync(city.Events.Staff, city.Of, EventActs.Cancel, "大雪のため")).ShouldBe(Outcome.Done);
        (await city.ReceiveAsync(ListedCity.Person())).Outcome.Why!.ToString().ShouldBe("いまは「中止」なので、申込を受けられません。");

        async Task RefusedAsync(ApplicantFields fields, string field) => (await city.ReceiveAsync(fields)).Outcome.Problems.Select(problem => problem.At!.File).ShouldBe([field]);
    }

    [EachDatabase]
    public async Task A_place_that_is_given_back_goes_to_the_first_who_fits(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(3);
        await city.ReceiveAsync(ListedCity.Person("ふたりぐみ", people: "2"));
        await city.ReceiveAsync(ListedCity.Person("ひとり"));
        await city.ReceiveAsync(ListedCity.Person("つぎのひと"));

        (await city.MoveAsync(5, ApplicantActs.Promote)).Why!.ToString().ShouldBe("空きは 0 人分です。1 人の申込は繰り上げられません。");
        await city.MoveAsync(1, ApplicantActs.Decline);
        (await city.MoveAsync(4, ApplicantActs.Promote)).Why!.ToString().ShouldBe("空きは 1 人分です。2 人の申込は繰り上げられません。");
        (await city.MoveAsync(6, ApplicantActs.Promote)).Why!.ToString().ShouldStartWith("受付番号 5 が先です。");
        (await city.MoveAsync(5, ApplicantActs.Promote)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(1, ApplicantActs.Readmit)).ShouldBe(Outcome.Done);

        (await city.StandAsync()).ShouldBe([(Waiting, 4), (Admitted, null), (Admitted, null), (Waiting, 1), (Admitted, null), (Waiting, 3)]);
        (await city.MoveAsync(2, ApplicantActs.CheckIn)).Kind.ShouldBe(OutcomeKind.Refused, "it is held in two weeks");
    }

    [EachDatabase]
    public async Task Lots_are_drawn_once_and_can_be_drawn_again_by_anybody_from_the_journal(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database, Recruitment.Lottery, "4");
        await city.ReceiveAsync(6);
        await city.ReceiveAsync(ListedCity.Person("ふたりぐみ", people: "2"));

        (await city.DrawAsync("1")).ShouldBe(Outcome.Done);
        (await city.DrawAsync()).Why!.ToString().ShouldBe("抽選を待っている申込がありません。");

        var list = (await city.ListAsync())!;
        var draw = list.Draws.Single();
        var (admitted, others) = Lottery.Draw(draw.Seed, list.Lines.Select(line => new Lot(line.Row.Number, line.Row.People)), draw.Places);
        list.Lines.Where(line => line.Row.State == Admitted).Select(line => line.Row.Number).ShouldBe(admitted.Select(lot => lot.Number), ignoreOrder: true);
        list.Lines.Single(line => line.Row.State == Waiting).Row.ShouldSatisfyAllConditions(row => row.Number.ShouldBe(others[0].Number), row => row.Turn.ShouldBe(1));
        (list.Seats.Taken, list.Seats.Counts[Lost]).ShouldBe((4, others.Count - 1));
        await using var reading = await database.ForCommands().OpenForReadingAsync(CitizenCenterPortal.Identity.Permissions.Audit.Read);
        reading.Rows<JournalEntry>().Single(line => line.Act == ApplicantActs.Draw.Code).Detail.ShouldContain(draw.Seed);
    }

    [EachDatabase]
    public async Task No_lots_are_drawn_while_people_may_still_apply(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database, Recruitment.Lottery);
        await city.ReceiveAsync(1);

        (await city.DrawAsync(day: ListedCity.Closed.AddDays(-1))).Why!.ToString().ShouldStartWith("募集は 令和8年11月25日 までです。締め切ってから抽選してください。");
        (await city.StandAsync()).ShouldBe([(Received, null)]);
        (await city.ListAsync())!.WhyNoDraw!.ToString().ShouldStartWith("募集は");
        var fields = (await city.Events.ReadAsync(city.Of, city.Events.Staff))!.Form;
        fields.RecruitTo = "2026-11-19";
        (await city.Events.ChangeAsync(city.Of, fields)).ShouldBe(Outcome.Done);
        (await city.DrawAsync(day: EventCity.Today)).ShouldBe(Outcome.Done, "whoever closes early may draw early");
    }

    [EachDatabase]
    public async Task The_page_of_an_event_says_how_many_people_wait_to_those_who_see_its_list(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database, capacity: "1");
        await city.ReceiveAsync(1);
        await city.ReceiveAsync(ListedCity.Person("ふたりぐみ", people: "2"));

        (await city.Events.ReadAsync(city.Of, city.Events.Staff))!.Waiting.ShouldBe(2);
        (await city.Events.ReadAsync(city.Of, city.Events.As("ward-staff", "W1")))!.Waiting.ShouldBe(0);
        (await city.ListAsync())!.Seats.People.ShouldBe(new Dictionary<ApplicantState, int> { [Admitted] = 1, [Waiting] = 2 }, ignoreOrder: true);
    }

    [EachDatabase]
    public async Task Once_there_is_a_list_the_number_of_applicants_is_counted_and_no_more_typed(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(2);
        var fields = (await city.Events.ReadAsync(city.Of, city.Events.Staff))!.Form;
        fields.Applicants = "99";

        (await city.Events.ChangeAsync(city.Of, fields)).ShouldBe(Outcome.Done);
        (await new AmendApplicant(city.Events.Staff, ListedCity.Vault).RunAsync(city.Of, 1, 1, ListedCity.Person("すずき いちろう", "090-3333-4444", "2"))).ShouldBe(Outcome.Done);

        (await city.Events.RowAsync(city.Of)).Applicants.ShouldBe(3);
        var list = (await city.ListAsync())!;
        (list.Lines[1].Name, list.Lines[1].Contact, list.Seats.Left).ShouldBe(("すずき いちろう", "090-3333-4444", 0));
        (await new AmendApplicant(city.Events.Staff, ListedCity.Vault).RunAsync(city.Of, 1, 1, ListedCity.Person())).Why.ShouldBe(FindApplicants.Stale);
    }

    [EachDatabase]
    public async Task Who_has_a_place_brings_more_people_only_where_there_is_room_and_nobody_waits(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(2);

        (await AmendAsync(1, "3")).Problems.Single().ShouldSatisfyAllConditions(
            problem => problem.At!.File.ShouldBe("people"), problem => problem.What.ToString().ShouldStartWith("空きが足りないか、補欠の人が待っているので、3 人に増やせません。増える 2 人は別の申込として"));
        (await city.RowsAsync())[0].People.ShouldBe(1);
        (await AmendAsync(1, "2")).ShouldBe(Outcome.Done);
        (await AmendAsync(1, "1")).ShouldBe(Outcome.Done);
        await city.ReceiveAsync(ListedCity.Person("ふたりぐみ", people: "2"));
        (await AmendAsync(1, "2")).Kind.ShouldBe(OutcomeKind.Invalid, "a place is left, and two wait for it");
        (await AmendAsync(3, "3")).ShouldBe(Outcome.Done, "who waits takes no place");

        async Task<Outcome> AmendAsync(int number, string people) => await new AmendApplicant(city.Events.Staff, ListedCity.Vault).RunAsync(
            city.Of, number, (await city.RowsAsync()).Single(row => row.Number == number).Version, ListedCity.Person($"ひと{number}", people: people));
    }

    [EachDatabase]
    public async Task The_way_of_recruiting_stays_once_somebody_applied(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        (await RecruitAsync(Recruitment.Lottery)).ShouldBe(Outcome.Done);
        await city.ReceiveAsync(1);

        foreach (var way in new[] { Recruitment.None, Recruitment.FirstCome })
        {
            (await RecruitAsync(way)).Problems.ShouldContain(problem => problem.At!.File == "recruitment" && problem.What.ToString().StartsWith("申込があるので"));
        }

        (await city.Events.RowAsync(city.Of)).Recruitment.ShouldBe(Recruitment.Lottery);

        async Task<Outcome> RecruitAsync(Recruitment way)
        {
            var fields = (await city.Events.ReadAsync(city.Of, city.Events.Staff))!.Form;
            fields.Recruitment = way;
            return await city.Events.ChangeAsync(city.Of, fields);
        }
    }

    [EachDatabase]
    public async Task An_application_outside_the_days_of_recruiting_is_taken_and_said(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);

        (await OnAsync("2026-10-31")).ShouldBe("申込日が、募集の始まる 令和8年11月1日 より前です。申込日を確かめてください。");
        (await OnAsync("2026-11-01")).ShouldBeNull();
        ApplicantFlow.Outside(await city.Events.RowAsync(city.Of), new(2026, 11, 25)).ShouldBeNull();
        ApplicantFlow.Outside(await city.Events.RowAsync(city.Of), new(2026, 11, 26))!.ToString().ShouldStartWith("申込日が、募集の終わった 令和8年11月25日 より後です。");
        (await city.RowsAsync()).Count.ShouldBe(2);

        async Task<string?> OnAsync(string day)
        {
            var taken = await city.ReceiveAsync(new ApplicantFields { Name = "やまだ", Contact = "", AppliedOn = day, KeepsTwin = true });
            taken.Outcome.ShouldBe(Outcome.Done);
            return taken.Outside?.ToString();
        }
    }
}
