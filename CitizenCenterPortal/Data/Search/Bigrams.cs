using System.Globalization;
using System.Text;

namespace CitizenCenterPortal.Data;

/// <summary>
/// How Japanese is looked for where no space parts the words: every two neighbouring characters stand as a word of their own, and what is looked
/// for is such words in a row. A text is found by a word exactly where the folded text contains the folded word. Pure.
/// </summary>
public static class Bigrams
{
    /// <summary>Rises when anything here or in <see cref="Kana"/> changes: what was kept by the older rule is then made anew.</summary>
    public const int Version = 1;

    /// <summary>Stands between what does not touch. No text folds to it.</summary>
    internal const string Gap = "¦";

    /// <summary>
    /// The runs of letters and digits of a text, each by its characters: full and half width, capitals and small letters, katakana and hiragana
    /// are one. What is neither parts two runs.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Runs(string text)
    {
        List<IReadOnlyList<string>> runs = [];
        var run = new List<string>();
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune))
            {
                run.Add(Kana.Fold(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && run.Count > 0)
            {
                runs.Add(run);
                run = [];
            }
        }

        return run.Count > 0 ? [.. runs, run] : runs;
    }

    /// <summary>The words of texts in their order: each character with its next, the last of a run alone, and a <see cref="Gap"/> after each run.</summary>
    internal static IEnumerable<string> Of(IEnumerable<string> texts) =>
        texts.SelectMany(Runs).SelectMany(run => run.Index().Select(at => at.Index + 1 < run.Count ? at.Item + run[at.Index + 1] : at.Item).Append(Gap));

    /// <summary>What is looked for: each run that must be found, as neighbouring words; a single character as what a word begins with.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> LookedFor(string words) =>
        [.. Runs(words).Select(run => run.Count == 1 ? run : [.. run.Zip(run.Skip(1), (one, next) => one + next)])];

    /// <summary>True where a word of <see cref="LookedFor"/> is one character alone, with which a word begins.</summary>
    internal static bool IsBeginning(IReadOnlyList<string> word) => word is [var only] && only.EnumerateRunes().Take(2).Count() == 1;

    /// <summary>Half a character, which an address may bring, is none and cannot be folded.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
