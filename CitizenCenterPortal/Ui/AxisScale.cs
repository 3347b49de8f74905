namespace CitizenCenterPortal.Ui;

/// <summary>A value axis with round marks; it always holds 0, so that a bar's length tells the truth.</summary>
public sealed class AxisScale
{
    /// <summary>Chooses about four marks of 1, 2 or 5 times a power of ten around the values.</summary>
    public AxisScale(IEnumerable<decimal?> values)
    {
        var known = values.OfType<decimal>().Append(0).ToList();
        var step = Step((known.Max() - known.Min()) / 4);
        Low = Math.Floor(known.Min() / step) * step;
        High = Math.Max(Math.Ceiling(known.Max() / step) * step, Low + step);
        List<decimal> marks = [];
        for (var mark = Low; mark <= High; mark += step)
        {
            marks.Add(mark);
        }

        Marks = marks;
    }

    /// <summary>The lowest mark, 0 or less.</summary>
    public decimal Low { get; }

    /// <summary>The highest mark.</summary>
    public decimal High { get; }

    /// <summary>The marks from low to high.</summary>
    public IReadOnlyList<decimal> Marks { get; }

    /// <summary>How far below the top a value lies, in hundredths of the height.</summary>
    public decimal Y(decimal value) => (High - value) / (High - Low) * 100;

    private static decimal Step(decimal rough)
    {
        if (rough <= 0)
        {
            return 1;
        }

        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)rough)));
        return (rough / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
