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

    /// <summary>One side in words: 苦情件数 ＋ 要望件数.</summary>
    public static string Side(Catalogue catalogue, string formula)
    {
        var said = new StringBuilder();
        foreach (var term in Formula.Parse(formula).Terms)
        {
            said.Append(said.Length == 0 ? term.Sign < 0 ? "− " : "" : term.Sign < 0 ? " − " : " ＋ ").Append(NameOf(catalogue, term));
        }

        return said.ToString();
    }

    private static string NameOf(Catalogue catalogue, Term term) => term.Option is not null && catalogue.Cell(term.Code) is { } cell
        ? catalogue.NameOf(cell)
        : (catalogue.Measure(term.Measure) ?? catalogue.Whole.Measure(term.Measure))?.DisplayName ?? term.Code;

    private static string Bracketed(string side) => side.Contains('＋') || side.Contains('−') ? Words.Say("（{0}）", side) : side;
}
