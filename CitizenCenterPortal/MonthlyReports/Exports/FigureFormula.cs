using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>The formulas of sums. They say by themselves what is empty and what is 「／」, whatever somebody types into a cell.</summary>
public static class FigureFormula
{
    /// <summary>The sum of a measure's options: 「／」 where none holds a number and one is 該当なし, empty where nothing was answered.</summary>
    public static string OverOptions(string cells) =>
        $"IF(COUNT({cells})=0,IF(COUNTIF({cells},\"{Format.NotApplicable}\")=0,\"\",\"{Format.NotApplicable}\"),SUM({cells}))";

    /// <summary>A value that stands only where there are numbers: 「／」 where every answer is 該当なし, empty where there is none.</summary>
    public static string Marked(string answered, string numbers, string value) =>
        $"IF({numbers}=0,IF({answered}=0,\"\",\"{Format.NotApplicable}\"),{value})";

    /// <summary>Months rolled up by a rule. 該当なし counts as 0.</summary>
    /// <param name="rule">The measure's rule.</param>
    /// <param name="months">The numbers of the months, one row.</param>
    /// <param name="fullest">An array as long as that, TRUE in the months of the fullest coverage; asked for unless the rule is the sum.</param>
    public static string Rolled(RollUp rule, string months, Func<string> fullest) => rule switch
    {
        RollUp.Sum => $"SUM({months})",
        RollUp.Last => $"N(LOOKUP(2,1/{fullest()},{months}))",
        RollUp.Average => $"SUMPRODUCT(--{fullest()},{months})/SUMPRODUCT(--{fullest()})",
    };

    /// <summary>Where the typed cells of one unit's measure are answered most: anywhere they are, where the measure has one cell.</summary>
    public static string FullestOfTyped(IReadOnlyList<string> rows)
    {
        var answers = string.Join('+', rows.Select(row => $"({row}<>\"\")"));
        return rows.Count == 1 ? answers : $"({answers}=MAX({answers}))";
    }

    /// <summary>Where a row of counted answers is highest.</summary>
    public static string FullestOfCounted(string answers) => $"({answers}=MAX({answers}))";
}
