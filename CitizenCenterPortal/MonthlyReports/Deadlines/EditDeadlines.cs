using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>
/// Sets the days of the reports from a month on, and takes back what no report is due by yet. Refuses months that are over: their days stay as they
/// were, and with them what came late.
/// </summary>
public sealed class EditDeadlines(PortalDoor door)
{
    /// <summary>Most months ahead.</summary>
    public const int MostAhead = 24;

    /// <summary>Sets the days from a month on; where that month has days of its own already, instead of them.</summary>
    public Task<Outcome> SetAsync(ReportingMonth from, int dueDay, int closingDay, string reason, CancellationToken stop = default) => RunAsync(DeadlineActs.Set, reason, async change =>
    {
        var rows = change.Rows<ReportDeadline>();
        if (from < change.Clock.ThisMonth || from > change.Clock.ThisMonth.AddMonths(MostAhead))
        {
            return new("{0}から{1}までの月を選んでください。終わった月の期限は変わりません。", Era.Month(change.Clock.ThisMonth), Era.Month(change.Clock.ThisMonth.AddMonths(MostAhead)));
        }

        if (!ReportDeadline.Allows(dueDay, closingDay))
        {
            return "締め日には、提出期限より後の日を選んでください。";
        }

        var there = await rows.FirstOrDefaultAsync(row => row.From == from, stop);
        var stands = there ?? await rows.Where(row => row.From < from).OrderByDescending(row => row.From).FirstOrDefaultAsync(stop) ?? ReportDeadline.Usual;
        if ((stands.DueDay, stands.ClosingDay) == (dueDay, closingDay))
        {
            return "いまの定めと同じです。変わるものがありません。";
        }

        if (there is null)
        {
            rows.Add(new() { From = from, DueDay = dueDay, ClosingDay = closingDay });
        }
        else
        {
            (there.DueDay, there.ClosingDay) = (dueDay, closingDay);
        }

        return null;
    }, stop);

    /// <summary>Takes back what was set from a month on; the days before it stand on.</summary>
    public Task<Outcome> RemoveAsync(ReportingMonth from, string reason, CancellationToken stop = default) => RunAsync(DeadlineActs.Remove, reason, async change =>
    {
        if (from < change.Clock.ThisMonth)
        {
            return "もう始まっている定めは取り消せません。これからの月について、新しく定めてください。";
        }

        if (await change.Rows<ReportDeadline>().FirstOrDefaultAsync(row => row.From == from, stop) is not { } there)
        {
            return "もうありません。画面を読み込み直してください。";
        }

        change.Rows<ReportDeadline>().Remove(there);
        return null;
    }, stop);

    private async Task<Outcome> RunAsync(Act act, string reason, Func<Change, Task<Sentence?>> stepAsync, CancellationToken stop)
    {
        if (MoveRules.FaultOfWords(reason) is { } fault)
        {
            return Outcome.Refused(fault);
        }

        await using var change = await door.OpenForChangeAsync(act, [], stop);
        if (await stepAsync(change) is { } why)
        {
            return Outcome.Refused(why);
        }

        await change.CommitAsync(new ActNote { Reason = reason.Trim() }, stop);
        return Outcome.Done;
    }
}
