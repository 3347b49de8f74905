using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>Why the numbers of a finding are right.</summary>
/// <param name="Finding">The finding's code.</param>
/// <param name="Numbers">The numbers that its writer saw.</param>
/// <param name="Words">The reason; at most <see cref="Act.ReasonMaxLength"/> characters.</param>
public sealed record FindingReason(string Finding, string Numbers, string Words);

/// <summary>Keeps the reason for a 注意. Refuses while the report takes no figures, where the finding is gone, where a correction opened none of its cells, or where its numbers are no longer those that were seen.</summary>
public sealed class ExplainFinding(PortalDoor door, RuleCache rules, Proposals proposals)
{
    /// <summary>Writes it, over an earlier one.</summary>
    public async Task<Outcome> RunAsync(string unitCode, ReportingMonth month, FindingReason reason, CancellationToken stop = default)
    {
        if (MoveRules.FaultOfWords(reason.Words) is { } fault)
        {
            return Outcome.Invalid([new(new("words", ""), fault)]);
        }

        if (await door.FindUnitAsync(CheckActs.Explain.Permission, unitCode, month, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(CheckActs.Explain, [unit.Id], stop);
        var book = (await rules.GetAsync(change, stop)).Of(month.FiscalYear);
        var report = await change.Rows<MonthlyReport>().FirstOrDefaultAsync(row => row.OrgUnitId == unit.Id && row.Month == month, stop);
        var asked = report ?? new() { OrgUnitId = unit.Id, Month = month };
        if (EntryRules.WhyLocked(unit, asked, change.Tree, change.Clock.ThisMonth) is { } why)
        {
            return Outcome.Refused(why);
        }

        var figures = await ReportFindings.WithBeside(change.Rows<Figure>(), book, unit.Id, month).AsNoTracking().ToListAsync(stop);
        var findings = await ReportFindings.ReadAsync(book, figures, change.Rows<CheckReason>(), asked, book.Catalogue.OpenIn(await change.OpenedAsync(asked, stop)), await proposals.AnswersAsync(book, change.Reading, unit.Id, month, stop), stop);
        if (findings.FirstOrDefault(finding => finding.Code == reason.Finding && finding.Level == CheckLevel.Caution) is not { } found || found.Numbers != reason.Numbers)
        {
            return Outcome.Refused("表示したあとに数値が変わり、この確認事項は同じではなくなりました。最新の内容を確かめてください。");
        }

        if (found.IsClosed)
        {
            return Outcome.Refused(CellSaving.NotOpened);
        }

        var written = new CheckReason { OrgUnitId = unit.Id, Month = month, Finding = found.Code, Words = reason.Words.Trim(), Numbers = found.Numbers, Reported = report?.Reported ?? false };
        var before = await ReportFindings.OfReport(change.Rows<CheckReason>(), (unit.Id, month)).AsNoTracking().FirstOrDefaultAsync(row => row.Finding == found.Code, stop);
        if (report is not null)
        {
            report.Imported = false; // a person has worked on it: no later file writes over it
        }

        await change.UpsertAsync([(before, written)], stop);
        await change.CommitAsync(new ActNote { Month = month }, stop);
        return Outcome.Done;
    }
}
