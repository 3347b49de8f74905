using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>A span and the same months a year before, over the reports that there are in both.</summary>
/// <param name="Now">This year's figures of these reports.</param>
/// <param name="Before">Last year's.</param>
/// <param name="UnitMonths">How many reports of each year are compared, in unit-months.</param>
internal sealed record YearPair(FigureColumn Now, FigureColumn Before, int UnitMonths);
