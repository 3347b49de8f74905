using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Indicators;

/// <summary>What levels are set and shown beside: the years of reports, and what a place came to in them. Who counts the reports answers.</summary>
public interface IReportedYears
{
    /// <summary>True where there is such a year for the caller.</summary>
    Task<bool> HasAsync(Reading reading, FiscalYear year, CancellationToken stop);

    /// <summary>The years that a page offers, the latest first, the one that is shown among them.</summary>
    Task<IReadOnlyList<FiscalYear>> OfferedAsync(Reading reading, FiscalYear shown, CancellationToken stop);

    /// <summary>The provisional figures of a place; blank for who does not reach its unit.</summary>
    Task<IFigures> CameToAsync(Reading reading, LevelPlace place, MonthSpan span, CancellationToken stop);
}
