using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using FsCheck;
using FsCheck.Fluent;
using Outcome = CitizenCenterPortal.Kernel.Outcome;

namespace CitizenCenterPortal.Tests.Events;

public sealed class EventFlowTests
{
    private static readonly Config Bounds = Config.QuickThrowOnFailure.WithMaxTest(6).WithStartSize(25).WithEndSize(30);

    [Fact]
    public void An_event_goes_from_its_plan_to_its_end_as_the_city_writes_it() =>
        EventFlow.Table.Steps.Select(step => $"{EventWords.Say(step.From)} {step.Act.Label} {step.Act.Permission} → {EventWords.Say(step.To)}").ShouldBe(
        [
            "企画中 承認する event.approve → 承認",
            "企画中 中止する event.write → 中止",
            "承認 募集を始める event.write → 募集中",
            "承認 実施済にする event.write → 実施済",
            "承認 差し戻す event.approve → 企画中",
            "承認 中止する event.write → 中止",
            "募集中 実施済にする event.write → 実施済",
            "募集中 中止する event.write → 中止",
            "実施済 評価済にする event.write → 評価済",
            "評価済 完了する event.approve → 完了",
            "評価済 実施済に戻す event.approve → 実施済",
            "完了 実施済に戻す event.approve → 実施済",
        ]);

    [Fact]
    public void Whoever_sends_back_reopens_or_cancels_says_why() =>
        EventActs.All.Where(act => act.NeedsReason).Select(act => act.Code).ShouldBe(["event.return", "event.reopen", "event.cancel"]);

    [EachDatabase]
    public async Task No_sequence_of_acts_reaches_a_state_the_table_forbids(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var walked = new HashSet<(EventState, string)>();
        Act[] acts = [.. EventFlow.Table.Steps.Select(step => step.Act).Distinct()];
        await Task.Run(() => Prop.ForAll<(NonNegativeInt Act, bool Head, bool Wild, bool Reason)[]>(turns => WalkAsync(turns).GetAwaiter().GetResult()).Check(Bounds));
        walked.Count.ShouldBeGreaterThan(EventFlow.Table.Steps.Count / 3, "or they went nowhere");

        async Task WalkAsync((NonNegativeInt Act, bool Head, bool Wild, bool Reason)[] turns)
        {
            var fields = EventCity.Whole();
            (fields.Recruitment, fields.RecruitFrom, fields.RecruitTo) = (Recruitment.FirstCome, "2026-11-01", "2026-11-10");
            (fields.Sessions[0].Room, fields.Sessions[0].Place) = (SessionFields.Outside, "公園");
            var address = await city.PlanAsync(fields);
            var (state, prepared) = (EventState.Planned, false);
            foreach (var turn in turns)
            {
                // Steps nobody has taken yet come first, so that every run goes far whatever chance deals.
                List<Act> open = [.. EventFlow.Table.ActsFrom(state).Where(step => step != EventActs.Cancel)];
                open = open.Exists(step => !walked.Contains((state, step.Code))) ? open.FindAll(step => !walked.Contains((state, step.Code))) : open;
                var act = turn.Wild || open.Count == 0 ? acts[turn.Act.Get % acts.Length] : open[turn.Act.Get % open.Count];
                if (!prepared && EventFlow.TakesAttendance(state))
                {
                    prepared = true;
                    fields = (await city.ReadAsync(address, city.Staff))!.Form;
                    fields.Result = "みんなが話し合った";
                    await city.ChangeAsync(address, fields);
                    await city.RecordAsync(address, EventCity.Came("12"));
                }

                var row = await city.RowAsync(address);
                var ready = EventRules.WhyNot(act, row, (await city.ReadAsync(address, city.Staff))!.Sessions).Count == 0;
                var (head, told) = (turn.Head || !turn.Wild, turn.Reason || !turn.Wild);
                var (door, holds) = head ? (city.Head, true) : (city.Staff, act.Permission == "event.write");
                if (!holds)
                {
                    await Should.ThrowAsync<CitizenCenterPortal.Data.DoorClosedException>(() => city.MoveAsync(door, address, act, "理由"));
                    continue;
                }

                var outcome = await city.MoveAsync(door, address, act, told ? "理由" : null);
                var allowed = EventFlow.Table.After(state, act) is not null && (told || !act.NeedsReason) && ready;
                outcome.IsDone.ShouldBe(allowed, $"{act.Code} from {state}: {outcome.Why}");
                if (allowed)
                {
                    walked.Add((state, act.Code));
                    state = EventFlow.Table.After(state, act)!.Value;
                }

                (await city.RowAsync(address)).State.ShouldBe(state);
            }
        }
    }

    [EachDatabase]
    public async Task An_event_is_planned_approved_recruited_for_held_evaluated_and_closed(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole();
        (fields.Recruitment, fields.RecruitFrom, fields.RecruitTo, fields.GoalTarget) = (Recruitment.FirstCome, "令和8年11月1日", "R8.11.10", "80.5");
        var address = await city.ApprovedAsync(fields);
        address.ToString().ShouldBe("D101-1");

        (await city.MoveAsync(city.Staff, address, EventActs.Recruit)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.Staff, address, EventActs.Hold)).Why!.ToString().ShouldBe("第1回の参加者数を入力するか、中止にしてください。");
        (await city.RecordAsync(address, EventCity.Came("12"))).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.Staff, address, EventActs.Hold)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.Staff, address, EventActs.Evaluate)).Problems.Select(problem => problem.At!.File).ShouldBe(["result", "goal-result"]);
        var held = (await city.ReadAsync(address, city.Staff))!;
        (held.Form.Result, held.Form.GoalResult) = ("みんなが話し合った", "91");
        (await city.ChangeAsync(address, held.Form)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.Staff, address, EventActs.Evaluate)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.Head, address, EventActs.Close)).ShouldBe(Outcome.Done);

        var closed = (await city.ReadAsync(address, city.Head))!;
        (closed.Row.State, closed.Row.GoalTarget, closed.Row.GoalResult, closed.Came).ShouldBe((EventState.Closed, 805_000, 910_000, 12));
        closed.MayChange.ShouldBeFalse();
        closed.Acts.ShouldBe([EventActs.Reopen]);
        closed.History.Select(line => line.Act.Code).ShouldBe(["event.close", "event.evaluate", "event.change", "event.hold", "event.record-attendance", "event.recruit", "event.approve", "event.plan"]);
        closed.History[4].Details.ShouldContain("第1回 成人（18〜64歳） 参加者数：12");
    }
}
