using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>The cells of a dashboard's workbook: numbers as numbers, what is no number as the page writes it.</summary>
internal static class DashboardCells
{
    /// <summary>A row of headings.</summary>
    public static SheetWriter Headings(this SheetWriter sheet, params IEnumerable<string> headings)
    {
        sheet.Row(20);
        foreach (var heading in headings)
        {
            sheet.Text(CellStyle.Heading, heading);
        }

        return sheet;
    }

    /// <summary>An indicator's value.</summary>
    public static SheetWriter Value(this SheetWriter sheet, IndicatorCell cell, IndicatorRow row) =>
        cell.Kind == ValueKind.Number ? sheet.Number(FigureCells.StyleOf(row.Decimals), cell.Value) : sheet.Text(CellStyle.Text, CellText.Of(cell, row));

    /// <summary>Last year's value of an indicator, or why there could be none.</summary>
    public static SheetWriter LastYear(this SheetWriter sheet, CellStyle style, IndicatorRow row) =>
        row.UnaskedLastYear is { } why ? sheet.Text(CellStyle.Text, why) : sheet.Number(style, row.LastYear);

    /// <summary>A state as sign and word, on its ground.</summary>
    public static SheetWriter State(this SheetWriter sheet, LevelState state) => sheet.Text(CellStyle.Of(state), $"{LevelSigns.Sign(state)} {LevelSigns.Word(state)}".Trim());

    /// <summary>A measure's value.</summary>
    public static SheetWriter Value(this SheetWriter sheet, MeasureCell cell, int decimals) =>
        cell.NotApplicable ? sheet.Text(CellStyle.Text, Format.NotApplicable) : sheet.Number(FigureCells.StyleOf(decimals), cell.Value);

    /// <summary>An average of the ward or the city, or its sign where it is withheld.</summary>
    public static SheetWriter Average(this SheetWriter sheet, CellStyle style, decimal? value, MonthsTold months) =>
        months.IsWithheld ? sheet.Text(CellStyle.Text, AverageText.Withheld) : sheet.Number(style, value);

    /// <summary>A number with as many decimals as it has: levels and terms.</summary>
    public static SheetWriter Exact(this SheetWriter sheet, decimal? number) => sheet.Number(new(Look.Body, Shown.General), number);
}
