using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>What is reckoned from a measure, and has no value in years that do not ask for it.</summary>
/// <param name="Indicators">The indicators.</param>
/// <param name="Rules">The check rules that are not retired.</param>
public sealed record MeasureReaders(IReadOnlyList<Indicator> Indicators, IReadOnlyList<CheckRule> Rules)
{
    /// <summary>Those of a measure.</summary>
    public static MeasureReaders Of(RuleBook book, string measure)
    {
        return new(
            [.. book.Catalogue.Indicators.Where(indicator => Reads(indicator.Numerator) || Reads(indicator.Denominator))],
            [.. book.Rules.Where(rule => rule.State != RuleState.Retired && (Reads(rule.Left) || Reads(rule.Right)))]);

        bool Reads(string side) => Formula.IsFormula(side) && Formula.Parse(side).Terms.Any(term => term.Measure == measure);
    }

    /// <summary>True where nothing is.</summary>
    public bool IsEmpty => Indicators.Count + Rules.Count == 0;

    /// <summary>指標 K01 施設稼働率、確認ルール C03.</summary>
    public string InWords() => string.Join(
        Words.Say("、"), Indicators.Select(indicator => Words.Say("指標 {0} {1}", indicator.Code, indicator.DisplayName)).Concat(Rules.Select(rule => Words.Say("確認ルール {0}", rule.Code))));
}
