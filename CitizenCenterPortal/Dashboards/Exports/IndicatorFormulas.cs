using System.Globalization;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;
using static CitizenCenterPortal.Dashboards.Exports.KpiColumns;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>
/// The formulas of one indicator's row, which say what <see cref="IndicatorBook"/> and <see cref="Levels"/> say: tests hold them
/// together. A level is judged on the rounded value; a quotient is first rounded eight places further, where binary numbers are no longer exact.
/// </summary>
internal sealed class IndicatorFormulas(Indicator indicator, TermCells cells, int row)
{
    private const int Exact = 8;
    private readonly IReadOnlyList<Term> above = Formula.Parse(indicator.Numerator).Terms;
    private readonly IReadOnlyList<Term> below = Formula.Parse(indicator.Denominator).Terms;

    /// <summary>The sum of the numerator's terms, empty where none holds a number.</summary>
    public string Numerator => Sum(above);

    /// <summary>The same of the denominator; null where there is none.</summary>
    public string? Denominator => below.Count == 0 ? null : Sum(below);

    /// <summary>The value as it is shown, 「／」, 「-」 or empty.</summary>
    public string Value
    {
        get
        {
            var deciding = below.Count == 0 ? above : below;
            var sum = At(row, below.Count == 0 ? KpiColumns.Numerator : KpiColumns.Denominator);
            var exact = $"N({At(row, KpiColumns.Numerator)})" + (indicator.Scale == 1 ? "" : $"*{Number(indicator.Scale)}") + (below.Count == 0 ? "" : $"/{sum}");
            var rounded = Invariant($"ROUND(ROUND({exact},{indicator.Decimals + Exact}),{indicator.Decimals})");
            var number = below.Count == 0 ? rounded : $"IF({sum}=0,\"{Format.NoDenominator}\",{rounded})";
            return $"IF({All(deciding, Format.NotApplicable)},\"{Format.NotApplicable}\",IF(OR({All(above, "")},{sum}=\"\"),\"\",{number}))";
        }
    }

    /// <summary>What a level of a year is scaled by, in months: unit-months, or months; null where it is not scaled.</summary>
    public string? Months => indicator.LevelBasis switch
    {
        LevelBasis.PerCentreYear => Most(above),
        LevelBasis.PerYear => $"IF({Most(above)}=0,0,{above.Reverse().Aggregate("0", (rest, term) => $"IF(MAX({cells.NumbersOf(term)})={Most(above)},MAX({cells.NumbersOf(term)}){PerUnit(term)},{rest})")})",
        LevelBasis.None or LevelBasis.Ratio or LevelBasis.YearToDate or LevelBasis.ClosedYear => null,
    };

    /// <summary>A level scaled to the months that were answered, moved to the nearest value that can be shown and still keeps it.</summary>
    public string Level(decimal level)
    {
        var months = At(row, KpiColumns.Months);
        var away = (indicator.Better == Better.Lower) == (level < 0) ? "ROUNDUP" : "ROUNDDOWN";
        var asked = indicator.LevelBasis == LevelBasis.PerYear ? $"AND(ISNUMBER({At(row, KpiColumns.Value)}),{months}>0)" : $"ISNUMBER({At(row, KpiColumns.Value)})";
        return Invariant($"IF({asked},{away}(ROUND({Number(level)}*{months}/12,{indicator.Decimals + Exact}),{indicator.Decimals}),\"\")");
    }

    /// <summary>How the value stands, in words.</summary>
    public string State
    {
        get
        {
            var (value, required, excellent) = (At(row, KpiColumns.Value), At(row, Required), At(row, Excellent));
            var (keeps, further) = indicator.Better == Better.Lower ? ("<=", "+") : (">=", "-");
            var near = Invariant($"AND({required}<>0,{value}{keeps}ROUND({required}{further}ABS({required})*{Levels.NearShare},{indicator.Decimals + Exact}))");
            return $"IF(AND(ISNUMBER({value}),ISNUMBER({required})),IF(AND(ISNUMBER({excellent}),{value}{keeps}{excellent}),{Say(LevelState.Excellent)},"
                + $"IF({value}{keeps}{required},{Say(LevelState.Met)},IF({near},{Say(LevelState.Near)},{Say(LevelState.Missed)}))),\"\")";
        }
    }

    /// <summary>一部 where the terms were answered by different numbers of unit-months.</summary>
    public string Partial(string word)
    {
        var answered = string.Join(',', above.Concat(below).Select(cells.AnsweredOf).Distinct());
        return $"IF(AND(ISNUMBER({At(row, KpiColumns.Value)}),MAX({answered})<>MIN({answered})),\"{word}\",\"\")";
    }

    /// <summary>★ 優良, or empty.</summary>
    public static string Words(LevelState state) => state == LevelState.None ? "" : $"{LevelSigns.Sign(state)} {LevelSigns.Word(state)}";

    private string Sum(IReadOnlyList<Term> terms)
    {
        var (plus, minus) = (Places(terms.Where(term => term.Sign > 0)), Places(terms.Where(term => term.Sign < 0)));
        return $"IF(COUNT({Places(terms)})=0,\"\",{(plus.Length > 0 ? $"SUM({plus})" : "")}{(minus.Length > 0 ? $"-SUM({minus})" : "")})";
    }

    private string Most(IReadOnlyList<Term> terms) => $"MAX({string.Join(',', terms.Select(cells.NumbersOf))})";

    private string PerUnit(Term term) => cells.MostOf(term) is { } most ? $"/MAX({most})" : "";

    private string Places(IEnumerable<Term> terms) => string.Join(',', terms.Select(cells.YearOf));

    private string All(IReadOnlyList<Term> terms, string mark)
    {
        var each = string.Join(',', terms.Select(term => $"{cells.YearOf(term)}=\"{mark}\""));
        return terms.Count == 1 ? each : $"AND({each})";
    }

    private static string Say(LevelState state) => $"\"{Words(state)}\"";

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
