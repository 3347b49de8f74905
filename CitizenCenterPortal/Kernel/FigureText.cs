using System.Globalization;
using System.Text.RegularExpressions;

namespace CitizenCenterPortal.Kernel;

/// <summary>What a person meant by the text of one figure's cell.</summary>
public enum FigureMark
{
    /// <summary>A number; 0 too, and the full-width dash alone, which offices write for 0.</summary>
    Number,

    /// <summary>該当なし: the figure does not apply here.</summary>
    NotApplicable,

    /// <summary>Nothing written: leave the figure as it is.</summary>
    Blank,

    /// <summary>「消」: take the figure away.</summary>
    Clear,

    /// <summary>No figure; <see cref="FigureText.Why"/> says what is allowed.</summary>
    Refused,
}

/// <summary>
/// The text of a figure as offices write it. Full-width and half-width digits, thousands separators in groups of three,
/// spaces around, and the minus signs - − － ー ▲ △ are read. 「－」 alone is 0, 「／」 or 該当なし is not applicable, empty
/// leaves unchanged, 「消」 clears. ASCII 「-」 alone is refused: it is the sign of a ratio without denominator.
/// </summary>
/// <param name="Mark">What was meant.</param>
/// <param name="Value">The exact number; 0 unless <see cref="FigureMark.Number"/>.</param>
/// <param name="Why">The sentence for the person; null unless <see cref="FigureMark.Refused"/>.</param>
public readonly partial record struct FigureText(FigureMark Mark, decimal Value = 0, Sentence? Why = null)
{
    /// <summary>Most digits a number may have, before and after the point together.</summary>
    public const int MaxDigits = 18;

    private const string WideDashes = "－−ー―—─";

    /// <summary>Reads one cell; never throws.</summary>
    public static FigureText Read(string? text)
    {
        var written = (text ?? "").Trim();
        return written switch
        {
            "" => new(FigureMark.Blank),
            "消" => new(FigureMark.Clear),
            "／" or "/" or "該当なし" or "該当無し" => new(FigureMark.NotApplicable),
            "-" => Refused(new Sentence("「-」は分母のない比率の印です。0 は「0」か「－」、該当なしは「／」と書いてください。")),
            _ when written.Length == 1 && WideDashes.Contains(written[0]) => new(FigureMark.Number),
            _ => Number(written),
        };
    }

    private static FigureText Number(string written)
    {
        var plain = string.Create(written.Length, written, (half, full) =>
        {
            for (var i = 0; i < full.Length; i++)
            {
                half[i] = HalfWidth(full[i], first: i == 0);
            }
        });
        if (!NumberForm().IsMatch(plain))
        {
            return Refused(new Sentence("「{0}」は数として読めません。半角か全角の数字で書いてください（0 は「－」、該当なしは「／」、取り消しは「消」でも可）。", Excerpt.Of(written)));
        }

        return plain.Count(char.IsAsciiDigit) > MaxDigits
            ? Refused(new Sentence("「{0}」は長すぎます。数字は {1} 桁までです。", Excerpt.Of(written), MaxDigits))
            : new(FigureMark.Number, decimal.Parse(plain.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
    }

    /// <summary>The half-width form of a character of a number; a dash or triangle that opens the text is a minus.</summary>
    private static char HalfWidth(char full, bool first) => full switch
    {
        _ when first && (WideDashes.Contains(full) || full is '▲' or '△') => '-',
        >= '！' and <= '～' => (char)(full - '！' + '!'),
        '\u3000' => ' ',
        _ => full,
    };

    private static FigureText Refused(Sentence why) => new(FigureMark.Refused, 0, why);

    [GeneratedRegex(@"^[-+]? *(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+)(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();
}
