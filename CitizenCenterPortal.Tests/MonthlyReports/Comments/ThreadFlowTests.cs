using CitizenCenterPortal.MonthlyReports.Comments;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.MonthlyReports.Comments;

public class ThreadFlowTests
{
    [Fact]
    public void Whatever_is_done_one_after_the_other_a_solved_thread_hears_nothing_until_it_is_opened_again() => Prop.ForAll<byte[]>(turns =>
    {
        var (state, solved) = (CommentState.Open, false);
        foreach (var act in turns.Select(turn => CommentActs.All[turn % CommentActs.All.Count]).Where(act => act != CommentActs.Ask))
        {
            var after = CommentActs.Flow.After(state, act);
            (after is not null).ShouldBe(act == CommentActs.TakeBack || (act == CommentActs.Reopen) == solved, $"{act} when {state}");
            state = after ?? state;
            solved = state == CommentState.Closed;
        }
    }).QuickCheckThrowOnFailure();
}
