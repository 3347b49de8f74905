using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Dashboards;

/// <summary>Where reports stand: those of one centre month by month, and those that wait for somebody's word.</summary>
internal static class UnitReports
{
    /// <summary>How far back a centre is reminded, in months, whatever fiscal year is shown.</summary>
    private const int Reminded = 3;

    private const int MostCards = 4;

    /// <summary>The months of a span, and the last ones whichever they are, with the state of the unit's report.</summary>
    internal static async Task<IReadOnlyList<MonthView>> OfUnitAsync(Reading reading, OrgUnit unit, MonthSpan span, CancellationToken stop)
    {
        var recent = new MonthSpan(reading.Clock.ThisMonth.AddMonths(-Reminded), reading.Clock.ThisMonth);
        var months = span.Months.Union(recent.Months).Order().ToList();
        var states = await reading.Rows<MonthlyReport>().Where(report => report.OrgUnitId == unit.Id && months.Contains(report.Month))
            .ToDictionaryAsync(report => report.Month, report => report.Status, stop);
        return [.. months.Select(month => new MonthView(
            month.ToString(), states.TryGetValue(month, out var state) ? state : null, span.Contains(month), reading.Reaches(unit.Id, month) && reading.Tree.IsOpen(unit.Id, month)))];
    }

    /// <summary>What waits for a caller who enters or submits the unit's reports.</summary>
    internal static IEnumerable<WaitingView> ForCentre(string unit, IReadOnlyList<MonthView> months, ReportingMonth current)
    {
        var owed = months.Where(month => month.Expected).Select(month => (Month: Read(month.Month), month.Status)).ToList();
        var cards = owed.Where(at => at.Status is ReportStatus.Returned).Select(at => Card(Tone.Bad, Words.Say("差戻し"), at.Month, Words.Say("理由を読んで直し、もう一度提出してください。"), Words.Say("直す")))
            .Concat(owed.Where(at => at.Status is ReportStatus.Correcting).Select(at => Card(Tone.Warn, Words.Say("訂正中"), at.Month, Words.Say("開かれた欄を直して、提出してください。"), Words.Say("直す"))))
            .Concat(owed.Where(at => at.Status is null or ReportStatus.Draft && at.Month < current).Select(at => Card(Tone.Warn, Words.Say("未提出"), at.Month, Words.Say("月が終わりました。"), LinkText(at.Status))))
            .Concat(owed.Where(at => at.Status is null or ReportStatus.Draft && at.Month == current).Select(at => Card(Tone.Quiet, at.Status is null ? Words.Say("これから") : Words.Say("下書き"), at.Month, Words.Say("今月の分です。"), LinkText(at.Status))));
        return cards.Take(MostCards);

        WaitingView Card(Tone tone, string state, ReportingMonth month, string text, string linkText) =>
            new(tone, state, Words.Say("{0}の月次報告", Era.Month(month)), text, $"/reports/{unit}/{month}", linkText);

        static string LinkText(ReportStatus? status) => status is null ? Words.Say("はじめる") : Words.Say("つづける");
    }

    /// <summary>What waits for a caller who accepts or confirms.</summary>
    internal static async Task<IReadOnlyList<WaitingView>> ForReviewerAsync(Reading reading, CancellationToken stop)
    {
        var counts = await reading.Rows<MonthlyReport>().Where(report => report.Status == ReportStatus.Submitted || report.Status == ReportStatus.Accepted)
            .Join(reading.Rows<OrgUnit>(), report => report.OrgUnitId, unit => unit.Id, (report, unit) => new { report.Status, unit.Tier })
            .GroupBy(at => at).Select(group => new { group.Key.Status, group.Key.Tier, Count = group.Count() }).ToListAsync(stop);
        int Of(ReportStatus status, params Tier[] tiers) => counts.Where(at => at.Status == status && tiers.Contains(at.Tier)).Sum(at => at.Count);

        var confirms = reading.Caller.May(Permissions.MonthlyReports.Confirm);
        var accept = confirms ? Of(ReportStatus.Submitted, Tier.Ward) : Of(ReportStatus.Submitted, Tier.District);
        var confirm = confirms ? Of(ReportStatus.Accepted, Tier.City, Tier.Ward, Tier.District) + Of(ReportStatus.Submitted, Tier.City) : 0;
        return
        [
            .. Card(accept, confirms ? Words.Say("区拠点館の報告の受理") : Words.Say("月次報告の受理"), Words.Say("提出された報告を確かめて、受理か差戻しを。")),
            .. Card(confirm, Words.Say("月次報告の確定"), Words.Say("受理された報告を確かめて、確定か差戻しを。")),
        ];

        static IEnumerable<WaitingView> Card(int count, string title, string text) =>
            count == 0 ? [] : [new(Tone.Warn, Words.Say("{0}件", Format.Number(count)), title, text, "/reports", Words.Say("見る"))];
    }

    private static ReportingMonth Read(string month) => ReportingMonth.TryParse(month, out var read) ? read : throw new FormatException(month);
}
