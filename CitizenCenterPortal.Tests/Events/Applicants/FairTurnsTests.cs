using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using FsCheck;
using FsCheck.Fluent;
using static CitizenCenterPortal.Events.Applicants.ApplicantState;
using Outcome = CitizenCenterPortal.Kernel.Outcome;

namespace CitizenCenterPortal.Tests.Events.Applicants;

/// <summary>Whatever is done to the applications of an event, and in whatever order: nobody is in two draws, and nobody passes who waits.</summary>
public sealed class FairTurnsTests
{
    private const int Places = 3;

    private static readonly Gen<(int Step, int Which)[]> Days = (from step in Gen.Choose(0, 9) from which in Gen.Choose(0, 999) select (step, which)).ArrayOf(60);

    [EachDatabase]
    public Task Nobody_who_comes_first_is_passed_by_who_waits_or_comes_later(TestDatabase database) => TryAsync(database, Recruitment.FirstCome);

    [EachDatabase]
    public Task A_draw_cannot_be_tried_again_and_who_comes_after_it_stands_behind_who_waits(TestDatabase database) => TryAsync(database, Recruitment.Lottery);

    [EachDatabase]
    public async Task Who_won_or_waited_declines_and_comes_back_behind_the_others_and_not_into_the_next_draw(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database, Recruitment.Lottery, "2");
        await city.ReceiveAsync(2);
        (await city.DrawAsync()).ShouldBe(Outcome.Done);
        await city.MoveAsync(1, ApplicantActs.Decline);
        await city.ReceiveAsync(ListedCity.Person("さんばんめ"));
        await city.MoveAsync(1, ApplicantActs.Readmit);
        (await city.StandAsync()).ShouldBe([(Waiting, 1), (Admitted, null), (Received, null)], "a place is free, and yet number 1 is drawn no second time");

        (await city.ReceiveAsync(ListedCity.Person("よんばんめ"))).ShouldSatisfyAllConditions(taken => taken.State.ShouldBe(Waiting), taken => taken.Turn.ShouldBe(2));
        (await city.DrawAsync()).ShouldBe(Outcome.Done);
        (await city.StandAsync()).ShouldBe([(Waiting, 1), (Admitted, null), (Waiting, 3), (Waiting, 2)], "the draw gives no place to who would pass the others");
        (await city.MoveAsync(3, ApplicantActs.Promote)).Why!.ToString().ShouldStartWith("受付番号 1 が先です。");

        await city.MoveAsync(4, ApplicantActs.Decline);
        await city.MoveAsync(4, ApplicantActs.Readmit);
        (await city.StandAsync())[3].ShouldBe((Waiting, 4), "who gave a turn back is the last");
    }

    private static async Task TryAsync(TestDatabase database, Recruitment recruitment)
    {
        var city = await ListedCity.BuildAsync(database, recruitment, Places.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var (drawn, days) = (new HashSet<int>(), Days.Sample(1).First());
        var before = await city.RowsAsync();
        foreach (var (at, (step, which)) in days.Index())
        {
            var act = step switch { < 3 => ApplicantActs.Receive, < 5 => ApplicantActs.Decline, < 7 => ApplicantActs.Readmit, 7 => ApplicantActs.Draw, _ => ApplicantActs.Promote };
            var from = before.Where(row => act == ApplicantActs.Decline ? row.State is Received or Admitted or Waiting : row.State == (act == ApplicantActs.Readmit ? Declined : Waiting)).ToList();
            var outcome = act == ApplicantActs.Receive ? (await city.ReceiveAsync(ListedCity.Person(contact: $"000-0000-{at:0000}", people: which % 3 == 0 ? "2" : "1"))).Outcome
                : act == ApplicantActs.Draw ? await city.DrawAsync(which % 2 == 0 ? "1" : "")
                : from.Count > 0 ? await city.MoveAsync(from[which % from.Count].Number, act)
                : null;
            if (outcome is null || !outcome.IsDone)
            {
                continue;
            }

            var after = await city.RowsAsync();
            HoldsFor(act, before, after, drawn, $"step {at} of {string.Join(' ', days)}");
            before = after;
        }
    }

    private static void HoldsFor(Act act, List<EventApplicant> before, List<EventApplicant> after, HashSet<int> drawn, string because)
    {
        var was = before.ToDictionary(row => row.Number);
        if (act == ApplicantActs.Draw)
        {
            var lots = before.Where(row => row.State == Received).Select(row => row.Number).ToList();
            drawn.Overlaps(lots).ShouldBeFalse(because);
            drawn.UnionWith(lots);
        }

        after.Where(row => row.State == Received).ShouldAllBe(row => !drawn.Contains(row.Number), because);
        after.Where(row => row.State == Admitted).Sum(row => row.People).ShouldBeLessThanOrEqualTo(Places, because);
        var wait = before.Where(row => row.State == Waiting).ToList();
        var free = Places - before.Where(row => row.State == Admitted).Sum(row => row.People);
        foreach (var row in after.Where(row => !was.TryGetValue(row.Number, out var old) || old.State != row.State))
        {
            (row.State == Waiting && wait.Exists(other => other.Turn >= row.Turn)).ShouldBeFalse(because);
            (row.State == Admitted && wait.Exists(other => act == ApplicantActs.Promote ? other.Turn < was[row.Number].Turn && other.People <= free : other.Number != row.Number)).ShouldBeFalse(because);
            (row.State == Received && wait.Count > 0 && !was.ContainsKey(row.Number)).ShouldBeFalse(because);
        }
    }
}
