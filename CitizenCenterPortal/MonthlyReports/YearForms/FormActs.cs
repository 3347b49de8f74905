using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>What the city does with the form of the years to come. No other act runs beside one of them: none hands in a report of the year by the form that stood before.</summary>
public static class FormActs
{
    /// <summary>A measure is asked from a year on.</summary>
    public static readonly Act Add = Of("add", "項目を加える", "報告項目を加えました");

    /// <summary>A measure is no longer asked from a year on.</summary>
    public static readonly Act Retire = Of("retire", "廃止する", "報告項目を廃止しました");

    /// <summary>A measure has another name or definition from a year on.</summary>
    public static readonly Act Rename = Of("rename", "名前と定義を変える", "報告項目の名前や定義を変えました");

    /// <summary>One of these is undone before its year has been reported for.</summary>
    public static readonly Act TakeBack = Of("take-back", "取りやめる", "様式の変更を取りやめました");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Act> All = [Add, Retire, Rename, TakeBack];

    private static Act Of(string verb, string label, string sentence) => new($"measure.{verb}", Permissions.Indicators.Edit, label, sentence, NeedsReason: true, ChangesTree: true);
}
