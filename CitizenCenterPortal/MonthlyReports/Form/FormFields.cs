using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>What the cells of the form take, as a workbook says it.</summary>
internal static class FormFields
{
    private const string Clear = "消";

    /// <summary>What may be typed into a cell.</summary>
    public static EntryField Of(Catalogue catalogue, Cell cell)
    {
        var measure = catalogue.MeasureOf(cell);
        string[] signs = measure.MayBeNotApplicable ? [Format.NotApplicable, Clear] : [Clear];
        return new(catalogue.NameOf(cell), Words.Say("{0}。{1}", Range(measure), measure.DisplayDefinition), measure.Min, measure.Max, measure.Decimals, signs, Offered: measure.MayBeNotApplicable);
    }

    /// <summary>The numbers and signs that a measure takes.</summary>
    public static string Range(Measure measure)
    {
        var range = Words.Say("{0}～{1}", Format.Number(measure.Min, measure.Decimals), Format.Number(measure.Max, measure.Decimals));
        return measure.MayBeNotApplicable ? Words.Say("{0}、{1}", range, Format.NotApplicable) : range;
    }
}
