using System.Globalization;

namespace CitizenCenterPortal.Ui;

/// <summary>Reads typed fields one by one and keeps each fault with its field. What is wrong is kept as nothing and never written.</summary>
public sealed class FieldReader
{
    /// <summary>Stored units per 1 of what <see cref="Exact"/> reads.</summary>
    public const decimal Fraction = 10_000m;

    /// <summary>Most people of one field.</summary>
    public const int MostPeople = 99_999;

    private readonly List<Problem> faults = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Problem> Faults => faults;

    /// <summary>The one fault of a field.</summary>
    public static Problem At(string field, Sentence what) => new(new(field, ""), what);

    /// <summary>Notes a fault.</summary>
    public void Refuse(bool wrong, string field, Sentence what)
    {
        if (wrong)
        {
            faults.Add(At(field, what));
        }
    }

    /// <summary>Words of at most so many characters.</summary>
    public string Text(string field, string typed, int most)
    {
        var words = TypedWords.Clean(typed);
        Refuse(words.Length > most, field, new Sentence("{0} 文字までです。いま {1} 文字あります。短くしてください。", most, words.Length));
        Refuse(!TypedWords.IsText(words), field, "文字でない符号が入っています。消して、書き直してください。");
        return words;
    }

    /// <summary>The address of a page of the portal, <c>/…</c>; empty for an empty field.</summary>
    public string Address(string field, string typed, int most)
    {
        var address = Text(field, typed, most);
        Refuse(address.Length > 0 && (address is not ['/', ..] || address is ['/', '/', ..] || address.Contains('\\')), field, "ポータルの中のページを「/」から書いてください。/reports/D101/2026-05 など。");
        return address;
    }

    /// <summary>A whole number from 0; null for an empty field.</summary>
    public long? Whole(string field, string typed, long most)
    {
        var read = FigureText.Read(typed);
        var isWhole = read.Mark == FigureMark.Number && read.Value >= 0 && read.Value <= most && decimal.Truncate(read.Value) == read.Value;
        Refuse(!isWhole && read.Mark != FigureMark.Blank, field, new Sentence("0 から {0} までの整数で書いてください。", most.ToString("N0", CultureInfo.InvariantCulture)));
        return isWhole ? (long)read.Value : null;
    }

    /// <summary>How many people.</summary>
    public int? People(string field, string typed) => (int?)Whole(field, typed, MostPeople);

    /// <summary>A number with at most four decimals, in ten-thousandths.</summary>
    public long? Exact(string field, string typed)
    {
        var read = FigureText.Read(typed);
        var isOne = read.Mark == FigureMark.Number && Math.Abs(read.Value) <= MostExact && decimal.Truncate(read.Value * Fraction) == read.Value * Fraction;
        Refuse(!isOne && read.Mark != FigureMark.Blank, field, "数で書いてください。小数は 4 桁までです。");
        return isOne ? (long)(read.Value * Fraction) : null;
    }

    /// <summary>A day; null for an empty field.</summary>
    public DateOnly? Day(string field, string typed)
    {
        var isDay = Era.TryReadDay(typed, out var day);
        Refuse(!isDay && typed.Trim().Length > 0, field, "日は 令和8年12月1日 か 2026-12-01 のように書いてください。");
        return isDay ? day : null;
    }

    /// <summary>A time of day; null for an empty field.</summary>
    public TimeOnly? Time(string field, string typed)
    {
        var plain = typed.Normalize(System.Text.NormalizationForm.FormKC).Trim();
        var isTime = TimeOnly.TryParseExact(plain.Length > 5 ? plain[..5] : plain, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        Refuse(!isTime && plain.Length > 0, field, "時刻は 13:30 のように書いてください。");
        return isTime ? time : null;
    }

    private const decimal MostExact = 1_000_000_000_000m;
}
