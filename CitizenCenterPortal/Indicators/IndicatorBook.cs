using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Indicators;

/// <summary>
/// Evaluates indicators. Every face (tile, table, API, workbook) asks here, so that they cannot differ. A ratio is numerator × scale ÷
/// denominator of sums, evaluated after roll-up and never a mean of ratios.
/// </summary>
public static class IndicatorBook
{
    /// <summary>An indicator over figures, judged as it is shown.</summary>
    public static IndicatorValue Evaluate(Indicator indicator, IFigures figures)
    {
        if (Formula.Parse(indicator.Numerator).Terms.Concat(Formula.Parse(indicator.Denominator).Terms).Select(term => figures.Unasked(term.Measure)).FirstOrDefault(why => why is not null) is { } unasked)
        {
            return new(indicator, ValueKind.Blank, null, null, null, false, 0, figures.LevelsOf(indicator), Levels.Empty, LevelState.None) { Unasked = unasked };
        }

        var above = Side(indicator.Numerator, figures);
        var below = Side(indicator.Denominator, figures);
        var (kind, exact) = Divide(indicator, above, below);
        var shown = exact is { } number ? Format.Round(number, indicator.Decimals) : (decimal?)null;
        var given = figures.LevelsOf(indicator);
        var levels = Levels.Of(indicator, given, above.Select(term => term.Amount).MaxBy(amount => amount.Numbers) ?? Amount.Blank, figures);
        return new(
            indicator,
            kind,
            shown,
            Sum(above),
            Sum(below),
            kind is ValueKind.Number && IsPartial([.. above, .. below]),
            above.Concat(below).Select(term => term.Amount.Units).Max(),
            given,
            levels,
            shown is { } value ? levels.Judge(value, indicator.Better) : LevelState.None);
    }

    /// <summary>All indicators of a catalogue in their order.</summary>
    public static IReadOnlyList<IndicatorValue> EvaluateAll(Catalogue catalogue, IFigures figures) =>
        [.. catalogue.Indicators.Select(indicator => Evaluate(indicator, figures))];

    private static (ValueKind Kind, decimal? Exact) Divide(Indicator indicator, List<(int Sign, Amount Amount)> above, List<(int Sign, Amount Amount)> below)
    {
        var deciding = below.Count > 0 ? below : above;
        if (deciding.All(term => term.Amount.IsNotApplicable))
        {
            return (ValueKind.NotApplicable, null);
        }

        if (above.All(term => term.Amount.IsBlank) || deciding.All(term => term.Amount.Value is null))
        {
            return (ValueKind.Blank, null);
        }

        var numerator = Sum(above) ?? 0;
        return below.Count == 0 ? (ValueKind.Number, numerator * indicator.Scale)
            : Sum(below) is { } denominator and not 0 ? (ValueKind.Number, numerator * indicator.Scale / denominator)
            : (ValueKind.NoDenominator, null);
    }

    private static List<(int Sign, Amount Amount)> Side(string formula, IFigures figures) =>
        [.. Formula.Parse(formula).Terms.Select(term => (term.Sign, figures.Of(term.Measure, term.Option)))];

    private static decimal? Sum(List<(int Sign, Amount Amount)> side) =>
        side.All(term => term.Amount.Value is null) ? null : side.Sum(term => term.Sign * (term.Amount.Value ?? 0));

    private static bool IsPartial(List<(int Sign, Amount Amount)> terms) =>
        terms.Any(term => !term.Amount.IsEven || term.Amount.UnitMonths != terms[0].Amount.UnitMonths);
}
