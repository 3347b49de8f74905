namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What a request to save cells must keep to, and when a report takes none.</summary>
internal static class EntryRules
{
    /// <summary>The fault of the request as a whole; null where there is none.</summary>
    public static Problem? Fault(CellEntry entry)
    {
        if (entry.Cells is not { Count: > 0 and <= CellEntry.MaxCells })
        {
            return new(null, new Sentence("一度に保存できるのは 1 から {0} か所までです。", CellEntry.MaxCells));
        }

        if (string.IsNullOrWhiteSpace(entry.Client) || entry.Client.Length > CellEntry.ClientMaxLength || entry.Cells.Any(cell => cell?.Cell is null || cell.Value is null))
        {
            return new(null, new Sentence("保存の依頼の形が正しくありません。client、cell、value、base を書いてください。"));
        }

        return entry.Cells.GroupBy(cell => cell.Cell).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? new(new(twice.Key, ""), new Sentence("「{0}」が一度の依頼に二度あります。", twice.Key))
            : null;
    }

    /// <summary>Why nothing of the report can be entered now; null where it can.</summary>
    public static Sentence? WhyLocked(OrgUnit unit, MonthlyReport report, OrgTree tree, ReportingMonth thisMonth) =>
        report.Month > thisMonth ? new Sentence("{0}はまだ始まっていません。月が始まってから入力してください。", Era.Month(report.Month))
        : !tree.IsOpen(unit.Id, report.Month) ? new Sentence("{0}は{1}に開館していないため、報告は要りません。", unit.DisplayName, Era.Month(report.Month))
        : WhyLocked(report.Status);

    /// <summary>Why a report in this state takes no figures; null where it does.</summary>
    public static Sentence? WhyLocked(ReportStatus status) => status switch
    {
        ReportStatus.Submitted => new Sentence("この報告は提出済です。直すときは、館長が取り下げるか、差戻しを受けてください。"),
        ReportStatus.Accepted => new Sentence("この報告は受理済です。直すときは、差戻しを受けてください。"),
        ReportStatus.Confirmed => new Sentence("この報告は確定しています。直すときは、市に訂正のため開くよう頼んでください。"),
        ReportStatus.Draft or ReportStatus.Returned or ReportStatus.Correcting => null,
    };
}
