using System.Globalization;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>
/// The value of an indicator as a formula, which says what <see cref="IndicatorBook"/> says: tests hold them together. A quotient is first
/// rounded eight places further, where binary numbers are no longer exact.
/// </summary>
public static class IndicatorFormula
{
    /// <summary>Places beyond those shown to which a quotient is rounded first.</summary>
    public const int Exact = 8;

    /// <summary>The sum of terms, empty where none holds a number.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="place">Where a term stands; a cell that holds nothing for one that is not on the form.</param>
    public static string Sum(IReadOnlyList<Term> terms, Func<Term, string> place)
    {
        var (plus, minus) = (Places(terms.Where(term => term.Sign > 0)), Places(terms.Where(term => term.Sign < 0)));
        return $"IF(COUNT({Places(terms)})=0,\"\",{(plus.Length > 0 ? $"SUM({plus})" : "")}{(minus.Length > 0 ? $"-SUM({minus})" : "")})";

        string Places(IEnumerable<Term> some) => string.Join(',', some.Select(place));
    }

    /// <summary>The value as it is shown, 「／」, 「-」 or empty.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="numerator">The sum of the numerator's terms, or where it stands.</param>
    /// <param name="denominator">The same of the denominator; not looked at where there is none.</param>
    /// <param name="place">Where a term stands.</param>
    public static string Value(Indicator indicator, string numerator, string? denominator, Func<Term, string> place)
    {
        var (above, below) = (Formula.Parse(indicator.Numerator).Terms, Formula.Parse(indicator.Denominator).Terms);
        var (deciding, sum) = below.Count == 0 ? (above, numerator) : (below, denominator!);
        var exact = $"N({numerator})" + (indicator.Scale == 1 ? "" : $"*{indicator.Scale.ToString("0.############", CultureInfo.InvariantCulture)}") + (below.Count == 0 ? "" : $"/{sum}");
        var rounded = FormattableString.Invariant($"ROUND(ROUND({exact},{indicator.Decimals + Exact}),{indicator.Decimals})");
        var number = below.Count == 0 ? rounded : $"IF({sum}=0,\"{Format.NoDenominator}\",{rounded})";
        return $"IF({All(deciding, Format.NotApplicable)},\"{Format.NotApplicable}\",IF(OR({All(above, "")},{sum}=\"\"),\"\",{number}))";

        string All(IReadOnlyList<Term> terms, string mark)
        {
            var each = string.Join(',', terms.Select(term => $"{place(term)}=\"{mark}\""));
            return terms.Count == 1 ? each : $"AND({each})";
        }
    }

    /// <summary>What stands for a value that is no number: 「／」, 「-」 or nothing.</summary>
    public static string Mark(ValueKind kind) => kind switch
    {
        ValueKind.NotApplicable => Format.NotApplicable,
        ValueKind.NoDenominator => Format.NoDenominator,
        ValueKind.Blank or ValueKind.Number => "",
    };
}
