using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>What 「定義」 says of indicators: how they are made and judged, and the formula of each in words.</summary>
internal static class IndicatorDefinitions
{
    /// <summary>The method.</summary>
    public static IEnumerable<string> Method =>
    [
        Words.Say("指標は合計どうしの比率で、館ごとの比率の平均ではありません。示す桁で四捨五入し（0.5 は 0 から遠い方へ）、四捨五入した値で判定します。"),
        Words.Say("判定は ★優良、✓達成、△注意（要求水準に {0}% 以内の不足）、✕未達。1館1年や1年の水準は、数値のある館月や月の数 ÷ 12 を掛け、示せる値のうち水準を満たす最も近い値にします。", Format.Number(Levels.NearShare * 100)),
        Words.Say("「一部」は、分子と分母で回答した館月の数が違う指標です。前年度は、両年とも報告のある館と月だけの比較で、入力値です。"),
    ];

    /// <summary>Writes the table of indicators beneath the measures.</summary>
    public static void Write(SheetWriter sheet, YearBook book)
    {
        sheet.SkipRows().Row(20).Text(CellStyle.Subtitle, Words.Say("指標"), across: 6);
        sheet.Row(20);
        foreach (var heading in new[] { Words.Say("番号"), Words.Say("指標"), Words.Say("単位"), Words.Say("要求水準"), Words.Say("目標・優良"), Words.Say("計算") })
        {
            sheet.Text(CellStyle.Heading, heading);
        }

        foreach (var indicator in book.Catalogue.Indicators)
        {
            var said = FormulaWords.Say(book.Catalogue, indicator);
            var given = book.CityLevels.Of(indicator, book.Months.To);
            var required = KpiCells.LevelsOf(indicator, given, book.Units.Select(unit => unit.Standing.Of(indicator, book.Months.To)));
            var levels = Further(indicator, given);
            sheet.Row(TextWidth.Height((said, 60), (required, 24))).Text(CellStyle.Wrapped, indicator.Code).Text(CellStyle.Wrapped, indicator.DisplayName)
                .Text(CellStyle.Wrapped, UnitNames.Say(indicator.Unit)).Text(CellStyle.Wrapped, required).Text(CellStyle.Wrapped, levels).Text(CellStyle.Wrapped, said);
        }

        WriteExceptions(sheet, book);
    }

    /// <summary>The levels of units that are judged by others than those of 全市.</summary>
    private static void WriteExceptions(SheetWriter sheet, YearBook book)
    {
        var others = (from unit in book.Units
                      from indicator in book.Catalogue.Indicators
                      let given = unit.Standing.Of(indicator, book.Months.To)
                      where indicator.IsJudged && given != book.CityLevels.Of(indicator, book.Months.To)
                      select (unit.Unit, indicator, given)).ToList();
        if (others.Count == 0)
        {
            return;
        }

        sheet.SkipRows().Row(20).Text(CellStyle.Subtitle, Words.Say("全市と違う水準で判定する館"), across: 6);
        sheet.Row(20);
        foreach (var heading in new[] { Words.Say("番号"), Words.Say("指標"), Words.Say("単位"), Words.Say("要求水準"), Words.Say("目標・優良"), Words.Say("館") })
        {
            sheet.Text(CellStyle.Heading, heading);
        }

        foreach (var (unit, indicator, given) in others)
        {
            sheet.Row(TextWidth.Height((indicator.DisplayName, 30))).Text(CellStyle.Wrapped, indicator.Code).Text(CellStyle.Wrapped, indicator.DisplayName)
                .Text(CellStyle.Wrapped, UnitNames.Say(indicator.Unit)).Text(CellStyle.Wrapped, KpiCells.LevelOf(indicator, given))
                .Text(CellStyle.Wrapped, Further(indicator, given)).Text(CellStyle.Wrapped, $"{unit.Code} {unit.DisplayName}");
        }
    }

    private static string Further(Indicator indicator, Levels given) =>
        string.Join('・', new[] { given.Target, given.Excellent }.OfType<decimal>().Select(level => Format.Number(level, indicator.Decimals)));
}
