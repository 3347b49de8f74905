using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>Why a centre is not asked for its report, in words that say what to do.</summary>
internal static class RemindRules
{
    /// <summary>A centre is not asked twice within this time.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(24);

    /// <summary>The refusal; null where nothing stands against it.</summary>
    public static Sentence? WhyNot(
        Caller caller, OrgTree tree, OrgUnit unit, MonthlyReport? report, ReportingMonth month, DueDays days, (DateOnly Today, DateTime Utc) now, DateTime? reminded)
    {
        if (!IsWhoAsks(caller, tree, unit))
        {
            return unit.Tier == Tier.District ? "地区館への提出のお願いは、区拠点館が行います。" : "拠点館への提出のお願いは、市拠点館が行います。";
        }

        if (!tree.IsOpen(unit.Id, month))
        {
            return new Sentence("{0}は{1}に開館していないため、報告は要りません。", unit.DisplayName, Era.Month(month));
        }

        if (report is { Reported: true })
        {
            return "この月次報告は、もう提出されています。画面を開き直して今の状態を確かめてください。";
        }

        if (days.Of(month) is var day && day >= now.Today)
        {
            return new Sentence("提出期限は {0} です。期限を過ぎてから、お願いできます。", FormatTime.Day(day));
        }

        return reminded is { } at && now.Utc - at < Rest
            ? new Sentence("{0} に、もうお願いしています。次にお願いできるのは 24 時間たってからです。", FormatTime.Moment(at))
            : null;
    }

    /// <summary>True for who waits for a unit's report: of a centre its ward hub, of a hub the city's.</summary>
    public static bool IsWhoAsks(Caller caller, OrgTree tree, OrgUnit unit) => caller.OrgUnitId is { } place && tree.Find(place)?.Tier == ReviewedBy(unit.Tier);

    /// <summary>The tier that waits for the reports of another.</summary>
    private static Tier ReviewedBy(Tier tier) => tier == Tier.District ? Tier.Ward : Tier.City;
}
