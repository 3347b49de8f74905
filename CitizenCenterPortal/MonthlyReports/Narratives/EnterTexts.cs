using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Narratives;

/// <summary>
/// Saves texts of a report as <see cref="EnterCells"/> saves its cells: each for itself, repeatable, by the version that the person saw; where
/// somebody else was first nothing is written over and both texts are told.
/// </summary>
public sealed class EnterTexts(PortalDoor door, WhoChanged who, LastWriters writers)
{
    /// <summary>Saves them.</summary>
    public async Task<EntryResult> RunAsync(string unitCode, ReportingMonth month, CellEntry entry, CancellationToken stop = default)
    {
        if (EntryRules.Fault(entry) is { } fault)
        {
            return EntryResult.Nothing(Outcome.Invalid([fault]));
        }

        if (await door.FindUnitAsync(NarrativeActs.Enter.Permission, unitCode, month, stop) is not { } unit)
        {
            return EntryResult.Nothing(Outcome.NotFound);
        }

        var result = await SaveAsync(unit, month, entry, stop);
        return result.Conflicts.Count == 0 ? result : result with { Conflicts = await who.TellAsync(unit.Id, month, result.Conflicts, stop) };
    }

    private async Task<EntryResult> SaveAsync(OrgUnit unit, ReportingMonth month, CellEntry entry, CancellationToken stop)
    {
        await using var change = await door.OpenForChangeAsync(NarrativeActs.Enter, [unit.Id], stop);
        var report = await change.ReportAsync(unit.Id, month, stop);
        if (EntryRules.WhyLocked(unit, report, change.Tree, change.Clock.ThisMonth) is { } why)
        {
            return EntryResult.Nothing(Outcome.Refused(why));
        }

        var texts = await change.Rows<ReportText>().AsNoTracking().Where(text => text.OrgUnitId == unit.Id && text.Month == month).ToDictionaryAsync(text => text.Block, stop);
        var open = await change.OpenedAsync(report, stop);
        var writer = new CellWriter(change.Caller.Actor, entry.Client, entry.Turn);
        var work = new TextSaving(report, texts, open, (text, seen) => writers.IsOwn(text, seen, writer));
        foreach (var text in entry.Cells)
        {
            work.Take(text);
        }

        var entered = await change.Rows<Figure>().CountAsync(figure => figure.OrgUnitId == unit.Id && figure.Month == month && (figure.Stored != null || figure.NotApplicable), stop);
        if (work.Written.Count > 0)
        {
            report.Imported = false;
            await change.UpsertAsync(work.Written, stop);
            await change.CommitAsync(new ActNote { Month = month }, stop);
            work.Written.ForEach(row => writers.Keep(row.After, writer));
        }

        return work.Result(change.Now, entered);
    }
}
