using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>Figures as cells of a sheet.</summary>
internal static class FigureCells
{
    /// <summary>A figure of one unit as it was typed: its number, 「／」 or an empty cell.</summary>
    public static SheetWriter Figure(this SheetWriter sheet, CellStyle style, Amount amount) =>
        amount.IsNotApplicable ? sheet.Text(style, Format.NotApplicable) : sheet.Number(style, amount.Value);

    /// <summary>A formula of a rolled-up amount, marked as <see cref="FigureFormula.Marked"/> does.</summary>
    public static SheetWriter Amount(this SheetWriter sheet, CellStyle style, string formula, Amount amount) =>
        amount.IsNotApplicable ? sheet.Formula(style, formula, Format.NotApplicable) : sheet.Formula(style, formula, amount.Value);

    /// <summary>What a row of the form is called: an option set in beneath its measure, or the measure itself where it has no options.</summary>
    public static string NameOf(Catalogue catalogue, Cell cell) =>
        catalogue.OptionOf(cell) is { } option ? "　" + Words.Pick(option.Name, option.NameEn) : catalogue.MeasureOf(cell).DisplayName;

    /// <summary>How a number of so many decimals is shown in a table.</summary>
    public static CellStyle StyleOf(int decimals, Look look = Look.Body) => new(look, decimals switch
    {
        0 => Shown.Whole,
        1 => Shown.OneDecimal,
        2 => Shown.TwoDecimals,
        _ => Shown.General,
    });
}
