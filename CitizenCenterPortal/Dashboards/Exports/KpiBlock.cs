using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>All indicators of one unit or group, down: terms, value, levels, state, last year. Every number a formula over the sums above or of 「集計」.</summary>
internal static class KpiBlock
{
    /// <summary>Rows before the first indicator: the title and the head.</summary>
    public const int Head = 2;

    /// <summary>Rows of a whole block.</summary>
    public static int RowsOf(YearBook book) => Head + book.Catalogue.Indicators.Count;

    /// <summary>The cell of an indicator, by its number, beneath the figures of a unit.</summary>
    public static string OfUnit(FigureSheets figures, OrgUnit unit, int indicator, int column) =>
        Ref.On(figures.Names.Unit(unit), Ref.Cell(figures.Units.Form.Rows[^1].Row + Head + 2 + indicator, column));

    /// <summary>Writes the block from the next row on.</summary>
    public static void Write(SheetWriter sheet, string title, TermCells cells, FigureColumn figures, KpiYear year)
    {
        sheet.Row(20).Text(CellStyle.Subtitle, title, across: 7).Text(
            CellStyle.Note, Words.Say("前年度は、両年とも報告のある {0} 館月どうしの比較です。", Format.Number(year.Compared)), across: UnitSheet.Columns - 7);
        sheet.Row(30).Text(CellStyle.Heading, Words.Say("指標")).Text(CellStyle.Heading, Words.Say("単位"))
            .Text(CellStyle.Heading, Words.Say("分子"), across: 2).Text(CellStyle.Heading, Words.Say("分母"), across: 2).Text(CellStyle.Heading, Words.Say("値"))
            .Text(CellStyle.Heading, Words.Say("要求水準")).Text(CellStyle.Heading, Words.Say("目標水準")).Text(CellStyle.Heading, Words.Say("優良水準"))
            .Text(CellStyle.Heading, Words.Say("判定")).Text(CellStyle.Heading, Words.Say("前年度")).Text(CellStyle.Heading, Words.Say("水準の月数"))
            .Text(CellStyle.Heading, Words.Say("備考"), across: UnitSheet.Columns - KpiColumns.Months);
        var first = sheet.RowNumber + 1;
        foreach (var (value, before) in year.Now.Zip(year.Before))
        {
            WriteRow(sheet, cells, figures, value, before);
        }

        LevelColours.Of(sheet, first, sheet.RowNumber, KpiColumns.State, KpiColumns.Value, KpiColumns.State);
    }

    private static void WriteRow(SheetWriter sheet, TermCells cells, FigureColumn figures, IndicatorValue value, IndicatorValue before)
    {
        var indicator = value.Indicator;
        sheet.Row(UnitSheet.Height).Text(CellStyle.Text, KpiCells.NameOf(indicator)).Text(CellStyle.Text, UnitNames.Say(indicator.Unit));
        if (value.Unasked is { } why)
        {
            WriteUnasked(sheet, why, before);
            return;
        }

        var formulas = new IndicatorFormulas(indicator, cells, sheet.RowNumber);
        var style = FigureCells.StyleOf(indicator.Decimals);
        Across(sheet.Formula(StyleOf(indicator.Numerator, figures.Catalogue), formulas.Numerator, value.Numerator));
        Across(formulas.Denominator is { } below ? sheet.Formula(StyleOf(indicator.Denominator, figures.Catalogue), below, value.Denominator) : sheet.Empty(CellStyle.Number));
        KpiCells.Formula(sheet, formulas.Value, value);
        WriteLevels(sheet, style, formulas, value);
        _ = KpiCells.IsJudged(value) ? sheet.Formula(CellStyle.Text, formulas.State, IndicatorFormulas.Words(value.State)) : sheet.Empty(CellStyle.Text);
        Before(sheet, before);
        _ = formulas.Months is { } months ? sheet.Formula(CellStyle.OneDecimal, months, Counted(indicator, figures)) : sheet.Empty(CellStyle.Number);
        var partial = Words.Say("一部");
        var waits = (indicator.LevelBasis == LevelBasis.ClosedYear && !figures.IsClosedYear ? Words.Say("年度が確定してから判定") : "") + (before.Unasked is { } unasked ? Words.Say("前年度 {0}", unasked) : "");
        sheet.Formula(CellStyle.Text, formulas.Partial(partial) + (waits.Length > 0 ? $"&\"{waits}\"" : ""), (value.Partial ? partial : "") + waits);
        Across(sheet, UnitSheet.Columns - KpiColumns.Months);
    }

    /// <summary>The row of an indicator that the year's form asks too little for. Texts without letters, which other sheets refer to.</summary>
    private static void WriteUnasked(SheetWriter sheet, string why, IndicatorValue before)
    {
        Across(sheet.Empty(CellStyle.Number));
        Across(sheet.Empty(CellStyle.Number));
        sheet.Formula(CellStyle.Number, "\"\"", "").Empty(CellStyle.Number, 3).Formula(CellStyle.Text, "\"\"", "");
        Before(sheet, before);
        Across(sheet.Empty(CellStyle.Number).Text(CellStyle.Text, why), UnitSheet.Columns - KpiColumns.Months);
    }

    /// <summary>Last year's value; why there could be none is told among the notes, where there is room.</summary>
    private static void Before(SheetWriter sheet, IndicatorValue before) => KpiCells.Typed(sheet, before with { Unasked = null });

    private static void WriteLevels(SheetWriter sheet, CellStyle style, IndicatorFormulas formulas, IndicatorValue value)
    {
        var given = value.Given;
        var scaled = formulas.Months is not null;
        (decimal? Given, decimal? Level)[] levels = [(given.Required, value.Levels.Required), (given.Target, value.Levels.Target), (given.Excellent, value.Levels.Excellent)];
        foreach (var (ofYear, level) in levels)
        {
            _ = scaled && ofYear is { } whole ? sheet.Formula(style, formulas.Level(whole), value.Kind == ValueKind.Number ? level : null)
                : sheet.Number(style, level);
        }
    }

    private static CellStyle StyleOf(string formula, Catalogue catalogue) =>
        FigureCells.StyleOf(Formula.Parse(formula).Terms.Select(term => catalogue.Measure(term.Measure)?.Decimals ?? 0).DefaultIfEmpty().Max());

    /// <summary>What <see cref="Levels"/> scales a level of a year by.</summary>
    private static decimal Counted(Indicator indicator, FigureColumn figures)
    {
        var counted = Formula.Parse(indicator.Numerator).Terms.Select(term => figures.Of(term.Measure, term.Option)).MaxBy(amount => amount.Numbers) ?? Amount.Blank;
        return indicator.LevelBasis == LevelBasis.PerCentreYear ? counted.Numbers : counted.Units == 0 ? 0 : (decimal)counted.Numbers / counted.Units;
    }

    private static void Across(SheetWriter sheet, int columns = 2)
    {
        var (row, first) = (sheet.RowNumber, sheet.ColumnNumber);
        sheet.Empty(CellStyle.Text, columns - 1).Merge(Ref.Range(row, first, row, first + columns - 1));
    }
}
