using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>Names of workbooks: 年度評価報告書_令和7年度_東山区_速報_20261122.xlsx.</summary>
internal static class FileNames
{
    /// <summary>The name; what a file system refuses in names is left out.</summary>
    public static string Of(CoverFacts facts, string span, string place, Coverage coverage)
    {
        var stage = coverage.IsConfirmed ? Words.Say("確定") : Words.Say("速報");
        var parts = string.Join('_', facts.Title.Replace(' ', '-'), span.Replace(' ', '-'), place, stage, FormatTime.FileDay(facts.MadeAt));
        return string.Concat(parts.Where(letter => !char.IsControl(letter) && !"\\/:*?\"<>|".Contains(letter))) + ".xlsx";
    }
}
