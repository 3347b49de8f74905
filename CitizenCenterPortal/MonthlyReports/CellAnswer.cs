using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The answer of one cell: a number, 該当なし, or neither where it was cleared.</summary>
/// <param name="Stored">The number in ten-thousandths.</param>
/// <param name="NotApplicable">True for 該当なし.</param>
public readonly record struct CellAnswer(long? Stored, bool NotApplicable)
{
    /// <summary>Longest text of a cell, in characters.</summary>
    public const int TextMaxLength = 40;

    /// <summary>Reads what a person wrote into a cell, with the measure's unit after it (10人) or without. An emptied cell is cleared. Null with a sentence where the form does not take it.</summary>
    public static (CellAnswer? Answer, Sentence? Why) Read(Measure measure, string text)
    {
        if (text.Length > TextMaxLength)
        {
            return (null, new Sentence("ひとつの欄は {0} 文字までです。", TextMaxLength));
        }

        var read = FigureText.Read(WithoutUnit(text, measure.Unit));
        return read.Mark switch
        {
            FigureMark.Refused => (null, read.Why),
            FigureMark.Blank or FigureMark.Clear => (new CellAnswer(null, false), null),
            FigureMark.NotApplicable => measure.MayBeNotApplicable
                ? (new CellAnswer(null, true), null)
                : (null, new Sentence("この欄に「該当なし」は使えません。なかったときは 0 と入力してください。")),
            FigureMark.Number => WhyNot(measure, read.Value) is { } why ? (null, why) : (new CellAnswer(Figure.ToStored(read.Value), false), null),
        };
    }

    private static string WithoutUnit(string text, string unit) => text.Trim() is var written && written.Length > unit.Length && written.EndsWith(unit, StringComparison.Ordinal) ? written[..^unit.Length] : text;

    /// <summary>Why the form does not take the number; null where it does.</summary>
    public static Sentence? WhyNot(Measure measure, decimal value) =>
        value < measure.Min || value > measure.Max
            ? new Sentence("{0}から{1}までの数を入力してください。", Format.Number(measure.Min, measure.Decimals), Format.Number(measure.Max, measure.Decimals))
        : decimal.Round(value, measure.Decimals) == value ? null
        : measure.Decimals == 0 ? new Sentence("小数は使えません。整数で入力してください。")
        : new Sentence("小数は {0} 桁までです。", measure.Decimals);

    /// <summary>The answer as a cell of the form shows it.</summary>
    public string Text(int decimals) => NotApplicable ? Format.NotApplicable : Format.Input(Stored / Figure.Fraction, decimals);

    /// <summary>The answer where it is only read.</summary>
    public string Shown(int decimals) => Format.Cell(Stored / Figure.Fraction, NotApplicable, decimals);

    /// <summary>The sum of answers, 該当なし as 0; null where none of them is an answer.</summary>
    public static decimal? Sum(IEnumerable<CellAnswer> answers)
    {
        var given = answers.Where(answer => answer.NotApplicable || answer.Stored is not null).ToList();
        return given.Count == 0 ? null : given.Sum(answer => answer.Stored ?? 0) / Figure.Fraction;
    }
}
