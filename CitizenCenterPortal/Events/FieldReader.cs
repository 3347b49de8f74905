using System.Globalization;

namespace CitizenCenterPortal.Events;

/// <summary>Reads typed fields one by one and keeps each fault with its field. What is wrong is kept as nothing and never written.</summary>
internal sealed class FieldReader
{
    private readonly List<Problem> faults = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Problem> Faults => faults;

    /// <summary>Notes a fault.</summary>
    public void Refuse(bool wrong, string field, Sentence what)
    {
        if (wrong)
        {
            faults.Add(EventRules.At(field, what));
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

    /// <summary>A whole number from 0; null for an empty field.</summary>
    public long? Whole(string field, string typed, long most)
    {
        var read = FigureText.Read(typed);
        var isWhole = read.Mark == FigureMark.Number && read.Value >= 0 && read.Value <= most && decimal.Truncate(read.Value) == read.Value;
        Refuse(!isWhole && read.Mark != FigureMark.Blank, field, new Sentence("0 から {0} までの整数で書いてください。", most.ToString("N0", CultureInfo.InvariantCulture)));
        return isWhole ? (long)read.Value : null;
    }

    /// <summary>How many people.</summary>
    public int? People(string field, string typed) => (int?)Whole(field, typed, SessionAttendance.Most);

    /// <summary>A number with at most four decimals, in ten-thousandths.</summary>
    public long? Exact(string field, string typed)
    {
        var read = FigureText.Read(typed);
        var isOne = read.Mark == FigureMark.Number && Math.Abs(read.Value) <= MostExact && decimal.Truncate(read.Value * Event.Fraction) == read.Value * Event.Fraction;
        Refuse(!isOne && read.Mark != FigureMark.Blank, field, "数で書いてください。小数は 4 桁までです。");
        return isOne ? (long)(read.Value * Event.Fraction) : null;
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
