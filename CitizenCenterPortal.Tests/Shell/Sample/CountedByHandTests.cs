using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Counted;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Shell.Sample;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.Shell.Sample;

/// <summary>
/// What the report is offered of a month of the invented city, held against a count by hand: plain loops over the rows as they lie in the database,
/// written from the definitions of the cells and from nothing of the portal's own counting.
/// </summary>
public sealed class CountedByHandTests
{
    private static readonly ReportingMonth Month = new(2026, 10);

    [EachDatabase]
    public async Task October_of_three_centres_is_what_a_count_by_hand_says(TestDatabase database)
    {
        await using var portal = await RunningPortal.StartAsync(database);
        await using var operation = portal.Services.CreateOperationScope();
        (await operation.ServiceProvider.GetRequiredService<BuildSampleCity>().RunAsync(new(Centres: 14, Years: 1), _ => { })).IsDone.ShouldBeTrue();
        await using var reading = await operation.ServiceProvider.GetRequiredService<PortalDoor>().OpenForReadingAsync(Permissions.Events.Read);
        var rows = await RowsAsync(database);

        foreach (var code in new[] { "D101", "D102", "W1" })
        {
            var unit = reading.Tree.Find(code)!.Id;
            var byHand = ByHand(rows, unit);
            byHand["EVENT.COUNT"]!.Value.ShouldBeGreaterThan(2, "a month in which nothing happens proves nothing");
            var offered = (await new ProposeEvents().ProposeAsync(reading, unit, Month)).ToDictionary(cell => cell.Cell, cell => cell.Value);

            var wrong = byHand.Where(cell => offered.GetValueOrDefault(cell.Key) != cell.Value).Select(cell => $"{code} {cell.Key}: {offered.GetValueOrDefault(cell.Key)}, by hand {cell.Value}");
            wrong.ShouldBeEmpty();
            offered.Keys.Except(byHand.Keys).ShouldBeEmpty();
        }

        File.Delete(SealFile.Beside(database.Portal.Beside));
    }

    [EachDatabase]
    public async Task What_the_centres_reported_of_their_events_is_what_their_events_come_to(TestDatabase database)
    {
        await using var portal = await RunningPortal.StartAsync(database);
        await using var operation = portal.Services.CreateOperationScope();
        (await operation.ServiceProvider.GetRequiredService<BuildSampleCity>().RunAsync(new(Centres: 14, Years: 1), _ => { })).IsDone.ShouldBeTrue();
        await using var reading = await operation.ServiceProvider.GetRequiredService<PortalDoor>().OpenForReadingAsync(Permissions.Events.Read);
        await using var db = database.Everything();
        var codes = (await db.Set<Cell>().ToListAsync()).ToDictionary(cell => cell.Id, cell => cell.Code);
        var reported = (await db.Set<Figure>().AsNoTracking().ToListAsync()).Where(figure => figure.Reported).ToLookup(figure => (figure.OrgUnitId, figure.Month));
        var compared = 0;

        foreach (var report in reported)
        {
            var figures = report.ToDictionary(figure => codes[figure.CellId], figure => figure.Stored / Figure.Fraction);
            foreach (var offered in await new ProposeEvents().ProposeAsync(reading, report.Key.OrgUnitId, report.Key.Month))
            {
                figures[offered.Cell].ShouldBe(offered.Value, $"{reading.Tree.Find(report.Key.OrgUnitId)!.Code} {report.Key.Month} {offered.Cell}");
                compared++;
            }
        }

        compared.ShouldBeGreaterThan(14 * 6 * EventCount.Cells.Count);
        File.Delete(SealFile.Beside(database.Portal.Beside));
    }

    private static async Task<Rows> RowsAsync(TestDatabase database)
    {
        await using var db = database.Everything();
        return new(
            await db.Set<Event>().Include(row => row.Shares).Include(row => row.Partners).Include(row => row.Survey!.Tallies).AsNoTracking().ToListAsync(),
            await db.Set<EventSession>().Include(row => row.Attendance).AsNoTracking().ToListAsync());
    }

    private static Dictionary<string, decimal?> ByHand(Rows rows, int unit)
    {
        var cells = EventCount.Cells.ToDictionary(cell => cell.Code, _ => (decimal?)0);
        foreach (var row in rows.Events)
        {
            if (row.State == EventState.Planned || row.State == EventState.Cancelled)
            {
                continue;
            }

            var held = new List<EventSession>();
            foreach (var session in rows.Sessions)
            {
                if (session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.State == SessionState.Held)
                {
                    held.Add(session);
                }
            }

            held.Sort((one, other) => one.Day.CompareTo(other.Day));
            if (held.Count > 0 && IsIn(held[0].Day))
            {
                CountEvent(cells, row, held, unit);
            }

            foreach (var session in held)
            {
                if (session.PlaceUnitId == unit && IsIn(session.Day))
                {
                    CountSession(cells, row, session);
                }
            }

            if (row.OrgUnitId == unit && row.Recruitment != Recruitment.None && row.RecruitTo is { } last && IsIn(last))
            {
                cells["EVENT.APPLICANTS"] += row.Applicants;
            }

            if (row.OrgUnitId == unit && row.Survey is { } survey && IsIn(survey.CollectedOn))
            {
                cells["EVENT.SURVEY_ANSWERS"] += survey.Answers;
                var satisfaction = survey.Tallies.First(tally => tally.Question == SurveyQuestion.Satisfaction);
                cells["EVENT.SURVEY_SATISFIED"] += satisfaction.Best + satisfaction.Good;
            }
        }

        return cells;
    }

    private static void CountEvent(Dictionary<string, decimal?> cells, Event row, List<EventSession> held, int unit)
    {
        if (row.OrgUnitId != unit)
        {
            cells["EVENT.JOINT"] += row.Shares.Any(share => share.OrgUnitId == unit) ? 1 : 0;
            return;
        }

        cells["EVENT.COUNT"]++;
        cells["EVENT.PARTNERED"] += row.Partners.Count > 0 ? 1 : 0;
        cells["NET.SCHOOLS"] += row.Partners.Any(partner => partner.Kind == PartnerKind.School) ? 1 : 0;
        cells["EVENT.CITIZEN_PLANNED"] += row.Participation is Participation.Plan or Participation.Lead ? 1 : 0;
        cells["EVENT.LOCAL_CULTURE"] += row.LocalResource.Length > 0 ? 1 : 0;
        cells["EVENT.OUTREACH"] += (row.Access & AccessConditions.Outreach) != 0 || held.Any(session => session.Room.Length == 0) ? 1 : 0;
        cells["EVENT.ACCESSIBLE"] += (row.Access & (AccessConditions.Childcare | AccessConditions.EveningHoliday | AccessConditions.Online | AccessConditions.SignLanguage)) != 0 ? 1 : 0;
    }

    private static void CountSession(Dictionary<string, decimal?> cells, Event row, EventSession session)
    {
        cells["EVENT.SESSIONS"]++;
        cells["EVENT.CAPACITY"] += session.Capacity ?? row.Capacity ?? 0;
        foreach (var stage in session.Attendance)
        {
            cells[$"EVENT.PARTICIPANTS[{stage.LifeStage}]"] += stage.People;
        }

        cells["EVENT.PERSONS"] += session.NewPersons;
        cells["EVENT.FIRST_TIME"] += session.FirstTime;
        cells["CITIZEN.PLANNERS"] += session.Planners ?? 0;
        cells["CITIZEN.VOLUNTEERS"] += session.Volunteers ?? 0;
        cells["CITIZEN.JUNIOR_LEADERS"] += session.JuniorLeaders ?? 0;
    }

    private static bool IsIn(DateOnly day) => day.Year == 2026 && day.Month == 10;

    private sealed record Rows(List<Event> Events, List<EventSession> Sessions);
}
