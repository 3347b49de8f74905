using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>Months of a chart, each with how much of it there is.</summary>
internal static class MonthPoints
{
    /// <summary>A month that is shown.</summary>
    /// <param name="label">The month in short.</param>
    /// <param name="value">This year's value.</param>
    /// <param name="coverage">The month's reports.</param>
    /// <param name="stage">What was asked for.</param>
    /// <param name="lastYear">The same month last year.</param>
    /// <param name="level">The required level.</param>
    public static MonthPoint Of(string label, decimal? value, Coverage coverage, Stage stage, decimal? lastYear, decimal? level = null) =>
        new(label, value, coverage.IsConfirmed, lastYear, level)
        {
            Stage = value is null ? "" : StageWords.Say(coverage, stage),
            OutOf = value is null || coverage.IsWhole(stage) ? null : Format.OutOf(coverage.Counted(stage), coverage.Expected),
        };
}
