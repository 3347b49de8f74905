using System.Globalization;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// A number of a workbook as one exact text. Programs keep doubles and write them with 15 to 17 digits
/// (0.3 as 0.30000000000000004); rounding to 15 gives back what was typed.
/// </summary>
internal static class ExactNumber
{
    /// <summary>Significant digits of a typed number, as many as Excel keeps.</summary>
    public const int Typed = 15;

    /// <summary>Significant digits of a formula's result that survive being calculated again by another program.</summary>
    public const int Calculated = 10;

    /// <summary>Digits after the point beyond which a figure is noise: what people count has at most four.</summary>
    private const int Meant = 6;

    /// <summary>What a person typed or a formula meant: 0.3 for 0.30000000000000004, 1234 for 1234.0000000001. A number that has real digits there keeps them. Null as for <see cref="Plain"/>.</summary>
    public static string? AsTyped(string text)
    {
        var plain = Plain(text, Typed);
        if (plain is null || plain.Length - plain.IndexOf('.', StringComparison.Ordinal) - 1 <= Meant
            || !decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return plain;
        }

        var meant = decimal.Round(exact, Meant, MidpointRounding.AwayFromZero);
        return Math.Abs(exact - meant) < 0.00000001m ? meant.ToString("0.######", CultureInfo.InvariantCulture) : plain;
    }

    /// <summary>
    /// The number in plain notation, without trailing zeros, rounded half away from zero to so many significant digits (at most
    /// 15); beyond 10^28 with an exponent. Null where the text is no finite number.
    /// </summary>
    public static string? Plain(string text, int digits)
    {
        if (IsPlain(text, digits))
        {
            return text;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return null;
        }

        if (number == 0)
        {
            return "0";
        }

        var written = Math.Abs(number).ToString("E14", CultureInfo.InvariantCulture).AsSpan();
        var mantissa = ((written[0] - '0') * 100_000_000_000_000L) + long.Parse(written[2..16], NumberStyles.None, CultureInfo.InvariantCulture);
        var exponent = int.Parse(written[17..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) - 14;
        for (var drop = Typed - digits; drop > 0; drop--, exponent++)
        {
            mantissa = (mantissa / 10) + (drop == 1 && mantissa % 10 >= 5 ? 1 : 0);
        }

        for (; mantissa % 10 == 0; mantissa /= 10)
        {
            exponent++;
        }

        return (number < 0 ? "-" : "") + Notation(mantissa.ToString(CultureInfo.InvariantCulture), exponent);
    }

    /// <summary>True for a whole number that is already what it should become; most figures are.</summary>
    private static bool IsPlain(string text, int digits) =>
        text.Length > 0 && text.Length <= digits && (text[0] != '0' || text.Length == 1) && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Integer digits and a power of ten as plain notation.</summary>
    private static string Notation(string digits, int exponent) => exponent switch
    {
        < -28 or > 28 => $"{digits}E{exponent.ToString(CultureInfo.InvariantCulture)}",
        >= 0 => digits + new string('0', exponent),
        _ when -exponent < digits.Length => $"{digits[..(digits.Length + exponent)]}.{digits[(digits.Length + exponent)..]}",
        _ => $"0.{new string('0', -exponent - digits.Length)}{digits}",
    };
}
