using CitizenCenterPortal.Audit.History;
using CitizenCenterPortal.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>An afternoon of typing is one line of the history.</summary>
public sealed class HistoryRunTests
{
    private static readonly OrgUnit[] Centre = [new() { Id = 3, Code = "D101", Name = "杜野", Tier = Tier.District, Path = "/1/2/3/" }];

    private static readonly DateTime Noon = new(2026, 5, 8, 3, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Cells_that_one_person_typed_one_after_the_other_are_told_in_one_line()
    {
        var acts = new[] { Act(5, "提出しました"), Act(4, "入力しました"), Act(3, "入力しました"), Act(2, "入力しました"), Act(1, "入力しました", who: "別の職員") };

        HistoryRun.Of(acts).Select(run => run.Acts.Count).ShouldBe([1, 3, 1]);
    }

    [Fact]
    public void Two_stand_for_themselves_and_so_does_what_was_done_with_a_reason_or_on_another_day()
    {
        HistoryRun.Of([Act(2, "入力しました"), Act(1, "入力しました")]).Select(run => run.Acts.Count).ShouldBe([1, 1]);
        HistoryRun.Of([Act(3, "差し戻しました", "日数"), Act(2, "差し戻しました", "日数"), Act(1, "差し戻しました", "日数")]).Count.ShouldBe(3);
        HistoryRun.Of([Act(3, "入力しました"), Act(2, "入力しました"), Act(-24 * 60, "入力しました")]).Count.ShouldBe(3);
    }

    [Fact]
    public void No_act_is_lost_and_their_order_stays() => Prop.ForAll<byte[]>(kinds =>
    {
        var acts = kinds.Select((kind, index) => Act(-index, kind % 3 == 0 ? "提出しました" : "入力しました", kind % 7 == 0 ? "わけ" : null, kind % 5 == 0 ? "別の職員" : "職員")).ToList();
        return HistoryRun.Of(acts).SelectMany(run => run.Acts).SequenceEqual(acts);
    }).QuickCheckThrowOnFailure();

    private static HistoryAct Act(int minute, string sentence, string? reason = null, string who = "職員") =>
        new(new(Noon.AddMinutes(minute), 3, minute + 100_000), Centre, new(2026, 4), who, "職員", sentence, reason, [], false, false);
}
