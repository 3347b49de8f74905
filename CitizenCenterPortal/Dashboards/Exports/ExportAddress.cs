using CitizenCenterPortal.MonthlyReports;
using Microsoft.AspNetCore.WebUtilities;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>Addresses of workbooks: <c>/export/evaluations/2025/W1.xlsx?stage=confirmed</c>, <c>/export/dashboard/W1.xlsx?period=month</c>.</summary>
internal static class ExportAddress
{
    /// <summary>The address of a workbook.</summary>
    /// <param name="kind"><c>evaluations</c> or <c>reports</c>.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="unit">The unit whose subtree it is limited to; null for all that the caller reaches.</param>
    /// <param name="stage">速報 or 確定.</param>
    public static string Of(string kind, FiscalYear year, string? unit, Stage stage) =>
        QueryHelpers.AddQueryString(
            unit is null ? $"/export/{kind}/{year}.xlsx" : $"/export/{kind}/{year}/{Uri.EscapeDataString(unit)}.xlsx",
            new Dictionary<string, string?> { ["stage"] = stage == Stage.Confirmed ? StageText.Confirmed : null });

    /// <summary>The address of the workbook of a dashboard: its tables and charts as they are shown.</summary>
    public static string Of(DashboardAddress address) => QueryHelpers.AddQueryString(
        address.Unit is null ? "/export/dashboard.xlsx" : $"/export/dashboard/{Uri.EscapeDataString(address.Unit)}.xlsx",
        address.QueryWithIndicator());
}
