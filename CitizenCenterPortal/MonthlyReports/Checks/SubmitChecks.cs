using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>What keeps a report from being submitted besides blank cells.</summary>
internal static class SubmitChecks
{
    /// <summary>The refusal: of the state where a 止める stands, of the input where a reason for a 注意 is missing; null where the report may go.</summary>
    public static async Task<Outcome?> WhyNotAsync(Change change, RuleBook book, MonthlyReport report, IReadOnlyList<Figure> figures, HashSet<int>? open, AnswerAt calendar, CancellationToken stop)
    {
        var at = (report.OrgUnitId, report.Month);
        var beside = await ReportFindings.Beside(change.Rows<Figure>(), book, report.OrgUnitId, report.Month).AsNoTracking().ToListAsync(stop);
        var findings = await ReportFindings.ReadAsync(book, [.. figures, .. beside], change.Rows<CheckReason>(), report, open, calendar, stop);
        if (Problems(findings, finding => finding.Level == CheckLevel.Stop && finding.Holds) is { Count: > 0 } stops)
        {
            return new(OutcomeKind.Refused, new Sentence("「止める」の確認事項が {0} 件あるため、提出できません。数値を直してください。", stops.Count), stops);
        }

        if (Problems(findings, finding => finding.IsUnexplained) is { Count: > 0 } unexplained)
        {
            return new(OutcomeKind.Invalid, new Sentence("「注意」の確認事項 {0} 件に理由がありません。数値を直すか、理由を書いてから提出してください。", unexplained.Count), unexplained);
        }

        foreach (var reason in await ReportFindings.OfReport(change.Rows<CheckReason>(), at).ToListAsync(stop))
        {
            reason.Reported = true; // handed in with the report
        }

        return null;
    }

    private static List<Problem> Problems(IReadOnlyList<FindingLine> findings, Func<FindingLine, bool> which) =>
        [.. findings.Where(which).Select(finding => new Problem(new(finding.Cells[0], ""), new Sentence("{0}", finding.Text)))];
}
