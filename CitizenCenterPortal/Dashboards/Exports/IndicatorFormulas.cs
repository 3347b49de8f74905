using System.Globalization;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.Ui;
using static CitizenCenterPortal.Dashboards.Exports.KpiColumns;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>
/// The formulas of one indicator's row, which say what <see cref="IndicatorBook"/> and <see cref="Levels"/> say: tests hold them
/// together. A level is judged on the rounded value.
/// </summary>
internal sealed class IndicatorFormulas(Indicator indicator, TermCells cells, int row)
{
    private const int Exact = IndicatorFormula.Exact;
    private readonly IReadOnlyList<Term> above = Formula.Parse(indicator.Numerator).Terms;
    private readonly IReadOnlyList<Term> below = Formula.Parse(indicator.Denominator).Terms;

    /// <summary>The sum of the numerator's terms, empty where none holds a number.</summary>
    public string Numerator => IndicatorFormula.Sum(above, cells.YearOf);

    /// <summary>The same of the denominator; null where there is none.</summary>
    public string? Denominator => below.Count == 0 ? null : IndicatorFormula.Sum(below, cells.YearOf);

    /// <summary>The value as it is shown, 「／」, 「-」 or empty.</summary>
    public string Value => IndicatorFormula.Value(indicator, At(row, KpiColumns.Numerator), At(row, KpiColumns.Denominator), cells.YearOf);

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

    private string Most(IReadOnlyList<Term> terms) => $"MAX({string.Join(',', terms.Select(cells.NumbersOf))})";

    private string PerUnit(Term term) => cells.MostOf(term) is { } most ? $"/MAX({most})" : "";

    private static string Say(LevelState state) => $"\"{Words(state)}\"";

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
