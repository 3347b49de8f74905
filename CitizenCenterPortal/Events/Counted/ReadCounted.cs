using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Counted;

/// <summary>Reads what the events of a unit come to in a month's report.</summary>
public sealed class ReadCounted(PortalDoor door)
{
    /// <summary>For who reaches the unit's month; null where they do not.</summary>
    public async Task<CountedMonth?> FindAsync(string unitCode, ReportingMonth month, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Events.Read, stop);
        return reading.Unit(unitCode) is { } unit && reading.Reaches(unit.Id, month) && reading.Tree.IsOpen(unit.Id, month) ? await ReadAsync(reading, unit, month, stop) : null;
    }

    /// <summary>Through a door that is open already, by one command.</summary>
    internal static async Task<CountedMonth> ReadAsync(Reading reading, OrgUnit unit, ReportingMonth month, CancellationToken stop)
    {
        var (sessions, partners, surveys, tallies) =
            (reading.Rows<EventSession>(), reading.Rows<EventPartner>(), reading.Rows<EventSurvey>(), reading.Rows<SurveyTally>());
        var (id, first, last) = (unit.Id, month.FirstDay, month.LastDay);
        var read = await reading.Rows<Event>()
            .Where(row => row.Approved && row.State != EventState.Planned && row.State != EventState.Cancelled && (row.OrgUnitId == id || row.Shares.Any(share => share.OrgUnitId == id)))
            .Where(row => sessions.Any(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.State == SessionState.Held && session.Day >= first && session.Day <= last)
                || (row.RecruitTo >= first && row.RecruitTo <= last)
                || surveys.Any(survey => survey.OrgUnitId == row.OrgUnitId && survey.EventNumber == row.Number && survey.CollectedOn >= first && survey.CollectedOn <= last))
            .Select(row => new
            {
                row.OrgUnitId, row.Number, row.Title, row.State, row.Participation, row.Access, IsLocal = row.LocalResource != "", row.Capacity, row.Applicants, row.Recruitment, row.RecruitTo,
                Joint = row.Shares.Any(share => share.OrgUnitId == id),
                Partners = partners.Count(partner => partner.OrgUnitId == row.OrgUnitId && partner.EventNumber == row.Number),
                Schools = partners.Count(partner => partner.OrgUnitId == row.OrgUnitId && partner.EventNumber == row.Number && partner.Kind == PartnerKind.School),
                SurveyedOn = surveys.Where(survey => survey.OrgUnitId == row.OrgUnitId && survey.EventNumber == row.Number).Select(survey => (DateOnly?)survey.CollectedOn).FirstOrDefault(),
                Answers = surveys.Where(survey => survey.OrgUnitId == row.OrgUnitId && survey.EventNumber == row.Number).Sum(survey => survey.Answers),
                Satisfied = tallies.Where(tally => tally.OrgUnitId == row.OrgUnitId && tally.EventNumber == row.Number && tally.Question == SurveyQuestion.Satisfaction).Sum(tally => tally.Best + tally.Good),
                Sessions = sessions.Where(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number).Select(session => new { Session = session, People = session.Attendance.ToList() }).ToList(),
            }).ToListAsync(stop);
        return CountedMonth.Of(reading.Tree, unit, month, read.Select(row => new CountedEvent(
            row.OrgUnitId, row.Number, row.Title, row.State, row.Joint ? [id] : [], row.Partners, row.Schools, row.Participation, row.Access, row.IsLocal, row.Capacity, row.Applicants,
            row.Recruitment == Recruitment.None ? null : row.RecruitTo,
            [.. row.Sessions.Select(session => Counted(session.Session, session.People.ToDictionary(one => one.LifeStage, one => one.People, StringComparer.Ordinal)))],
            row.SurveyedOn is { } day ? new(day, row.Answers, row.Satisfied) : null)));
    }

    /// <summary>A session as the rule sees it.</summary>
    internal static CountedSession Counted(EventSession row, IReadOnlyDictionary<string, int> people) => new(
        row.Number, row.Day, row.PlaceUnitId, row.Room.Length == 0, row.State, row.Capacity, people, row.NewPersons, row.FirstTime, row.Volunteers, row.JuniorLeaders, row.Planners);
}
