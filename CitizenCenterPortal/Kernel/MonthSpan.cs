namespace CitizenCenterPortal.Kernel;

/// <summary>Months one after another, both ends included. Empty when it ends before it begins.</summary>
/// <param name="From">The first month.</param>
/// <param name="To">The last month.</param>
public readonly record struct MonthSpan(ReportingMonth From, ReportingMonth To)
{
    /// <summary>How many months.</summary>
    public int Count => Math.Max(0, ((To.Year - From.Year) * 12) + To.Month - From.Month + 1);

    /// <summary>The same months a year earlier.</summary>
    public MonthSpan LastYear => new(From.LastYear, To.LastYear);

    /// <summary>The months that lie in both.</summary>
    public MonthSpan Within(MonthSpan other) => new(From > other.From ? From : other.From, To < other.To ? To : other.To);

    /// <summary>Each month in order.</summary>
    public IEnumerable<ReportingMonth> Months
    {
        get
        {
            for (var month = From; month <= To; month = month.Next)
            {
                yield return month;
            }
        }
    }

    /// <summary>True where the month is inside.</summary>
    public bool Contains(ReportingMonth month) => month >= From && month <= To;
}
