using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Plans;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Plans;

public sealed class WritePlanTests
{
    [EachDatabase]
    public async Task A_plan_is_a_draft_until_it_is_adopted_and_then_every_change_needs_its_reason(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, programme, step) = await city.FrameworkAsync();
        (await new AdoptPlan(city.Head).RunAsync("D101", PlanCity.Year, 99)).Why.ShouldBe(FindPlansStale());
        await city.AdoptAsync(city.Head, "D101");

        var fields = PlanCity.Fields("親子で備える防災", programme.ToString());
        var write = new WritePlan(city.Staff);
        (await write.ChangeAsync(PlanCity.Year, step, 1, fields)).Problems.Single().ShouldSatisfyAllConditions(
            fault => fault.At!.File.ShouldBe("reason"), fault => fault.What.ToString().ShouldBe("理由が書かれていません。500 文字までで書いてください。"));
        (await write.ChangeAsync(PlanCity.Year, step, 1, PlanCity.Fields(" ", programme.ToString(), budget: "-1"), "符号\u0001")).Problems.Select(fault => fault.At!.File).ShouldBe(["name", "budget", "reason"], ignoreOrder: true, "all at once");
        (await write.ChangeAsync(PlanCity.Year, step, 1, fields, "名前を分かりやすくするため")).ShouldBe(Outcome.Done);
        (await new AdoptPlan(city.Head).RunAsync("D101", PlanCity.Year, 9)).Kind.ShouldBe(OutcomeKind.Refused);

        var item = (await city.ItemAsync(city.Staff, step))!;
        (item.Node.Item.Title, item.Plan.AdoptedOn).ShouldBe(("親子で備える防災", PlanCity.Today));
        item.History.Select(act => (act.Act.Code, act.Reason)).ShouldBe([("plan.amend", "名前を分かりやすくするため"), ("plan.write", null)]);
        item.History[0].Details.ShouldContain("名前：親子で備える → 親子で備える防災");

        static Sentence FindPlansStale() => "この計画は、ほかの人が先に書き直しました。画面を読み直して、もう一度お願いします。";
    }

    [EachDatabase]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_written(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (policy, _, _, _) = await city.FrameworkAsync();

        var (outcome, _) = await new WritePlan(city.Staff).AddAsync("D101", PlanCity.Year, new() { Title = " ", GoalTarget = "八割", Budget = "-1", Level = PlanLevel.Programme, Parent = policy.ToString() });

        outcome.Problems.Select(problem => problem.At!.File).ShouldBe(["name", "goal-target", "budget", "parent", "level"], ignoreOrder: true);
        (await new WritePlan(city.City).AddAsync("C00", PlanCity.Year, PlanCity.Fields("上のない施策", level: PlanLevel.Direction))).Outcome.Problems.Single().At!.File.ShouldBe("parent");
        (await city.ViewAsync(city.City))!.All.Count().ShouldBe(4);
        (await new WritePlan(city.Staff).AddAsync("D101", new(2035), PlanCity.Fields("遠い年"))).Outcome.ShouldBe(Outcome.NotFound);
    }

    [EachDatabase]
    public async Task An_item_is_taken_out_of_a_draft_while_nothing_hangs_on_it_and_its_number_is_not_given_again(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, programme, step) = await city.FrameworkAsync();
        var move = city.Move(city.Staff);
        (await city.Move(city.City).RemoveAsync(PlanCity.Year, programme, 1)).Why!.ToString().ShouldStartWith("下に項目があるので");
        (await city.PlanEventAsync(step)).Outcome.ShouldBe(Outcome.Done);
        (await move.RemoveAsync(PlanCity.Year, step, 1)).Why!.ToString().ShouldStartWith("この項目に結びついた事業があるので");

        var second = await PlanCity.AddAsync(city.Staff, "D101", PlanCity.Fields("独自の取組"));
        (await move.RemoveAsync(PlanCity.Year, second, 1)).ShouldBe(Outcome.Done);
        (await PlanCity.AddAsync(city.Staff, "D101", PlanCity.Fields("次の取組"))).ShouldBe(new UnitNumber("D101", 3));
        (await city.ItemAsync(city.Staff, second)).ShouldBeNull();

        (await move.RetireAsync(PlanCity.Year, step, 1, " ")).Kind.ShouldBe(OutcomeKind.Refused);
        (await move.RetireAsync(PlanCity.Year, step, 1, "講師がいなくなったため")).ShouldBe(Outcome.Done);
        var retired = (await city.ItemAsync(city.Staff, step))!;
        (retired.Node.Item.RetiredWords, retired.Node.Total.Budget, retired.Pieces.Count).ShouldBe(("講師がいなくなったため", 0, 1), "its budget counts no more, its event stays");
        (await city.PlanEventAsync(step)).Outcome.Problems.Single().At!.File.ShouldBe("plan");
    }

    [EachDatabase]
    public async Task A_hub_that_sees_itself_alone_does_not_take_away_what_centres_hang_on(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (hub, ward) = (city.As("center-staff", "C00"), city.As("center-staff", "W1"));
        var (_, _, programme, _) = await city.FrameworkAsync();
        var held = await PlanCity.AddAsync(ward, "W1", PlanCity.Fields("区の防災", programme.ToString()));
        await PlanCity.AddAsync(city.Staff, "D101", PlanCity.Fields("館の防災", held.ToString()));
        var booked = await PlanCity.AddAsync(ward, "W1", PlanCity.Fields("区の見守り"));
        (await city.PlanEventAsync(booked)).Outcome.ShouldBe(Outcome.Done);
        (await city.ItemAsync(ward, held))!.ShouldSatisfyAllConditions(item => item.Node.Children.ShouldBeEmpty("a centre's is not seen from here"), item => item.MayRemove.ShouldBeTrue());
        (await city.ItemAsync(ward, booked))!.Pieces.ShouldBeEmpty();

        (await city.Move(ward).RemoveAsync(PlanCity.Year, held, 1)).Why!.ToString().ShouldBe("下にほかの館の項目があるので、消せません。「項目を取りやめる」を使ってください。");
        (await city.Move(hub).RemoveAsync(PlanCity.Year, programme, 1)).Why!.ToString().ShouldStartWith("下にほかの館の項目があるので");
        (await city.Move(ward).RemoveAsync(PlanCity.Year, booked, 1)).Why!.ToString().ShouldStartWith("この項目に結びついた事業があるので");

        (await city.Move(ward).RetireAsync(PlanCity.Year, booked, 1, "来年度に回すため")).ShouldBe(Outcome.Done);
        (await city.ItemAsync(city.City, booked))!.Pieces.Count.ShouldBe(1, "what hangs on it stays");
        var loose = await PlanCity.AddAsync(ward, "W1", PlanCity.Fields("まちがえた項目"));
        (await city.Move(ward).RemoveAsync(PlanCity.Year, loose, 1)).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task Items_of_a_draft_change_places_and_those_of_an_adopted_plan_stay(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, programme, first) = await city.FrameworkAsync();
        var second = await PlanCity.AddAsync(city.Staff, "D101", PlanCity.Fields("見守りの学び", programme.ToString()));

        (await city.Move(city.Staff).MoveAsync(PlanCity.Year, first, 1, up: true)).Why!.ToString().ShouldBe("これより先へは動かせません。");
        (await city.Move(city.Staff).MoveAsync(PlanCity.Year, second, 1, up: true)).ShouldBe(Outcome.Done);
        (await city.ItemAsync(city.Staff, programme))!.Node.Children.Select(node => node.Address).ShouldBe([second, first]);

        await city.AdoptAsync(city.Head, "D101");
        (await city.Move(city.Staff).MoveAsync(PlanCity.Year, first, await city.VersionAsync(first), up: true)).Why!.ToString().ShouldBe("決定した計画の順は変えられません。");
    }

    [EachDatabase]
    public async Task How_far_it_came_is_written_by_quarter_and_what_was_found_at_the_middle_and_the_end(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, _, step) = await city.FrameworkAsync();
        var fields = new ProgressFields { GoalResult = "82.5" };
        (fields.Quarters[0].State, fields.Quarters[0].Words, fields.Quarters[1].Words, fields.Quarters[2].Evidence) = (ProgressState.Done, "2回開いた", "書きかけ", "https://example.com/");
        var record = new RecordProgress(city.Staff);
        (await record.RunAsync(PlanCity.Year, step, 1, fields)).Problems.Select(problem => problem.At!.File).ShouldBe(["state-2", "evidence-3", "state-3"], ignoreOrder: true);

        (fields.Quarters[1].State, fields.Quarters[2].State, fields.Quarters[2].Evidence) = (ProgressState.Late, ProgressState.Running, "/events/D101-1");
        (await record.RunAsync(PlanCity.Year, step, 1, fields)).ShouldBe(Outcome.Done);
        (await record.RunAsync(PlanCity.Year, step, 1, fields)).Kind.ShouldBe(OutcomeKind.Refused, "somebody else wrote meanwhile");

        var review = new ReviewPlan(city.Staff);
        (await review.RunAsync(PlanCity.Year, "D101", step.Number, 2, ReviewTime.MidYear, null, "")).Problems.Select(problem => problem.At!.File).ShouldBe(["standing", "words"]);
        (await review.RunAsync(PlanCity.Year, "D101", step.Number, 2, ReviewTime.MidYear, Standing.Late, "冬に取り返す")).ShouldBe(Outcome.Done);
        (await review.RunAsync(PlanCity.Year, "D101", step.Number, 3, ReviewTime.MidYear, Standing.Fair, "秋に取り返した")).ShouldBe(Outcome.Done);
        var plan = (await city.ViewAsync(city.Staff))!.PlanOf((await city.ViewAsync(city.Staff))!.Own)!;
        (await review.RunAsync(PlanCity.Year, "D101", 0, plan.Version, ReviewTime.YearEnd, Standing.Good, "よくできた")).ShouldBe(Outcome.Done);

        var item = (await city.ItemAsync(city.Staff, step))!;
        item.Node.Progress.Select(row => (row.Quarter, row.State)).ShouldBe([(1, ProgressState.Done), (2, ProgressState.Late), (3, ProgressState.Running)]);
        (item.Node.Item.GoalResult, item.Node.Review!.Words, item.View.Reviews.Single().Words).ShouldBe((825000, "秋に取り返した", "よくできた"));
        (await city.ViewAsync(city.Staff, new(PlanCity.Year, Standing: "behind")))!.Shown.Single().Whole.Last().Address.ShouldBe(step);
        (await city.ViewAsync(city.Staff, new(PlanCity.Year, Standing: "late")))!.Shown.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_year_without_a_plan_takes_over_the_last_ones_what_was_planned_and_not_what_came_of_it(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, _, step) = await city.FrameworkAsync();
        var (given, loose) = (await PlanCity.AddAsync(city.Staff, "D101", PlanCity.Fields("取りやめる取組")), await PlanCity.AddAsync(city.Staff, "D101", PlanCity.Fields("独自の取組")));
        await city.Move(city.Staff).RetireAsync(PlanCity.Year, given, 1, "終わったため");
        await new RecordProgress(city.Staff).RunAsync(PlanCity.Year, step, 1, new() { GoalResult = "90" });

        var next = PlanCity.Year.Next;
        (await new CopyPlan(city.City).RunAsync("C00", next)).ShouldBe(Outcome.Done);
        (await new CopyPlan(city.Staff).RunAsync("D101", next)).ShouldBe(Outcome.Done);
        (await new CopyPlan(city.Staff).RunAsync("D101", next)).Why!.ToString().ShouldBe("この年度には、もう計画があります。");
        (await new CopyPlan(city.As("center-staff", "D102")).RunAsync("D102", next)).Why!.ToString().ShouldBe("前年度の計画がありません。");

        var view = (await city.ViewAsync(city.Staff, new(next)))!;
        view.All.Select(node => $"{node.Address} {node.Item.Title}").ShouldBe(["C00-4 学びを広げる", "C00-5 防災の学び", "C00-6 家庭の防災", "D101-4 親子で備える", "D101-5 独自の取組"]);
        view.All.Single(node => node.Address.ToString() == "D101-4").Item.ShouldSatisfyAllConditions(
            item => (item.ParentNumber, item.GoalResult, item.Budget, item.CopiedFromNumber).ShouldBe((6, null, 20000, step.Number)), item => item.Quarters.ShouldBe(Quarters.First | Quarters.Third));
        (view.PlanOf(view.Own)!.Approved, loose.Number).ShouldBe((false, 3));
    }
}
