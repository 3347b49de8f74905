using System.Globalization;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>
/// The city's rules as formulas of a form: they speak while somebody fills it in, far from the portal. Sums from April on need months that
/// the form does not hold, and are looked at when it comes back.
/// </summary>
internal sealed class FormRules(RuleBook book, FormRows rows, int valueColumn, int lastYearColumn)
{
    /// <summary>Most rules of a cell: a spreadsheet nests 64 functions, and each rule is one IF around the next.</summary>
    public const int Most = 60;

    /// <summary>Most characters of a cell's formula; a spreadsheet takes 8,192.</summary>
    public const int Longest = 8_000;

    /// <summary>The rules that are told at a cell, what stops first; those that a formula has no room for are looked at when the form comes back.</summary>
    public IReadOnlyList<FormRule> At(Cell cell, TakenForm form)
    {
        var (told, room) = (new List<FormRule>(), Longest);
        foreach (var rule in All(cell, form))
        {
            room -= rule.Length;
            if (told.Count == Most || room < 0)
            {
                break;
            }

            told.Add(rule);
        }

        return told;
    }

    private IEnumerable<FormRule> All(Cell cell, TakenForm form) =>
        from part in book.PartsAt(cell, form.Month)
        where part.Rule.Level != CheckLevel.Note && part.Rule.Span != CheckSpan.YearToDate
        where part.Rule.Span != CheckSpan.Calendar || part.Left.In(form.Month, form.Calendar) is not null
        where !part.IsLetPass(form.Month, form.Calendar)
        orderby part.Rule.Level
        let now = part.Find(form.Month, (month, id) => form.Answers(month, book.Catalogue.Cell(id)!), form.Calendar) is not null
        select new FormRule(Broken(part, form), now, part.Rule.Level == CheckLevel.Stop ? LevelState.Missed : LevelState.Near, Words.Say("{0}：{1}", CheckWords.Say(part.Rule.Level), First(part.Rule.DisplayMessage)));

    /// <summary>As <see cref="RulePart.Find"/> reckons it: only once all its cells are answered, and not where nothing applies.</summary>
    private string Broken(RulePart part, TakenForm form)
    {
        var (left, right) = (Side(part.Left, valueColumn), RightOf(part, form));
        var shall = part.Right is null ? right.Sum : $"({right.Sum})*{Number(part.Rule.Factor)}";
        var margin = part.Right is null ? $"MAX(ABS({right.Sum})*{Number(part.Rule.Bound ?? 0)}/100,{Number(part.Rule.Tolerance)})" : Number(part.Rule.Tolerance);
        var difference = part.Rule.Operator switch
        {
            CheckOperator.AtMost => $"({left.Sum})-({shall})",
            CheckOperator.AtLeast => $"({shall})-({left.Sum})",
            CheckOperator.Equal => $"ABS(({left.Sum})-({shall}))",
        };
        var applies = part.Right is null && part.Rule.Span == CheckSpan.LastYear ? $"COUNT({left.Cells})>0,COUNT({right.Cells})>0"
            : part.Right is null ? $"COUNT({left.Cells})>0"
            : $"COUNT({left.Cells},{right.Cells})>0";
        return $"AND({left.Answered},{right.Answered},{applies},{difference}>{margin})";
    }

    /// <summary>What the calendar says is written into the formula: the form knows no calendar.</summary>
    private (string Sum, string Answered, string Cells) RightOf(RulePart part, TakenForm form) =>
        part.Right is { } other ? Side(other, valueColumn)
        : part.Rule.Span == CheckSpan.Calendar ? (Number(part.Left.In(form.Month, form.Calendar) ?? 0), "TRUE", "")
        : Side(part.Left, lastYearColumn);

    private (string Sum, string Answered, string Cells) Side(RuleSide side, int column)
    {
        var cells = side.Cells.Select(each => (each.Sign, At: "$" + Ref.Cell(rows.Of(each.Cell), column))).ToList();
        var sum = string.Concat(cells.Select(each => $"{(each.Sign < 0 ? '-' : '+')}N({each.At})"));
        return (sum.TrimStart('+'), string.Join(',', cells.Select(each => $"{each.At}<>\"\"")), string.Join(',', cells.Select(each => each.At)));
    }

    /// <summary>The sentence that says what is wrong; what to do stands at the head of the sheet, and all of it in the portal.</summary>
    private static string First(string message) => message.Split('。', 2) is [var first, _] ? $"{first}。" : message.Split(". ", 2) is [var english, _] ? $"{english}." : message;

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>A rule at a cell of a form.</summary>
/// <param name="Broken">The formula that is true while it is broken.</param>
/// <param name="Now">What it comes to as the form goes out.</param>
/// <param name="Look">How the cell looks then.</param>
/// <param name="Says">What is said then.</param>
internal sealed record FormRule(string Broken, bool Now, LevelState Look, string Says)
{
    private const int Around = 16; // IF(,"",) and what else stands around it

    /// <summary>How much of a formula it takes, in characters.</summary>
    public int Length => Broken.Length + Says.Length + Says.Count(each => each == '"') + Around;
}
