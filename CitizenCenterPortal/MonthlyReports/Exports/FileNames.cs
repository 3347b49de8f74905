using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>Names of workbooks: 年度評価報告書_令和7年度_東山区_速報_20261122.xlsx.</summary>
internal static class FileNames
{
    /// <summary>The name of a workbook of many reports.</summary>
    public static string Of(CoverFacts facts, string span, string place, Coverage coverage) => Of(facts, span, place, coverage.IsConfirmed ? Words.Say("確定") : Words.Say("速報"));

    /// <summary>The name; what a file system refuses in names is left out.</summary>
    public static string Of(CoverFacts facts, string span, string place, string state)
    {
        var parts = string.Join('_', facts.Title.Replace(' ', '-'), span.Replace(' ', '-'), place, state, FormatTime.FileDay(facts.MadeAt));
        return string.Concat(parts.Where(letter => !char.IsControl(letter) && !"\\/:*?\"<>|".Contains(letter))) + ".xlsx";
    }
}
