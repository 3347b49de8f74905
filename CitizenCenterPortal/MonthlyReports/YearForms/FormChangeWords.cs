using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>Changes of the form in words.</summary>
internal static class FormChangeWords
{
    /// <summary>追加, 廃止, 名前の変更.</summary>
    public static string Say(FormChangeKind kind) => kind switch
    {
        FormChangeKind.Added => Words.Say("追加"),
        FormChangeKind.Retired => Words.Say("廃止"),
        FormChangeKind.Renamed => Words.Say("名前・定義の変更"),
    };

    /// <summary>令和9年度から　利用者数（延べ）　廃止; of other words both names.</summary>
    public static string Say(Catalogue catalogue, FormChange change)
    {
        var (before, after) = (NameIn(change.Year.Previous), NameIn(change.Year));
        return Words.Say("{0}から　{1}　{2}", Era.Fiscal(change.Year), change.Kind == FormChangeKind.Renamed && before != after ? $"{before} → {after}" : after ?? before ?? change.Measure, Say(change.Kind));

        string? NameIn(FiscalYear year) => catalogue.FormOf(year).Measure(change.Measure)?.DisplayName;
    }

    /// <summary>The id of the dialog that takes a change back.</summary>
    public static string Id(FormChange change) => $"take-back-{change.Kind}-{change.Measure.Replace('.', '-')}-{change.Year}".ToLowerInvariant();

    /// <summary>The address of a year's form, or of one measure of it.</summary>
    public static string Href(FiscalYear year, string? measure = null) => $"/indicators/form?fy={year}{(measure is null ? "" : $"&measure={Uri.EscapeDataString(measure)}")}";
}
