using CitizenCenterPortal.Identity;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>One report to be printed whole.</summary>
public sealed partial class FiledPage(ReadFiled filed, Handover handed, NavigationManager navigation)
{
    /// <summary>The unit's code.</summary>
    [Parameter] public string UnitCode { get; set; } = "";

    /// <summary>The month, <c>yyyy-MM</c>.</summary>
    [Parameter] public string MonthText { get; set; } = "";

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private FiledReport? Report { get; set; }

    /// <summary>The address of a report's page.</summary>
    public static string Address(string unit, ReportingMonth month) => $"/reports/{unit}/{month}/print";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Report is null && Handed is { } key)
        {
            (Report, Handed) = (await handed.TakeAsync<FiledReport>(key), null);
        }

        if (Report is null || Report.Unit.Code != UnitCode || Report.Month.ToString() != MonthText)
        {
            Report = ReportingMonth.TryParse(MonthText, out var month) ? await filed.FindAsync(UnitCode, month) : null;
            if (Report is null)
            {
                navigation.NotFound();
                return;
            }

            Handed = RendererInfo.IsInteractive ? null : await handed.KeepAsync(Report);
        }
    }
}
