using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>Changes of the form in words.</summary>
internal static class FormChangeWords
{
    /// <summary>What became of the measure: 追加, 廃止, 名前の変更, 定義の変更, 名前・定義の変更.</summary>
    public static string Kind(Catalogue catalogue, FormChange change) => change.Kind switch
    {
        FormChangeKind.Added => Words.Say("追加"),
        FormChangeKind.Retired => Words.Say("廃止"),
        FormChangeKind.Renamed => Renamed(In(catalogue, change, change.Year.Previous), In(catalogue, change, change.Year)),
    };

    /// <summary>令和9年度から　利用者数（延べ）　廃止; of other words both names.</summary>
    public static string Say(Catalogue catalogue, FormChange change)
    {
        var (before, after) = (In(catalogue, change, change.Year.Previous)?.DisplayName, In(catalogue, change, change.Year)?.DisplayName);
        return Words.Say("{0}から　{1}　{2}", Era.Fiscal(change.Year), change.Kind == FormChangeKind.Renamed && before is not null && before != after ? $"{before} → {after}" : after ?? before ?? change.Measure, Kind(catalogue, change));
    }

    private static Measure? In(Catalogue catalogue, FormChange change, FiscalYear year) => catalogue.FormOf(year).Measure(change.Measure);

    private static string Renamed(Measure? before, Measure? after) =>
        (before?.Name != after?.Name || before?.NameEn != after?.NameEn, before?.Definition != after?.Definition || before?.DefinitionEn != after?.DefinitionEn) switch
        {
            (true, false) => Words.Say("名前の変更"),
            (false, true) => Words.Say("定義の変更"),
            _ => Words.Say("名前・定義の変更"),
        };

    /// <summary>The id of the dialog that takes a change back.</summary>
    public static string Id(FormChange change) => $"take-back-{change.Kind}-{change.Measure.Replace('.', '-')}-{change.Year}".ToLowerInvariant();

    /// <summary>The address of a year's form, or of one measure of it.</summary>
    public static string Href(FiscalYear year, string? measure = null) => $"/indicators/form?fy={year}{(measure is null ? "" : $"&measure={Uri.EscapeDataString(measure)}")}";
}
