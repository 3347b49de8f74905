namespace CitizenCenterPortal.Kernel;

/// <summary>The only clock. Moments are UTC; days and months are those of the city, Asia/Tokyo.</summary>
public sealed class CityClock(TimeProvider time, DateOnly? today = null)
{
    /// <summary>How far the city's clocks are ahead of UTC: in Japan the same all year. For queries, which know no time zones.</summary>
    public const int HoursAhead = 9;

    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>The moment, UTC, cut to milliseconds so that every database gives back what was stored.</summary>
    public DateTime UtcNow
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (today is { } day)
            {
                now = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.FromDateTime(ToCity(now))), Tokyo);
            }

            return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        }
    }

    /// <summary>Today in the city.</summary>
    public DateOnly Today => today ?? DateOnly.FromDateTime(ToCity(time.GetUtcNow().UtcDateTime));

    /// <summary>The month of today.</summary>
    public ReportingMonth ThisMonth => ReportingMonth.Of(Today);

    /// <summary>The fiscal year of today.</summary>
    public FiscalYear ThisYear => ThisMonth.FiscalYear;

    /// <summary>Waits so long by this clock.</summary>
    public Task WaitAsync(TimeSpan span, CancellationToken stop) => Task.Delay(span, time, stop);

    /// <summary>A stored moment as the city's clocks showed it.</summary>
    public static DateTime ToCity(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Tokyo);

    /// <summary>A moment of the city's clocks as it is stored.</summary>
    public static DateTime ToUtc(DateTime city) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(city, DateTimeKind.Unspecified), Tokyo);
}
