using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>One side of a rule over the cells of a form.</summary>
/// <param name="Name">What a person calls it.</param>
/// <param name="Cells">The cells that are added, or taken away.</param>
internal sealed record RuleSide(string Name, IReadOnlyList<(int Sign, Cell Cell)> Cells)
{
    /// <summary>The side; null where the form lacks a term of it.</summary>
    /// <param name="catalogue">The form.</param>
    /// <param name="formula">The terms.</param>
    /// <param name="option">The option of each measure; null for all of them together.</param>
    public static RuleSide? Of(Catalogue catalogue, string formula, string? option)
    {
        var terms = Formula.Parse(formula).Terms;
        var cells = terms.SelectMany(term => CellsOf(catalogue, term, option).Select(cell => (term.Sign, cell))).ToList();
        return terms.Count > 0 && terms.All(term => CellsOf(catalogue, term, option).Any()) ? new(FormulaWords.Side(catalogue, formula), cells) : null;
    }

    /// <summary>The sum of a month; null while a cell is blank, and where nothing applies.</summary>
    public decimal? In(ReportingMonth month, AnswerAt at) => Answered(month, at) is { Applies: true, Sum: var sum } ? sum : null;

    /// <summary>The sum of a month, 該当なし as 0, and whether anything of it applies; null while a cell is blank.</summary>
    public (decimal Sum, bool Applies)? Answered(ReportingMonth month, AnswerAt at)
    {
        var (sum, applies) = (0m, false);
        foreach (var (sign, cell) in Cells)
        {
            var answer = at(month, cell.Id);
            if (answer == default)
            {
                return null;
            }

            (sum, applies) = (sum + (sign * (answer.Stored ?? 0) / Figure.Fraction), applies || !answer.NotApplicable);
        }

        return (sum, applies);
    }

    private static IEnumerable<Cell> CellsOf(Catalogue catalogue, Term term, string? option)
    {
        var cells = catalogue.CellsOf(term.Measure);
        return (term.Option ?? option) is { } named ? cells.Where(cell => cell.Option == named) : cells;
    }
}
