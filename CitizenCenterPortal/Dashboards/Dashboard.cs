using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>The dashboard of every tier. The page, the API and the tests ask here.</summary>
public sealed class Dashboard(PortalDoor door, DashboardNumbers numbers, DashboardCache cache)
{
    /// <summary>The dashboard of an address; null where place, year or order does not exist or is out of reach.</summary>
    public async Task<DashboardView?> ReadAsync(DashboardAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Dashboards.Read, stop);
        if (PeriodSpans.Of(address, reading.Clock.ThisMonth) is not { } span || !await ReportYears.HasAsync(reading, span.To.FiscalYear, stop) || DashboardSubject.Of(reading, address, span) is not { } subject)
        {
            return null;
        }

        var key = DashboardCache.Key.Of(reading, address with { Own = subject.Own, Year = null, Until = span.To, All = false, Units = subject.Units, Sort = null });
        var version = await DashboardNumbers.VersionAsync(reading, subject, stop);
        var kept = cache.Find(key, version);
        var view = kept ?? await numbers.ReadAsync(reading, subject, address, span, stop);
        if (address.Indicator is not null && view.Drill is null)
        {
            return null;
        }

        if (kept is null)
        {
            cache.Keep(key, version, view);
        }

        if (address.Sort is { } sort && view.Indicators.All(row => row.Code != sort))
        {
            return null;
        }

        var months = subject is { Own: true, Unit: { } alone } ? await UnitReports.OfUnitAsync(reading, alone, span, stop) : [];
        return view with { ReadAt = reading.Clock.UtcNow, Months = months, Waiting = await WaitingAsync(reading, subject, address, months, stop) };
    }

    /// <summary>The ids of the units whose changes the dashboard shows, those above among them, whose levels judge it.</summary>
    public async Task<IReadOnlySet<int>> UnitsAsync(DashboardAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Dashboards.Read, stop);
        var subject = PeriodSpans.Of(address, reading.Clock.ThisMonth) is { } span ? DashboardSubject.Of(reading, address, span) : null;
        return subject?.Shows(reading.Tree) is { } shown ? shown.Concat(shown.SelectMany(reading.Tree.EverAbove)).ToHashSet() : new HashSet<int>();
    }

    /// <summary>What waits stands on the caller's own first page alone, and not once more on their hub's by itself.</summary>
    private static async Task<IReadOnlyList<WaitingView>> WaitingAsync(Reading reading, DashboardSubject subject, DashboardAddress address, IReadOnlyList<MonthView> months, CancellationToken stop)
    {
        var caller = reading.Caller;
        return subject.Unit is not { } unit || unit.Id != caller.OrgUnitId || address.Own ? []
            : caller.May(Permissions.MonthlyReports.Enter) ? [.. UnitReports.ForCentre(unit.Code, months, reading.Clock.ThisMonth)]
            : caller.May(Permissions.MonthlyReports.Accept) || caller.May(Permissions.MonthlyReports.Confirm) ? await UnitReports.ForReviewerAsync(reading, stop)
            : [];
    }
}
