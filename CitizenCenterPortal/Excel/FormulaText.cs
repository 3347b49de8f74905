using System.Text;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// A formula in the one form that its digest takes. Programs write the same formula with or without quotes around a sheet's name,
/// with blanks, and with names of functions in small letters; a blank between two operands reckons (what two blocks share) and stays.
/// </summary>
internal static class FormulaText
{
    private const string BlankAfter = "(,=<>+-*/^&;{";
    private const string BlankBefore = "),=<>+-*/^&;}";

    /// <summary>The formula with every sheet's name in quotes, in capitals outside of names and texts, without blanks that say nothing.</summary>
    public static string Normal(string formula)
    {
        var normal = new StringBuilder(formula.Length + 16);
        for (var at = 0; at < formula.Length;)
        {
            var from = at;
            if (formula[at] is '"' or '\'')
            {
                at = EndOfQuoted(formula, at);
                normal.Append(formula, from, at - from);
            }
            else if (char.IsWhiteSpace(formula[at]))
            {
                for (; at < formula.Length && char.IsWhiteSpace(formula[at]); at++)
                {
                }

                var saysNothing = from == 0 || at == formula.Length || BlankAfter.Contains(formula[from - 1]) || BlankBefore.Contains(formula[at]);
                normal.Append(saysNothing ? "" : " ");
            }
            else if (!IsOfName(formula[at]))
            {
                normal.Append(formula[at++]);
            }
            else
            {
                for (; at < formula.Length && IsOfName(formula[at]); at++)
                {
                }

                var name = formula[from..at];
                normal.Append(at < formula.Length && formula[at] == '!' ? Ref.Sheet(name) : name.ToUpperInvariant());
            }
        }

        return normal.ToString();
    }

    /// <summary>A quote inside is written twice, so it ends one quoted part and begins the next.</summary>
    private static int EndOfQuoted(string formula, int at)
    {
        var end = formula.IndexOf(formula[at], at + 1);
        return end < 0 ? formula.Length : end + 1;
    }

    private static bool IsOfName(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '.' || letter > '\u007F' && !char.IsWhiteSpace(letter);
}
