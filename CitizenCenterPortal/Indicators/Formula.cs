using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CitizenCenterPortal.Indicators;

/// <summary>One term of a formula: a measure, or one option of it, added or taken away.</summary>
/// <param name="Sign">1 or -1.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="Option">The option's code; null for the whole measure, all its options together.</param>
public sealed record Term(int Sign, string Measure, string? Option)
{
    /// <summary>As it is written: <c>USE.PERSONS[teen]</c>, without its sign.</summary>
    public string Code => Option is null ? Measure : $"{Measure}[{Option}]";
}

/// <summary>Terms over measures as the catalogue writes them: <c>MONEY.FEE + MONEY.USAGE - MONEY.PERSONNEL</c>.</summary>
/// <param name="Terms">The terms in order; none where nothing is written.</param>
public sealed partial record Formula(IReadOnlyList<Term> Terms)
{
    private static readonly ConcurrentDictionary<string, Formula> Read = new(StringComparer.Ordinal);

    /// <summary>Reads a formula. Refuses anything but terms with + or - between them, by <see cref="FormatException"/>.</summary>
    public static Formula Parse(string text) => Read.GetOrAdd(text, static text =>
    {
        var terms = new List<Term>();
        var at = 0;
        foreach (Match match in TermForm().Matches(text))
        {
            var sign = match.Groups["sign"].Value;
            if (match.Index != at || (sign.Length == 0 && terms.Count > 0))
            {
                break;
            }

            terms.Add(new(sign == "-" ? -1 : 1, match.Groups["measure"].Value, match.Groups["option"] is { Success: true } option ? option.Value : null));
            at = match.Index + match.Length;
        }

        return text.AsSpan(at).IsWhiteSpace() ? new(terms) : throw new FormatException($"\"{text}\" is no formula: read up to {at}.");
    });

    /// <summary>True for what <see cref="Parse"/> takes.</summary>
    public static bool IsFormula(string text)
    {
        try
        {
            return Parse(text) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Concat(Terms.Select((term, i) => (i, term.Sign) switch { (0, > 0) => "", (0, _) => "-", (_, > 0) => " + ", _ => " - " } + term.Code));

    [GeneratedRegex(@"\s*(?<sign>[+-])?\s*(?<measure>[A-Z][A-Z0-9_]*(?:\.[A-Z0-9_]+)+)(?:\[(?<option>[a-z0-9_]+)\])?\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex TermForm();
}
