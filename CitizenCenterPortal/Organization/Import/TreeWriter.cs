using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Organization.Import;

/// <summary>
/// Writes an edit of the tree: first on paper, to find what is wrong with it and which histories it touches, then under the lock. Sums follow
/// a unit that moves; what is owed of a month follows the months in which a unit is open, and never leaves a report without its month.
/// </summary>
public sealed class TreeWriter(PortalDoor door, IEnumerable<IFollowsTree> followers)
{
    /// <summary>Works an edit out on paper.</summary>
    internal async Task<PlannedTree> PlanAsync(ITreeEdit edit, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Organization.Read, stop);
        var (before, after) = (await CityBook.OnPaperAsync(reading, stop), await CityBook.OnPaperAsync(reading, stop));
        List<Problem> problems = [.. edit.Faults(before, reading.Tree)];
        if (problems.Count == 0)
        {
            WriteOnPaper(edit, after);
            problems.AddRange(TreeRules.Broken(after));
        }

        return new(before, after, reading.Stamps.Organization, problems);
    }

    /// <summary>Writes under the lock what was worked out, or refuses where the tree is no longer the same or a report would lose its month.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="plan">What was worked out, without problems.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="overReports">True where reports may stay behind in months that close: the command line's alone, to mend what was entered.</param>
    /// <param name="rehearse">True to find refusals only: nothing is written.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    internal async Task<Outcome> WriteAsync(ITreeEdit edit, PlannedTree plan, string? reason, bool overReports = false, bool rehearse = false, CancellationToken stop = default)
    {
        if (plan.After.Touched.Count == 0)
        {
            return Outcome.Done;
        }

        await using var change = await door.OpenForChangeAsync(edit.Act, [.. plan.After.Touched.Union(plan.After.Parents).Append(OrgUnit.RootId).Distinct()], stop);
        if (await change.Derived<DataStamp>().Where(stamp => stamp.Topic == Stamps.Organization).Select(stamp => stamp.Version).SingleAsync(stop) != plan.Version)
        {
            return Outcome.Refused("取込の準備をしている間に組織が変わりました。もう一度実行してください。");
        }

        var before = change.Tree;
        var book = await CityBook.UnderLockAsync(change, stop);
        new BookWriter(book).WriteOperators(edit.Operators);
        await change.SaveAsync(stop);
        edit.Write(book);
        await change.ReadTreeAsync(stop);
        foreach (var follower in followers)
        {
            if (!overReports && await follower.ObjectAsync(change, before, book.Reopened, stop) is { } objection)
            {
                return Outcome.Refused(objection);
            }
        }

        if (!rehearse)
        {
            await FollowAsync(change, book, stop);
            await change.CommitAsync(new ActNote { Reason = reason }, stop);
        }

        return Outcome.Done;
    }

    /// <summary>On paper an operator has no number yet; its agreements are told apart by the next free ones.</summary>
    private static void WriteOnPaper(ITreeEdit edit, CityBook paper)
    {
        new BookWriter(paper).WriteOperators(edit.Operators);
        var last = paper.Operators.All.Max(body => (int?)body.Id) ?? 0;
        foreach (var body in paper.Operators.All.Where(body => body.Id == 0))
        {
            body.Id = ++last;
        }

        edit.Write(paper);
    }

    private async Task FollowAsync(Change change, CityBook book, CancellationToken stop)
    {
        if (book.Parents.Count + book.Reopened.Count > 0)
        {
            foreach (var follower in followers)
            {
                await follower.FollowAsync(change, book.Parents, book.MovedFrom, book.Reopened, stop);
            }
        }
    }
}
