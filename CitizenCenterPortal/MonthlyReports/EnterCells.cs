using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports.Checks;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Saves cells of a report, each for itself: what one cell refuses does not keep the others from being written. Repeatable: a value that
/// stands already is acknowledged whatever version was named. Who types on after an answer was lost is not in conflict with themself
/// (<see cref="LastWriters"/>). A report that counts has its totals brought up to date.
/// </summary>
public sealed class EnterCells(PortalDoor door, RuleCache rules, Proposals proposals, WhoChanged who, LastWriters writers)
{
    /// <summary>Saves them.</summary>
    public async Task<EntryResult> RunAsync(string unitCode, ReportingMonth month, CellEntry entry, CancellationToken stop = default)
    {
        if (EntryRules.Fault(entry) is { } fault)
        {
            return EntryResult.Nothing(Outcome.Invalid([fault]));
        }

        if (await door.FindUnitAsync(ReportActs.Enter.Permission, unitCode, month, stop) is not { } unit)
        {
            return EntryResult.Nothing(Outcome.NotFound);
        }

        var result = await SaveAsync(unit, month, entry, stop);
        return result.Conflicts.Count == 0 ? result : result with { Conflicts = await who.TellAsync(unit.Id, month, result.Conflicts, stop) };
    }

    private async Task<EntryResult> SaveAsync(OrgUnit unit, ReportingMonth month, CellEntry entry, CancellationToken stop)
    {
        await using var change = await door.OpenForChangeAsync(ReportActs.Enter, [unit.Id], stop);
        var book = (await rules.GetAsync(change, stop)).Of(month.FiscalYear);
        var catalogue = book.Catalogue;
        var report = await change.ReportAsync(unit.Id, month, stop);
        if (EntryRules.WhyLocked(unit, report, change.Tree, change.Clock.ThisMonth) is { } why)
        {
            return EntryResult.Nothing(Outcome.Refused(why));
        }

        var read = await ReportFindings.WithBeside(change.Rows<Figure>(), book, unit.Id, month).AsNoTracking().ToListAsync(stop);
        var figures = read.Where(figure => figure.Month == month).ToDictionary(figure => figure.CellId);
        var open = catalogue.OpenIn(await change.OpenedAsync(report, stop));
        var writer = new CellWriter(change.Caller.Actor, entry.Client, entry.Turn);
        var work = new CellSaving(report, catalogue, figures, open, (figure, seen) => writers.IsOwn(figure, seen, writer));
        foreach (var cell in entry.Cells)
        {
            work.Take(cell);
        }

        var calendar = await proposals.AnswersAsync(book, change.Reading, unit.Id, month, stop);
        var findings = await ReportFindings.ReadAsync(book, read.Where(figure => figure.Month != month).Concat(figures.Values), change.Rows<CheckReason>(), report, open, calendar, stop);
        if (work.Written.Count > 0)
        {
            report.Imported = false;
            await change.UpsertAsync(work.Written, stop);
            if (report.Reported)
            {
                await Totals.RecomputeAsync(change, [(unit.Id, month)], stop);
            }

            await change.CommitAsync(new ActNote { Month = month }, stop);
            work.Written.ForEach(row => writers.Keep(row.After, writer));
        }

        return work.Result(change.Now) with { Findings = findings };
    }
}
