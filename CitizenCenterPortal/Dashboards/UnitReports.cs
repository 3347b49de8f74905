using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Dashboards;

/// <summary>Where reports stand: those of one centre month by month, and those that wait for somebody's word.</summary>
internal static class UnitReports
{
    /// <summary>How far back a centre is reminded, in months, whatever fiscal year is shown.</summary>
    private const int Reminded = 3;

    private const int MostCards = 4;
    private const int MostQueued = 10;

    /// <summary>The months of a span, and the last ones whichever they are, with the state of the unit's report.</summary>
    internal static async Task<IReadOnlyList<MonthView>> OfUnitAsync(Reading reading, OrgUnit unit, MonthSpan span, CancellationToken stop)
    {
        var recent = new MonthSpan(reading.Clock.ThisMonth.AddMonths(-Reminded), reading.Clock.ThisMonth);
        var months = span.Months.Union(recent.Months).Order().ToList();
        var states = await reading.Rows<MonthlyReport>().Where(report => report.OrgUnitId == unit.Id && months.Contains(report.Month))
            .ToDictionaryAsync(report => report.Month, report => new { report.Status, report.OpenReason }, stop);
        return [.. months.Select(month => new MonthView(
            month.ToString(), states.GetValueOrDefault(month)?.Status, span.Contains(month), reading.Reaches(unit.Id, month) && reading.Tree.IsOpen(unit.Id, month), states.GetValueOrDefault(month)?.OpenReason))];
    }

    /// <summary>今月やること: what waits for a caller who enters or submits the unit's reports, each with the day by which it is due.</summary>
    internal static async Task<IReadOnlyList<WaitingView>> ForCentreAsync(Reading reading, OrgUnit unit, IReadOnlyList<MonthView> months, DueDays due, CancellationToken stop)
    {
        var today = reading.Clock.Today;
        var current = ReportingMonth.Of(today);
        var owed = months.Where(month => month.Expected).Select(month => (Month: Read(month.Month), month.Status, month.Reason)).ToList();
        var over = owed.Where(at => IsUnfinished(at.Status) && due.Of(at.Month) < today).Select(at => at.Month).ToList();
        var reminders = await Reminders.OfAsync(reading, unit.Id, over, stop);
        var cards = owed.Where(at => at.Status is ReportStatus.Returned).Select(at => Card(Tone.Bad, Words.Say("差戻し"), at.Month, Words.Say("直して、もう一度提出してください。理由：{0}", at.Reason), Words.Say("直す")))
            .Concat(owed.Where(at => at.Status is ReportStatus.Correcting).Select(at => Card(Tone.Warn, Words.Say("訂正中"), at.Month, Words.Say("開かれた欄を直して、提出してください。理由：{0}", at.Reason), Words.Say("直す"))))
            .Concat(owed.Where(at => IsUnfinished(at.Status) && at.Month < current).Select(at => Card(due.Of(at.Month) < today ? Tone.Bad : Tone.Warn, State(at.Status), at.Month, Until(at.Month), LinkText(at.Status))))
            .Concat(owed.Where(at => IsUnfinished(at.Status) && at.Month == current).Select(at => Card(Tone.Quiet, at.Status is null ? Words.Say("これから") : Words.Say("下書き"), at.Month, Until(at.Month), LinkText(at.Status))));
        return [.. cards.Take(MostCards)];

        WaitingView Card(Tone tone, string state, ReportingMonth month, string text, string linkText) =>
            new(tone, state, Words.Say("{0}の月次報告", Era.Month(month)), text, $"/reports/{unit.Code}/{month}", linkText);

        string Until(ReportingMonth month) => reminders.GetValueOrDefault(month) is { } reminder
            ? Words.Say("{0}。{1}", DueWords.Until(due.Of(month), today), DueWords.Reminded(reminder.Role, reminder.At))
            : DueWords.Until(due.Of(month), today);

        static bool IsUnfinished(ReportStatus? status) => status is null or ReportStatus.Draft;

        static string State(ReportStatus? status) => status is null ? Words.Say("未提出") : Words.Say("下書き");

        static string LinkText(ReportStatus? status) => status is null ? Words.Say("はじめる") : Words.Say("つづける");
    }

    /// <summary>What waits for a caller who confirms.</summary>
    internal static async Task<IReadOnlyList<WaitingView>> ForCityAsync(Reading reading, CancellationToken stop)
    {
        var counts = await reading.Rows<MonthlyReport>().Where(report => report.Status == ReportStatus.Submitted || report.Status == ReportStatus.Accepted)
            .Join(reading.Rows<OrgUnit>(), report => report.OrgUnitId, unit => unit.Id, (report, unit) => new { report.Status, unit.Tier })
            .GroupBy(at => at).Select(group => new { group.Key.Status, group.Key.Tier, Count = group.Count() }).ToListAsync(stop);
        int Of(ReportStatus status, params Tier[] tiers) => counts.Where(at => at.Status == status && tiers.Contains(at.Tier)).Sum(at => at.Count);

        return
        [
            .. Card(Of(ReportStatus.Submitted, Tier.Ward), Words.Say("区拠点館の報告の受理"), Words.Say("提出された報告を確かめて、受理か差戻しを。")),
            .. Card(Of(ReportStatus.Accepted, Tier.City, Tier.Ward, Tier.District) + Of(ReportStatus.Submitted, Tier.City), Words.Say("月次報告の確定"), Words.Say("受理された報告を確かめて、確定か差戻しを。")),
        ];

        static IEnumerable<WaitingView> Card(int count, string title, string text) =>
            count == 0 ? [] : [new(Tone.Warn, Words.Say("{0}件", Format.Number(count)), title, text, "/reports/review", Words.Say("見る"))];
    }

    /// <summary>The reports of a ward's centres that wait for it, in one command.</summary>
    internal static async Task<WaitingReports> ForWardAsync(Reading reading, CancellationToken stop)
    {
        var submitted = from report in reading.Rows<MonthlyReport>()
                        join unit in reading.Rows<OrgUnit>() on report.OrgUnitId equals unit.Id
                        where report.Status == ReportStatus.Submitted && unit.Tier == Tier.District
                        orderby report.SubmittedAt, report.Month, unit.Code
                        select new { report.SubmittedAt, report.SubmittedBy, report.Month, Unit = unit };
        var waiting = (await submitted.ToListAsync(stop)).Where(at => !reading.Caller.SharesIn(at.SubmittedBy)).ToList();
        return new(waiting.Count, [.. waiting.Take(MostQueued).Select(at => new QueuedReport(at.Unit.Code, at.Unit.DisplayName, at.Month.ToString(), at.SubmittedAt))]);
    }

    private static ReportingMonth Read(string month) => ReportingMonth.TryParse(month, out var read) ? read : throw new FormatException(month);
}
