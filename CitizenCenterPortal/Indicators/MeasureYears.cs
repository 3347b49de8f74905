namespace CitizenCenterPortal.Indicators;

/// <summary>In which years a measure is asked, and under which name, as a comparison over a change of the form says it.</summary>
public static class MeasureYears
{
    /// <summary>Why it does not stand in a year: 令和9年度からの項目, 令和9年度から報告項目でない; empty where it stands.</summary>
    public static string Say(Measure measure, FiscalYear year) =>
        year < measure.FromYear ? Words.Say("{0}からの項目", Era.Fiscal(measure.FromYear.Value))
        : year > measure.UntilYear ? Words.Say("{0}から報告項目でない", Era.Fiscal(measure.UntilYear.Value.Next))
        : "";

    /// <summary>Since when and until when it is asked; nothing of one that always is.</summary>
    public static IEnumerable<string> Ends(Measure measure)
    {
        if (measure.FromYear is { } first)
        {
            yield return Say(measure, first.Previous);
        }

        if (measure.UntilYear is { } last)
        {
            yield return Say(measure, last.Next);
        }
    }

    /// <summary>The same of a code; empty where it stands in the year, and where there is no such measure.</summary>
    public static string Say(Catalogue catalogue, string measure, FiscalYear year) => catalogue.Whole.Measure(measure) is { } asked ? Say(asked, year) : "";

    /// <summary>Under which name it was asked in an earlier year: 令和8年度までは「利用者数」; empty where the name is the same or it was not asked.</summary>
    public static string Former(Catalogue catalogue, string measure, FiscalYear year, FiscalYear earlier) =>
        catalogue.FormOf(earlier).Measure(measure)?.DisplayName is { } before && catalogue.FormOf(year).Measure(measure)?.DisplayName is { } now && before != now
            ? Words.Say("{0}までは「{1}」", Era.Fiscal(catalogue.Whole.Wordings.Last(wording => wording.Measure == measure && wording.Year <= year).Year.Previous), before)
            : "";

    /// <summary>What a comparison with an earlier year says of the measure: that it was not asked then, or its name of then; empty where neither.</summary>
    public static string Beside(Catalogue catalogue, string measure, FiscalYear year, FiscalYear earlier) =>
        Say(catalogue, measure, earlier) is { Length: > 0 } why ? why : Former(catalogue, measure, year, earlier);

    /// <summary>Why a year's form does not take a cell that another year's has; null where no year's has it.</summary>
    public static Sentence? WhyNot(Catalogue catalogue, string cell, FiscalYear year) => catalogue.Whole.Cell(cell) is { } known
        ? new Sentence("「{0}」は{1}の様式にない欄です（{2}）。", catalogue.Whole.NameOf(known), Era.Fiscal(year), Say(catalogue.Whole.MeasureOf(known), year))
        : null;
}
