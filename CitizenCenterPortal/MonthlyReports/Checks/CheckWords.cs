using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>How rules and findings are said and shown.</summary>
public static class CheckWords
{
    /// <summary>The screen word of a level.</summary>
    public static string Say(CheckLevel level) => level switch
    {
        CheckLevel.Stop => Words.Say("止める"),
        CheckLevel.Caution => Words.Pick("注意", "Caution"), // 注意 of an indicator is another word in English
        CheckLevel.Note => Words.Say("参考"),
    };

    /// <summary>What a level asks for.</summary>
    public static string About(CheckLevel level) => level switch
    {
        CheckLevel.Stop => Words.Say("止める（直すまで提出できません）"),
        CheckLevel.Caution => Words.Say("注意（理由を書けば提出できます）"),
        CheckLevel.Note => Words.Say("参考（知らせるだけです）"),
    };

    /// <summary>A level's mood.</summary>
    public static Tone Tone(CheckLevel level) => level switch
    {
        CheckLevel.Stop => Ui.Tone.Bad,
        CheckLevel.Caution => Ui.Tone.Warn,
        CheckLevel.Note => Ui.Tone.Quiet,
    };

    /// <summary>The screen word of a state.</summary>
    public static string Say(RuleState state) => state switch
    {
        RuleState.Trial => Words.Say("試行"),
        RuleState.Active => Words.Say("適用中"),
        RuleState.Retired => Words.Say("廃止"),
    };

    /// <summary>A state's mood.</summary>
    public static Tone Tone(RuleState state) => state switch
    {
        RuleState.Trial => Ui.Tone.Key,
        RuleState.Active => Ui.Tone.Ok,
        RuleState.Retired => Ui.Tone.Quiet,
    };

    /// <summary>How the sides shall stand.</summary>
    public static string Say(CheckOperator operation) => operation switch
    {
        CheckOperator.AtMost => Words.Say("以下（≦）"),
        CheckOperator.Equal => Words.Say("同じ（＝）"),
        CheckOperator.AtLeast => Words.Say("以上（≧）"),
    };

    /// <summary>Which change from last year is looked for.</summary>
    public static string SayChange(CheckOperator operation) => operation switch
    {
        CheckOperator.AtMost => Words.Say("増えすぎ"),
        CheckOperator.Equal => Words.Say("増えすぎと減りすぎ"),
        CheckOperator.AtLeast => Words.Say("減りすぎ"),
    };

    /// <summary>What is held against what.</summary>
    public static string Say(CheckSpan span) => span switch
    {
        CheckSpan.Month => Words.Say("その月の数値どうし"),
        CheckSpan.YearToDate => Words.Say("4月からの累計どうし"),
        CheckSpan.LastYear => Words.Say("前年同月との差"),
        CheckSpan.Calendar => Words.Say("開館カレンダーとの差"),
    };

    /// <summary>A rule in words: 初参加者数は、参加者数（実人数）以下.</summary>
    public static string Say(Catalogue catalogue, CheckRule rule)
    {
        var left = FormulaWords.Side(catalogue, rule.Left);
        var unit = Formula.IsFormula(rule.Left) && Formula.Parse(rule.Left).Terms is [var first, ..] && catalogue.Measure(first.Measure) is { } measure ? UnitNames.Say(measure.Unit) : "";
        var said = rule.Span == CheckSpan.LastYear ? Change(rule, left) : Compared(rule, left, Against(catalogue, rule));
        said = rule.EachOption ? Words.Say("内訳ごとに、{0}", said) : said;
        said = rule.Span == CheckSpan.YearToDate ? Words.Say("4月からの累計で、{0}", said) : said;
        return rule.Tolerance == 0 ? said : Words.Say("{0}（差が{1}までは問いません）", said, Format.WithUnit(rule.Tolerance, decimal.Truncate(rule.Tolerance) == rule.Tolerance ? 0 : 1, unit));
    }

    /// <summary>Why a rule finds nothing in this year's reports or the next's; null where it works, and for a retired one.</summary>
    public static string? WhySilent(RuleBook book, CheckRule rule, FiscalYear year) =>
        rule.State == RuleState.Retired ? null
        : !Formula.IsFormula(rule.Left) || !Formula.IsFormula(rule.Right) ? Words.Say("項目を読めないため、働きません")
        : new[] { year, year.Next }.Where(each => !(each.Last < rule.From) && !(each.First > rule.To)).Select(each => (FiscalYear?)each)
            .FirstOrDefault(each => RulePart.Of(book.Catalogue.FormOf(each!.Value), rule).Count == 0) is { } silent
            ? Words.Say("{0}の様式にない項目があるため、働きません", Era.Fiscal(silent))
            : null;

    private static string Against(Catalogue catalogue, CheckRule rule) => rule.Span == CheckSpan.Calendar
        ? Words.Say("開館カレンダーの値")
        : FormulaWords.Side(catalogue, rule.Right) + (rule.Factor == 1 ? "" : $" × {rule.Factor:0.####}");

    private static string Compared(CheckRule rule, string left, string right) => rule.Operator switch
    {
        CheckOperator.AtMost => Words.Say("{0}は、{1}以下", left, right),
        CheckOperator.Equal => Words.Say("{0}は、{1}と同じ", left, right),
        CheckOperator.AtLeast => Words.Say("{0}は、{1}以上", left, right),
    };

    private static string Change(CheckRule rule, string left) => rule.Operator switch
    {
        CheckOperator.AtMost => Words.Say("{0}の前年同月からの増え方は、{1}%まで", left, $"{rule.Bound:0.##}"),
        CheckOperator.Equal => Words.Say("{0}の前年同月との差は、上下{1}%まで", left, $"{rule.Bound:0.##}"),
        CheckOperator.AtLeast => Words.Say("{0}の前年同月からの減り方は、{1}%まで", left, $"{rule.Bound:0.##}"),
    };
}
