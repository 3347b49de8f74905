using System.Text;

namespace CitizenCenterPortal.Indicators;

/// <summary>A formula in the words of the form: 利用コマ数 ÷ 利用可能コマ数 × 100.</summary>
public static class FormulaWords
{
    /// <summary>The indicator's formula.</summary>
    public static string Say(Catalogue catalogue, Indicator indicator)
    {
        var above = Side(catalogue, indicator.Numerator);
        var scale = indicator.Scale == 1 ? "" : $" × {indicator.Scale:0.####}";
        return indicator.Denominator.Length == 0 ? above + scale : $"{Bracketed(above)} ÷ {Bracketed(Side(catalogue, indicator.Denominator))}{scale}";
    }

    /// <summary>One side in words: 苦情件数 ＋ 要望件数; as it is written where it is no formula.</summary>
    public static string Side(Catalogue catalogue, string formula)
    {
        if (!Formula.IsFormula(formula))
        {
            return formula;
        }

        var said = new StringBuilder();
        foreach (var term in Formula.Parse(formula).Terms)
        {
            said.Append(said.Length == 0 ? term.Sign < 0 ? "− " : "" : term.Sign < 0 ? " − " : " ＋ ").Append(NameOf(catalogue, term));
        }

        return said.ToString();
    }

    /// <summary>Of what some sides read, what only some years ask for: 定員（延べ）：令和9年度から報告項目でない; empty where all years ask for all of it.</summary>
    public static string Years(Catalogue catalogue, params IEnumerable<string> sides) => string.Join(
        Words.Say("、"),
        from measure in sides.Where(Formula.IsFormula).SelectMany(side => Formula.Parse(side).Terms).Select(term => term.Measure).Distinct()
        let asked = catalogue.Whole.Measure(measure)
        where asked is not null
        from why in MeasureYears.Ends(asked)
        select Words.Say("{0}：{1}", (catalogue.Measure(measure) ?? asked).DisplayName, why));

    private static string NameOf(Catalogue catalogue, Term term)
    {
        var form = catalogue.Measure(term.Measure) is null ? catalogue.Whole : catalogue;
        return term.Option is not null && form.Cell(term.Code) is { } cell ? form.NameOf(cell) : form.Measure(term.Measure)?.DisplayName ?? term.Code;
    }

    private static string Bracketed(string side) => side.Contains('＋') || side.Contains('−') ? Words.Say("（{0}）", side) : side;
}
