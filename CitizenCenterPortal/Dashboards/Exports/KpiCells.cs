using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>Values of indicators as cells of a sheet.</summary>
internal static class KpiCells
{
    /// <summary>A formula with the value as it is shown: a number, 「／」, 「-」 or empty.</summary>
    public static void Formula(SheetWriter sheet, string formula, IndicatorValue value)
    {
        var style = FigureCells.StyleOf(value.Indicator.Decimals);
        _ = value.Value is { } number ? sheet.Formula(style, formula, number) : sheet.Formula(style, formula, IndicatorFormula.Mark(value.Kind));
    }

    /// <summary>A value and its state, by reference to the block they are calculated in.</summary>
    public static void Pair(SheetWriter sheet, IndicatorValue value, string at, string stateAt)
    {
        Formula(sheet, at, value);
        _ = IsJudged(value) ? sheet.Formula(CellStyle.Text, stateAt, IndicatorFormulas.Words(value.State)) : sheet.Empty(CellStyle.Text);
    }

    /// <summary>True where the value may have a state.</summary>
    public static bool IsJudged(IndicatorValue value) => value.Indicator.IsJudged && value.Given.Required is not null;

    /// <summary>The heads of values, states and last year's values, so many times.</summary>
    public static void Heads(SheetWriter sheet, int times)
    {
        for (var time = 0; time < times; time++)
        {
            sheet.Text(CellStyle.Heading, Words.Say("値")).Text(CellStyle.Heading, Words.Say("判定")).Text(CellStyle.Heading, Words.Say("前年度"));
        }
    }

    /// <summary>A value that stands as it is: last year's, whose figures are in last year's workbook.</summary>
    public static void Typed(SheetWriter sheet, IndicatorValue value)
    {
        var style = FigureCells.StyleOf(value.Indicator.Decimals);
        _ = value.Value is { } number ? sheet.Number(style, number) : sheet.Text(style, value.Unasked ?? IndicatorFormula.Mark(value.Kind));
    }

    /// <summary>The level of a year in words: 40%以上, 1館1年 60件以上.</summary>
    public static string LevelOf(Indicator indicator, Levels given)
    {
        if (!indicator.IsJudged || given.Required is not { } required)
        {
            return "";
        }

        var level = Format.Level(required, UnitNames.Say(indicator.Unit), indicator.Better == Better.Lower);
        return indicator.LevelBasis switch
        {
            LevelBasis.PerCentreYear => Words.Say("1館1年 {0}", level),
            LevelBasis.PerYear => Words.Say("1年 {0}", level),
            LevelBasis.ClosedYear => Words.Say("{0}（年度確定後）", level),
            LevelBasis.None => "",
            LevelBasis.Ratio or LevelBasis.YearToDate => level,
        };
    }

    /// <summary>The one level of all that are shown; where there are several, that of 全市 and how many others: 70人以上（ほか 2 とおり）.</summary>
    public static string LevelsOf(Indicator indicator, Levels city, IEnumerable<Levels> shown) => shown.Distinct().ToList() switch
    {
        [var one] => LevelOf(indicator, one),
        var all => all.Count(levels => levels != city) is > 0 and var others
            ? Words.Say("{0}（ほか {1} とおり）", LevelOf(indicator, city) is { Length: > 0 } level ? level : Words.Say("なし"), Format.Number(others))
            : LevelOf(indicator, city),
    };

    /// <summary>Wide enough for the names of indicators, with their numbers.</summary>
    public static double WidthOfNames(Catalogue catalogue) => TextWidth.Column(catalogue.Indicators.Select(NameOf), 33, 46);

    /// <summary>Wide enough for the units of indicators.</summary>
    public static double WidthOfUnits(Catalogue catalogue) => TextWidth.Column(catalogue.Indicators.Select(indicator => UnitNames.Say(indicator.Unit)), 6, 12);

    /// <summary>Wide enough for the words of states.</summary>
    public static double WidthOfStates() => TextWidth.Column(Enum.GetValues<LevelState>().Select(IndicatorFormulas.Words), 9, 14);

    /// <summary>An indicator with its number: K02 1日平均利用者数.</summary>
    public static string NameOf(Indicator indicator) => $"{indicator.Code} {indicator.DisplayName}";

    /// <summary>Wide enough for the longest of some values.</summary>
    public static double WidthOf(IEnumerable<IndicatorValue> values) =>
        Math.Clamp(values.Select(value => Format.Number(value.Value, value.Indicator.Decimals).Length).DefaultIfEmpty().Max() + 1.5, 10.5, 20);

    /// <summary>The same of values that stand as they are, with why there can be none.</summary>
    public static double WidthOfTyped(IReadOnlyList<IndicatorValue> values) => Math.Max(WidthOf(values), TextWidth.Column(values.Select(value => value.Unasked ?? ""), 0, 24));

    /// <summary>What stands for the level of an indicator that the year's form asks too little for; null where it asks enough.</summary>
    public static string? UnaskedIn(IEnumerable<IndicatorValue> values) => values.Select(value => value.Unasked).FirstOrDefault(why => why is not null);
}
