using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>A month of an answer, <c>2026-04</c>, as a column says it.</summary>
internal static class MonthWords
{
    /// <summary>4月.</summary>
    public static string Short(string month) => ReportingMonth.TryParse(month, out var read) ? FormatTime.Month(read) : month;
}
