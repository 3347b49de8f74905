using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>The years whose levels are shown and set: those of reports, and the next, which is set in February and March.</summary>
internal static class LevelYears
{
    public static async Task<bool> HasAsync(IReportedYears years, Reading reading, FiscalYear year, CancellationToken stop) =>
        year == Next(reading) || await years.HasAsync(reading, year, stop);

    public static async Task<IReadOnlyList<FiscalYear>> OfferedAsync(IReportedYears years, Reading reading, FiscalYear shown, CancellationToken stop) =>
        [Next(reading), .. await years.OfferedAsync(reading, shown == Next(reading) ? reading.Clock.ThisYear : shown, stop)];

    /// <summary>The month by whose tree the levels of a year are looked up: the last that has come, of a year to come its last.</summary>
    public static ReportingMonth MonthOf(FiscalYear year, CityClock clock) => year.MonthsUntil(clock.ThisMonth).To;

    private static FiscalYear Next(Reading reading) => new(reading.Clock.ThisYear.Start + 1);
}
