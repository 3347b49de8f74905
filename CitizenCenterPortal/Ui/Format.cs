using System.Globalization;

namespace CitizenCenterPortal.Ui;

/// <summary>
/// The only way a number reaches a page: separators, the decimals of its measure, halves rounded away from zero. Both
/// languages write figures alike. Days and times are <see cref="FormatTime"/>'s.
/// </summary>
public static class Format
{
    /// <summary>What stands for 該当なし in a cell.</summary>
    public const string NotApplicable = "／";

    /// <summary>What stands for a ratio without denominator, and for nothing else.</summary>
    public const string NoDenominator = "-";

    private const string Minus = "−";

    /// <summary>The number as it is shown and as levels are judged: halves away from zero.</summary>
    public static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>1,234.5; empty where there is no value.</summary>
    public static string Number(decimal? value, int decimals = 0) =>
        value is { } number ? Digits(number, decimals).Replace("-", Minus, StringComparison.Ordinal) : "";

    /// <summary>A term of a formula with as many decimals as it takes to reckon again, at most four: 1,234, 5.6667.</summary>
    public static string Exact(decimal? value) =>
        value is { } number ? Round(number, 4).ToString("#,0.####", CultureInfo.InvariantCulture).Replace("-", Minus, StringComparison.Ordinal) : "";

    /// <summary>A number in an input: 1,234.5 with a plain minus, which every reader of numbers takes back.</summary>
    public static string Input(decimal? value, int decimals = 0) => value is { } number ? Digits(number, decimals) : "";

    /// <summary>A cell's content: the number, 「／」 for 該当なし, or empty.</summary>
    public static string Cell(decimal? value, bool notApplicable, int decimals = 0) =>
        notApplicable ? NotApplicable : Number(value, decimals);

    /// <summary>A ratio: the number, or 「-」 where it has no denominator.</summary>
    public static string Ratio(decimal? value, int decimals) => value is null ? NoDenominator : Number(value, decimals);

    /// <summary>A number and its unit: 98.2人, 48.7%, 98.2 persons.</summary>
    public static string WithUnit(decimal? value, int decimals, string unit) =>
        value is null ? NoDenominator : Number(value, decimals) + Joined(unit);

    /// <summary>A level without needless zeros, and its side: 40%以上, 12,000円以下.</summary>
    public static string Level(decimal level, string unit, bool lowerIsBetter)
    {
        var number = level.ToString("#,0.####", CultureInfo.InvariantCulture).Replace("-", Minus, StringComparison.Ordinal) + Joined(unit);
        return lowerIsBetter ? Words.Say("{0}以下", number) : Words.Say("{0}以上", number);
    }

    /// <summary>A difference with its sign: ＋1.9, −2.2, ±0.0.</summary>
    public static string WithSign(decimal difference, int decimals)
    {
        var shown = Round(difference, decimals);
        var sign = shown switch { > 0 => "＋", < 0 => Minus, _ => "±" };
        return sign + Digits(Math.Abs(shown), decimals);
    }

    /// <summary>
    /// The way from an earlier value to this one, reckoned from both as shown so that a reader can repeat it: points for
    /// percentages (＋1.9pt), else percent (＋6.1%). 「-」 where there is no earlier value or it is 0.
    /// </summary>
    public static string Change(decimal? now, decimal? before, int decimals, string unit)
    {
        if (now is not { } after || before is not { } earlier)
        {
            return NoDenominator;
        }

        var (to, from) = (Round(after, decimals), Round(earlier, decimals));
        return unit == "%" ? WithSign(to - from, decimals) + "pt"
            : from == 0 ? NoDenominator
            : WithSign((to - from) / Math.Abs(from) * 100, 1) + "%";
    }

    /// <summary>How many of how many: 53／60.</summary>
    public static string OutOf(int part, int whole) => $"{Number(part)}{(Words.InEnglish ? "/" : "／")}{Number(whole)}";

    private static string Digits(decimal value, int decimals)
    {
        var shown = Round(value, decimals);
        return (shown == 0 ? 0m : shown).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static string Joined(string unit) => Words.InEnglish && unit.Length > 0 && char.IsLetter(unit[0]) ? " " + unit : unit;
}
