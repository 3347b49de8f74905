using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// はじめに見ていただきたいこと: rules over the numbers of a page, nothing guessed. Of each kind the heaviest; the kinds in the order of how
/// soon somebody must act. Months that not everybody reported are left out, since a hole is not a fall.
/// </summary>
internal static class Findings
{
    /// <summary>So many months in a row: one may be chance and two a holiday.</summary>
    public const int MonthsRunning = 3;

    /// <summary>季節と違う: visitors differ by this share from the same month a year before. Weather and holidays that move explain less.</summary>
    public const decimal UnseasonalShare = 0.3m;

    /// <summary>よい例: improved by at least this share of last year's value, so that rounding makes no example.</summary>
    public const decimal GoodShare = 0.1m;

    /// <summary>As many as are read.</summary>
    public const int Most = 5;

    private const int MostMissed = 2;

    /// <summary>The lines.</summary>
    /// <param name="parts">The parts of the page.</param>
    /// <param name="last">The last month that should be complete.</param>
    /// <param name="reports">The reports of that month, of the whole.</param>
    /// <param name="visitors">What visitors are called, with their unit; null where a city dropped the measure.</param>
    /// <param name="visitorsBy">The indicator whose page shows visitors; null where there is none.</param>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<PartFacts> parts, ReportingMonth last, Coverage reports, (string Name, string Unit)? visitors, string? visitorsBy) =>
        [.. Missed(parts).Concat(Late(last, reports)).Concat(visitors is { } said ? Unseasonal(parts, last, said, visitorsBy) : []).Concat(Good(parts)).Take(Most)];

    private static IEnumerable<Finding> Missed(IReadOnlyList<PartFacts> parts) =>
        from at in (from part in parts
                    from facts in part.Indicators
                    where facts.Months.Count == MonthsRunning && facts.Months.All(month => month is { State: LevelState.Missed })
                    let value = facts.Months[^1]!
                    orderby Distance(value) descending
                    select (part, facts.Indicator, value)).Take(MostMissed)
        let unit = UnitNames.Say(at.Indicator.Unit)
        select new Finding(
            FindingKind.Missed,
            at.Indicator.DisplayName,
            Words.Say("{0}　{1}（要求水準 {2}）", at.part.Name, Format.WithUnit(at.value.Value, at.Indicator.Decimals, unit), Format.Level(at.value.Levels.Required!.Value, unit, at.Indicator.Better == Better.Lower)),
            at.part.Unit,
            at.part.Own,
            at.Indicator.Code);

    private static IEnumerable<Finding> Late(ReportingMonth last, Coverage reports)
    {
        if (reports.Expected - reports.Reported is > 0 and var missing)
        {
            yield return new(FindingKind.Late, Words.Say("月次報告"), Words.Say("{0}の提出期限を過ぎて、{1}館のうち{2}館が未提出です。", Era.Month(last), Format.Number(reports.Expected), Format.Number(missing)));
        }
    }

    private static IEnumerable<Finding> Unseasonal(IReadOnlyList<PartFacts> parts, ReportingMonth last, (string Name, string Unit) visitors, string? page) =>
        from at in (from part in parts
                    where part is { Visitors: not null, VisitorsBefore: > 0 }
                    let share = (part.Visitors!.Value - part.VisitorsBefore!.Value) / part.VisitorsBefore.Value
                    where Math.Abs(share) >= UnseasonalShare
                    orderby Math.Abs(share) descending
                    select part).Take(1)
        select new Finding(
            FindingKind.Unseasonal,
            visitors.Name,
            Words.Say("{0}　{1} {2}（前年の同じ月 {3}、{4}）", at.Name, FormatTime.Month(last), Format.WithUnit(at.Visitors, 0, visitors.Unit), Format.WithUnit(at.VisitorsBefore, 0, visitors.Unit), Format.Change(at.Visitors, at.VisitorsBefore, 0, visitors.Unit)),
            at.Unit,
            at.Own,
            page);

    private static IEnumerable<Finding> Good(IReadOnlyList<PartFacts> parts) =>
        from at in (from part in parts
                    from facts in part.Indicators
                    where facts is { Now: { State: LevelState.Excellent, Value: not null }, Before.Value: not (null or 0) }
                    let gain = (facts.Now.Value!.Value - facts.Before.Value!.Value) / Math.Abs(facts.Before.Value.Value) * (facts.Indicator.Better == Better.Lower ? -1 : 1)
                    where gain >= GoodShare
                    orderby gain descending
                    select (part, facts)).Take(1)
        let indicator = at.facts.Indicator
        let unit = UnitNames.Say(indicator.Unit)
        select new Finding(
            FindingKind.Good,
            indicator.DisplayName,
            Words.Say("{0}　{1}で優良（前年同期 {2}、{3}）", at.part.Name, Format.WithUnit(at.facts.Now.Value, indicator.Decimals, unit), Format.WithUnit(at.facts.Before.Value, indicator.Decimals, unit), Format.Change(at.facts.Now.Value, at.facts.Before.Value, indicator.Decimals, indicator.Unit)),
            at.part.Unit,
            at.part.Own,
            indicator.Code);

    /// <summary>How far a value lies from its level, in parts of the level.</summary>
    private static decimal Distance(IndicatorValue value) => Math.Abs(value.Levels.Required!.Value - value.Value!.Value) / Math.Max(Math.Abs(value.Levels.Required.Value), 1);
}
