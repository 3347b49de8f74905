using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>Reads a unit's year of openings.</summary>
public sealed class ReadCalendar(PortalDoor door, CalendarCache calendars, IRoomTypes types, ISettledMonths reports, CalendarHistory history)
{
    /// <summary>The year; null where the unit or the year is not there or out of reach.</summary>
    /// <param name="code">The unit's code; without one the caller's own, or the first that they reach.</param>
    /// <param name="year">The fiscal year; the running one where none is named.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<CalendarView?> ReadAsync(string? code, FiscalYear? year, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Calendar.Read, stop);
        var of = year ?? reading.Clock.ThisYear;
        List<OrgUnit> units = [.. reading.Units.Where(unit => reading.Reaches(unit.Id, of.Months))];
        var unit = units.Find(unit => code is null ? unit.Id == reading.Caller.OrgUnitId : unit.Code == code) ?? (code is null ? units.FirstOrDefault() : null);
        if (unit is null || !CalendarYears.Has(of, reading.Clock.ThisYear))
        {
            return null;
        }

        var calendar = await calendars.GetAsync(reading, stop);
        var (tree, first, last) = (reading.Tree, of.First.FirstDay, of.Last.LastDay);
        var all = await types.ReadAsync(reading, stop);
        var rooms = calendar.RoomsOf(unit.Id).ToList();
        var asOf = reading.Clock.Today < first ? first : reading.Clock.Today > last ? last : reading.Clock.Today;
        var mayClose = reading.Caller.May(Permissions.Calendar.Close);
        var years = CalendarYears.Offered(reading.Clock.ThisYear);
        var maySetRules = reading.Caller.May(Permissions.Calendar.SetRules);
        return new(
            unit, of, reading.Clock.Today, [.. of.Months.Months.Select(month => calendar.Month(tree, unit.Id, month))], [.. all.Where(type => rooms.Exists(row => row.Option == type.Code))], all,
            [.. calendar.RulesOf(tree, unit.Id, ReportingMonth.Of(asOf), first, last).Select(rule => new RuleLine(
                rule, tree.Find(rule.OrgUnitId)!, calendar.HoldsFor(tree, unit.Id, rule, Within(rule, asOf)), maySetRules && reading.Scope.Reaches(rule.OrgUnitId)))],
            [.. calendar.ClosuresOf(unit.Id, first, last)], rooms, calendar.Holidays.OwnIn(first, last), units, await history.ReadAsync(reading, unit.Id, all, stop))
        {
            MayClose = mayClose,
            Settled = mayClose ? await reports.ReadAsync(reading, unit.Id, new(years[0].First, years[^1].Last), stop) : [],
            MaySetRules = maySetRules,
            MaySetHolidays = reading.Caller.May(Permissions.Calendar.SetHolidays),
        };
    }

    /// <summary>The day on which it is looked whether a rule holds: today, or the nearest on which it stands.</summary>
    private static DateOnly Within(ClosingRule rule, DateOnly day) => day < rule.From ? rule.From : rule.To < day ? rule.To.Value : day;
}
