using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>Keeps the calendar, for readers of the same reach, until a row of it or the tree changes or a month begins. At most 500 reaches.</summary>
public sealed class CalendarCache : IDisposable
{
    private const int Capacity = 500;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Capacity });

    // One reference: version and holidays, told to all threads at once.
    private volatile Holidays? holidays;

    /// <summary>The calendar as a reader sees it: their own units', and the rules that are handed down to them.</summary>
    public async Task<OpeningCalendar> GetAsync(Reading reading, CancellationToken stop = default)
    {
        var key = (reading.Caller.Reach, reading.Caller.OrgUnitId, reading.Caller.OperatorId);
        var version = (reading.Stamps.Calendar, reading.Stamps.Organization, reading.Clock.ThisMonth);
        if (kept.TryGetValue(key, out ((long, long, ReportingMonth) Version, OpeningCalendar Calendar) found) && found.Version == version)
        {
            return found.Calendar;
        }

        var own = await OwnAsync(reading, stop);
        var calendar = new OpeningCalendar(
            await reading.Rows<ClosingRule>().ToListAsync(stop), [.. own.SelectMany(unit => unit.Closures)], [.. own.SelectMany(unit => unit.Rooms)], await HolidaysAsync(reading, stop));
        kept.Set(key, (version, calendar), new MemoryCacheEntryOptions { Size = 1 });
        return calendar;
    }

    /// <summary>What units have of their own, by one command: a page that meets the calendar cold has few to spare.</summary>
    private static async Task<IReadOnlyList<(List<Closure> Closures, List<UnitRooms> Rooms)>> OwnAsync(Reading reading, CancellationToken stop)
    {
        var (closures, rooms) = (reading.Rows<Closure>(), reading.Rows<UnitRooms>());
        var units = await reading.Rows<OrgUnit>().Select(unit => new
        {
            Closures = closures.Where(closure => closure.OrgUnitId == unit.Id).ToList(),
            Rooms = rooms.Where(room => room.OrgUnitId == unit.Id).ToList(),
        }).ToListAsync(stop);
        return [.. units.Select(unit => (unit.Closures, unit.Rooms))];
    }

    /// <summary>The holidays, which are the same for everybody.</summary>
    public async Task<HolidayBook> HolidaysAsync(Reading reading, CancellationToken stop = default)
    {
        if (holidays is not { } now || now.Version != reading.Stamps.Calendar)
        {
            holidays = now = new(reading.Stamps.Calendar, new(await reading.Rows<CityHoliday>().ToListAsync(stop)));
        }

        return now.Book;
    }

    private sealed record Holidays(long Version, HolidayBook Book);

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();
}
