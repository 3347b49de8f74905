using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>定義: how the numbers are made, and what each measure counts.</summary>
internal static class DefinitionsSheet
{
    private const int Columns = 6;

    public static string Wish => Words.Say("定義");

    /// <summary>Writes the sheet.</summary>
    /// <param name="figures">The workbook.</param>
    /// <param name="method">Lines on the method that the workbook adds to those on figures.</param>
    /// <param name="more">What else is defined, beneath the measures.</param>
    public static void Write(FigureSheets figures, IEnumerable<string> method, Action<SheetWriter>? more)
    {
        var sheet = figures.Writer.Sheet(new(Wish) { Widths = [24, 30, 7, 24, 14, 60], Landscape = true });
        sheet.Row(24).Text(CellStyle.Title, Words.Say("作成方法と定義"), across: Columns);
        sheet.SkipRows().Row(20).Text(CellStyle.Subtitle, Words.Say("作成方法"), across: Columns);
        foreach (var line in Method().Concat(method))
        {
            sheet.Row(TextWidth.Height((line, 150)) + 6).Text(CellStyle.Wrapped, line, across: Columns);
        }

        WriteMeasures(sheet, figures.Book.Catalogue);
        more?.Invoke(sheet);
    }

    private static IEnumerable<string> Method() =>
    [
        Words.Say("各館のシートの月の数値だけが入力値で、合計はすべて計算式です。計算式には、ポータルが画面に示す値を計算結果として保存してあります。"),
        Words.Say("まず館で合計し、次に月でまとめます。月のまとめ方は項目ごとに決まっています。合計：月の合計。最終月：回答した館が最も多い月のうち最後の月の値。平均：回答した館が最も多い月の平均。"),
        Words.Say("空欄は回答なし、「／」は該当なし、「-」は分母が 0 の比率です。該当なしは合計では 0 として数えます。"),
        Words.Say("速報は一度でも提出された報告の数値、確定は市が確定した数値です。n／m 館月は、報告すべき m 件（館×月）のうち n 件を数えたことを示します。"),
        Words.Say("区の合計は、各月にその区にあった館を合計します。年度の途中で区が変わった館は「年計」に区ごとの行があります。"),
        Words.Say("最後のシート「証明」には、このファイルの内容の指紋と署名があります。内容を変えずに保存し直しても検証できます。"),
    ];

    private static void WriteMeasures(SheetWriter sheet, Catalogue catalogue)
    {
        sheet.SkipRows().Row(20).Text(CellStyle.Subtitle, Words.Say("報告項目"), across: Columns);
        sheet.Row(20);
        foreach (var heading in new[] { Words.Say("項目コード"), Words.Say("報告項目"), Words.Say("単位"), Words.Say("内訳"), Words.Say("月のまとめ方"), Words.Say("定義") })
        {
            sheet.Text(CellStyle.Heading, heading);
        }

        foreach (var measure in catalogue.Measures)
        {
            var options = string.Join(Words.Say("、"), catalogue.CellsOf(measure.Code).Select(catalogue.OptionOf).OfType<BreakdownOption>().Select(option => Words.Pick(option.Name, option.NameEn)));
            sheet.Row(TextWidth.Height((measure.DisplayDefinition, 60), (options, 24))).Text(CellStyle.Wrapped, measure.Code).Text(CellStyle.Wrapped, measure.DisplayName).Text(CellStyle.Wrapped, UnitNames.Say(measure.Unit))
                .Text(CellStyle.Wrapped, options).Text(CellStyle.Wrapped, RollUpNames.Say(measure.OverTime)).Text(CellStyle.Wrapped, measure.DisplayDefinition);
        }
    }
}
