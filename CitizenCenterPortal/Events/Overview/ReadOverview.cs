using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Overview;

/// <summary>An overview of a fiscal year.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Year">The year.</param>
/// <param name="Unit">The unit; null for an operator's centres together.</param>
/// <param name="Events">Its events, laid out.</param>
/// <param name="Map">What is offered where; null for a centre alone.</param>
/// <param name="Units">The units that the caller reaches.</param>
/// <param name="Now">The year that runs.</param>
/// <param name="All">The list of all its events.</param>
public sealed record OverviewView(OverviewAddress Address, FiscalYear Year, OrgUnit? Unit, EventOverview Events, OfferMap? Map, IReadOnlyList<OrgUnit> Units, FiscalYear Now, EventFilter All)
{
    /// <summary>Its events one by one, by centre and number.</summary>
    public IReadOnlyList<OverviewRow> Rows { get; init; } = [];

    /// <summary>Whose events: 杜野市, 東山区, 桜台市民センター.</summary>
    public string Whose => Unit?.NameWithAllBeneath() ?? Words.Say("運営するすべての館");
}

/// <summary>The events of some months that a reader's reach leads.</summary>
/// <param name="Rows">The events, by centre and number.</param>
/// <param name="Themes">All themes, in their order.</param>
public sealed record CountedEvents(IReadOnlyList<OverviewRow> Rows, IReadOnlyList<Theme> Themes);

/// <summary>Reads overviews: three commands, and none while nothing changed.</summary>
public sealed class ReadOverview(PortalDoor door, EventsCache cache)
{
    /// <summary>The overview; null where its unit is out of reach or its year is none.</summary>
    public async Task<OverviewView?> FindAsync(OverviewAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Events.Read, stop);
        return await FindAsync(reading, address, stop);
    }

    /// <summary>The same through a door that is open already.</summary>
    internal async Task<OverviewView?> FindAsync(Reading reading, OverviewAddress address, CancellationToken stop)
    {
        var (now, caller) = (reading.Clock.ThisYear, reading.Caller);
        var year = address.Year ?? now;
        var unit = address.Unit is { } code ? reading.Unit(code) : caller.Reach is Reach.Own or Reach.Subtree && caller.OrgUnitId is { } own ? reading.Tree.Find(own) : null;
        if ((address.Unit is not null && unit is null) || !CalendarYears.Has(year, now))
        {
            return null;
        }

        var counted = await ReadAsync(reading, year.Months, stop);
        var beneath = unit is null ? null : reading.Tree.Subtree(unit.Id).Select(each => each.Id).ToHashSet();
        IReadOnlyList<OverviewRow> rows = beneath is null ? counted.Rows : [.. counted.Rows.Where(row => beneath.Contains(row.Lead))];
        var all = new EventFilter("all", year, null, null, null, null, null, 1) { Narrowed = new(Under: unit?.Code, Counted: true) };
        var columns = OfferMap.ColumnsOf(reading.Tree, unit?.Id ?? OrgUnit.RootId, reading.Scope.Reaches);
        return new(address, year, unit, new(rows, counted.Themes, all), columns.Count > 1 ? OfferMap.Of(columns, rows, counted.Themes) : null, [.. reading.Units], now, all) { Rows = rows };
    }

    /// <summary>The events of some months that the reader's reach leads, each in the month it is of.</summary>
    internal Task<CountedEvents> ReadAsync(Reading reading, MonthSpan months, CancellationToken stop) => cache.GetAsync<CountedEvents>(reading, months, async () =>
    {
        var (from, to) = (months.From, months.To);
        var events = EventNarrowing.ThatCount(reading.Rows<Event>(), reading.Scope).Where(row => row.Month >= from && row.Month <= to);
        var held = reading.Rows<EventSession>().Where(session => session.State == SessionState.Held);
        var people = (await (
            from row in events
            join session in held on new { row.OrgUnitId, row.Number } equals new { session.OrgUnitId, Number = session.EventNumber }
            join came in reading.Rows<SessionAttendance>() on new { session.OrgUnitId, session.EventNumber, session.Number } equals new { came.OrgUnitId, came.EventNumber, Number = came.SessionNumber }
            group came.People by new { row.OrgUnitId, row.Number, came.LifeStage } into stage
            select new { stage.Key.OrgUnitId, stage.Key.Number, stage.Key.LifeStage, People = stage.Sum() }).ToListAsync(stop)).ToLookup(came => (came.OrgUnitId, came.Number));
        var read = await events.OrderBy(row => row.OrgUnitId).ThenBy(row => row.Number).Select(row => new
        {
            row.OrgUnitId, row.Number, row.Title, row.Kind, row.State, row.Month, row.Themes, row.Clauses, row.LifeStages, row.Cost,
            Sessions = held.Count(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number),
            Seats = held.Where(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number).Sum(session => session.Capacity ?? row.Capacity ?? 0),
            Unseated = held.Count(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.Capacity == null && row.Capacity == null),
        }).ToListAsync(stop);
        return new(
            [
                .. read.Select(row => new OverviewRow(
                    row.OrgUnitId, row.Number, row.Title, row.Kind, row.State, row.Month, row.Themes, row.Clauses, row.LifeStages, row.Cost, row.Sessions, row.Seats, row.Unseated == 0,
                    [.. LifeStage.All.Select(stage => people[(row.OrgUnitId, row.Number)].FirstOrDefault(came => came.LifeStage == stage.Code)?.People ?? 0)])),
            ],
            await reading.Rows<Theme>().OrderBy(theme => theme.Place).ToListAsync(stop));
    });
}
