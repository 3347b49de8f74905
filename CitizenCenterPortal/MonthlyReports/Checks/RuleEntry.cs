using System.Globalization;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>A rule as a person writes it. Every field is text, so that nothing typed is lost.</summary>
public sealed class RuleEntry
{
    /// <summary>Most terms of a side.</summary>
    public const int MaxTerms = 4;

    /// <summary>Stands before a term that is taken away.</summary>
    public const char Minus = '-';

    /// <summary>The terms of the left side: codes of measures or cells, those that are taken away with a <see cref="Minus"/> before them; empty ones count for nothing.</summary>
    public List<string> Left { get; init; } = [];

    /// <summary>The terms of the right side.</summary>
    public List<string> Right { get; init; } = [];

    /// <summary>How the sides shall stand.</summary>
    public CheckOperator Operator { get; set; }

    /// <summary>The right side is taken times this.</summary>
    public string Factor { get; set; } = "1";

    /// <summary>A difference that is let pass.</summary>
    public string Tolerance { get; set; } = "0";

    /// <summary>Percent of last year.</summary>
    public string Bound { get; set; } = "";

    /// <summary>How a finding weighs.</summary>
    public CheckLevel Level { get; set; } = CheckLevel.Caution;

    /// <summary>What is held against what.</summary>
    public CheckSpan Span { get; set; }

    /// <summary>Option by option.</summary>
    public bool EachOption { get; set; }

    /// <summary>What a finding says.</summary>
    public string Message { get; set; } = "";

    /// <summary>The same in English.</summary>
    public string MessageEn { get; set; } = "";

    /// <summary>The first month.</summary>
    public string From { get; set; } = "";

    /// <summary>The last month.</summary>
    public string To { get; set; } = "";

    /// <summary>The rule as its form shows it.</summary>
    public static RuleEntry Of(CheckRule rule) => new()
    {
        Left = Terms(rule.Left),
        Right = Terms(rule.Right),
        Operator = rule.Operator,
        Factor = Number(rule.Factor),
        Tolerance = Number(rule.Tolerance),
        Bound = rule.Bound is { } bound ? Number(bound) : "",
        Level = rule.Level,
        Span = rule.Span,
        EachOption = rule.EachOption,
        Message = rule.Message,
        MessageEn = rule.MessageEn ?? "",
        From = rule.From?.ToString() ?? "",
        To = rule.To?.ToString() ?? "",
    };

    private static List<string> Terms(string side) => !Indicators.Formula.IsFormula(side) ? [] : [.. Indicators.Formula.Parse(side).Terms.Select(term => term.Sign < 0 ? Minus + term.Code : term.Code)];

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
