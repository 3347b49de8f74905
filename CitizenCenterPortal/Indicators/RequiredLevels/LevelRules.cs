using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>What the rules ask of an indicator.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Unit">Its unit, Japanese.</param>
/// <param name="Decimals">Most decimals of a level.</param>
/// <param name="LowerIsBetter">True where less is better.</param>
public readonly record struct JudgedIndicator(string Code, string Name, string Unit, int Decimals, bool LowerIsBetter)
{
    /// <summary>Of the catalogue.</summary>
    public static JudgedIndicator Of(Indicator indicator) => new(indicator.Code, indicator.DisplayName, indicator.Unit, indicator.Decimals, indicator.Better == Better.Lower);

    /// <summary>Of a line of the page.</summary>
    public static JudgedIndicator Of(LevelLine line) => new(line.Code, line.Name, line.Unit, line.Decimals, line.LowerIsBetter);

    /// <summary>The highest level, in the unit: of a percentage ten times the whole, which no planned growth exceeds and a slipped decimal point does.</summary>
    public decimal Most => Unit == "%" ? 1_000 : 1_000_000_000;
}

/// <summary>What may be written as levels. The page asks before it sends, the use case before it writes.</summary>
public static class LevelRules
{
    /// <summary>Reads the levels of an entry; the faults name the field by indicator and <see cref="LevelStep"/>.</summary>
    /// <param name="indicator">Whose.</param>
    /// <param name="entry">What was written; digits may be full-width.</param>
    public static (Levels Levels, IReadOnlyList<Problem> Faults) Read(JudgedIndicator indicator, LevelEntry entry)
    {
        var faults = new List<Problem>();
        var read = LevelSteps.All.Select(step => One(indicator, step, entry.Text(step), faults)).ToList();
        var levels = new Levels(read[0], read[1], read[2]);
        if (faults.Count == 0)
        {
            faults.AddRange(Order(indicator, levels));
        }

        return (levels, faults);
    }

    /// <summary>What is wrong with the words of why; null where nothing is.</summary>
    public static Problem? FaultOf(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? new(new("reason", ""), new Sentence("理由を書いてください。"))
        : reason.Trim().Length > Act.ReasonMaxLength ? new(new("reason", ""), new Sentence("理由は {0} 文字までで書いてください。", Act.ReasonMaxLength)) : null;

    private static decimal? One(JudgedIndicator indicator, LevelStep step, string? text, List<Problem> faults)
    {
        var read = FigureText.Read(text);
        switch (read.Mark)
        {
            case FigureMark.Blank or FigureMark.Clear:
                return null;
            case FigureMark.Number when read.Value < 0 || read.Value > indicator.Most:
                Fault("{0}の{1}は 0 から {2} までの数で書いてください。", Format.WithUnit(indicator.Most, 0, UnitNames.Say(indicator.Unit)));
                return null;
            case FigureMark.Number when decimal.Round(read.Value, indicator.Decimals) != read.Value:
                Fault(indicator.Decimals == 0 ? "{0}の{1}は整数で書いてください。" : "{0}の{1}は小数第 {2} 位までで書いてください。", indicator.Decimals);
                return null;
            case FigureMark.Number:
                return read.Value;
            case FigureMark.NotApplicable:
                Fault("{0}の{1}に「／」は書けません。水準を置かないときは空欄にしてください。");
                return null;
            default:
                Fault("{0}の{1}：{2}", read.Why);
                return null;
        }

        void Fault(string sentence, object? part = null) => faults.Add(new(At(indicator, step), new(sentence, indicator.Name, LevelSteps.Say(step), part)));
    }

    private static IEnumerable<Problem> Order(JudgedIndicator indicator, Levels levels)
    {
        if (levels.Required is null && levels != Levels.Empty)
        {
            yield return new(At(indicator, LevelStep.Required), new Sentence("{0}の要求水準が空欄です。目標や優良だけを置くことはできません。", indicator.Name));
        }

        var there = LevelSteps.All.Where(step => levels.At(step) is not null).ToList();
        foreach (var (lesser, better) in there.Zip(there.Skip(1)))
        {
            if (indicator.LowerIsBetter ? levels.At(better) > levels.At(lesser) : levels.At(better) < levels.At(lesser))
            {
                yield return new(At(indicator, better), indicator.LowerIsBetter
                    ? new Sentence("{0}の{1}は{2}以下で書いてください。少ないほど良い指標です。", indicator.Name, LevelSteps.Say(better), LevelSteps.Say(lesser))
                    : new Sentence("{0}の{1}は{2}以上で書いてください。多いほど良い指標です。", indicator.Name, LevelSteps.Say(better), LevelSteps.Say(lesser)));
            }
        }
    }

    private static Place At(JudgedIndicator indicator, LevelStep step) => new(indicator.Code, step.ToString());
}
