using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Deadlines;

namespace CitizenCenterPortal.Dashboards;

/// <summary>The dashboard of every tier. The page, the API and the tests ask here.</summary>
public sealed class Dashboard(PortalDoor door, DashboardNumbers numbers, DashboardCache cache, DeadlineCache deadlines)
{
    /// <summary>The dashboard of an address; null where place, year or order does not exist or is out of reach.</summary>
    public async Task<DashboardView?> ReadAsync(DashboardAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Dashboards.Read, stop);
        return await ReadAsync(reading, address, stop);
    }

    /// <summary>The same through a door that is open already.</summary>
    internal async Task<DashboardView?> ReadAsync(Reading reading, DashboardAddress address, CancellationToken stop)
    {
        if (PeriodSpans.Of(address, reading.Clock.ThisMonth) is not { } span || !await ReportYears.HasAsync(reading, span.To.FiscalYear, stop) || DashboardSubject.Of(reading, address, span) is not { } subject)
        {
            return null;
        }

        var days = await deadlines.GetAsync(reading, stop);
        var lastDue = days.LastBefore(reading.Clock.Today);
        var key = DashboardCache.Key.Of(reading, address with { Own = subject.Own, Year = null, Until = span.To, All = false, Units = subject.Units, Sort = null }, lastDue);
        var (version, waiting) = await DashboardNumbers.VersionAsync(reading, subject, stop);
        var kept = cache.Find(key, version);
        var view = kept ?? await numbers.ReadAsync(reading, subject, address, span, lastDue, stop);
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

        view = view with { ReadAt = reading.Clock.UtcNow };
        if (subject is { Own: true, Unit: { } alone })
        {
            view = view with { Months = await KeptAsync(DashboardCache.CentreKey.Of(reading, alone, span), waiting, () => UnitReports.OfUnitAsync(reading, alone, span, stop)) };
        }

        return IsFirst(reading, subject, address) ? await WithWaitingAsync(view, reading, subject, span, waiting, days, stop) : view;
    }

    /// <summary>The ids of the units whose changes the dashboard shows, those above among them, whose levels judge it.</summary>
    public async Task<IReadOnlySet<int>> UnitsAsync(DashboardAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Dashboards.Read, stop);
        var subject = PeriodSpans.Of(address, reading.Clock.ThisMonth) is { } span ? DashboardSubject.Of(reading, address, span) : null;
        return subject?.Shows(reading.Tree) is { } shown ? shown.Concat(shown.SelectMany(reading.Tree.EverAbove)).ToHashSet() : new HashSet<int>();
    }

    /// <summary>What waits stands on the caller's own first page alone, and not once more on their hub's by itself.</summary>
    private static bool IsFirst(Reading reading, DashboardSubject subject, DashboardAddress address) => subject.Unit?.Id == reading.Caller.OrgUnitId && subject.Unit is not null && !address.Own && address.Indicator is null;

    private async Task<DashboardView> WithWaitingAsync(
        DashboardView view, Reading reading, DashboardSubject subject, MonthSpan span, DashboardCache.WaitingVersion version, DueDays days, CancellationToken stop)
    {
        var (caller, unit) = (reading.Caller, subject.Unit!);
        var who = DashboardCache.WaitingKey.Of(reading);
        return caller.May(Permissions.MonthlyReports.Enter)
                ? view with { Waiting = await KeptAsync((DashboardCache.CentreKey.Of(reading, unit, span), reading.Clock.Today), version, () => UnitReports.ForCentreAsync(reading, unit, view.Months, days, stop)) }
            : caller.May(Permissions.MonthlyReports.Confirm) ? view with { Waiting = await KeptAsync(who, version, () => UnitReports.ForCityAsync(reading, stop)) }
            : caller.Reach == Reach.Subtree && unit.Tier == Tier.Ward ? view with { Queue = await KeptAsync(who, version, () => UnitReports.ForWardAsync(reading, stop)) }
            : view;
    }

    /// <summary>What waits and where reports stand, read anew once something was done within the caller's reach, by whichever process.</summary>
    private async Task<T> KeptAsync<T>(object key, DashboardCache.WaitingVersion version, Func<Task<T>> read)
        where T : class
    {
        if (cache.Find<T>(key, version) is { } kept)
        {
            return kept;
        }

        var now = await read();
        cache.Keep(key, version, now);
        return now;
    }
}
