using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>The years of reports, as the portal knows them.</summary>
internal static class GivenYears
{
    /// <summary>Reads them anew each time.</summary>
    public static IReportedYears Reported => new ReportedYears(new(), new(new(), new()));
}
