using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Identity.Mail;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>Works out which mail is due today: to those who enter and submit at a centre, for a report that never came and for one that came back to them, and to those who review at a ward hub.</summary>
public sealed class MailPlan(PortalDoor door, DeadlineCache deadlines, ReadMailAddress addresses, CityName city)
{
    /// <summary>So far back a digest looks for reports that never came, in months.</summary>
    private const int Looked = 3;

    private static readonly string[] Entering = ["center-director", "center-staff"];
    private static readonly string[] Reviewing = ["ward-director", "ward-staff"];

    /// <summary>The mail of today; none on a day on which no office works.</summary>
    /// <param name="portal">Where people reach the portal.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<IReadOnlyList<PlannedMail>> ReadAsync(string portal, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        var (days, today) = (await deadlines.GetAsync(reading, stop), reading.Clock.Today);
        if (days.IsOff(today))
        {
            return [];
        }

        var since = reading.Clock.ThisMonth.AddMonths(-Looked);
        var reports = await reading.Rows<MonthlyReport>().Where(report => report.Month >= since)
            .Select(report => new { report.OrgUnitId, report.Month, report.Status, report.Reported }).ToDictionaryAsync(report => (report.OrgUnitId, report.Month), stop);
        var grants = await CountingGrants.On(reading.Rows<Grant>(), today).Select(at => at.Grant).Where(grant => grant.OrgUnitId != null && (Entering.Contains(grant.Role) || Reviewing.Contains(grant.Role)))
            .Select(grant => new { grant.PersonId, grant.Role, Unit = grant.OrgUnitId!.Value }).ToListAsync(stop);
        var to = await addresses.WantedAsync(reading, [.. grants.Select(grant => grant.PersonId).Distinct()], stop);
        var resting = await reading.Rows<MonthlyReport>().Where(report => report.Status == ReportStatus.Returned || report.Status == ReportStatus.Correcting)
            .Select(report => new { report.OrgUnitId, report.Month, report.Status }).ToListAsync(stop);
        IEnumerable<PlannedMail> mails =
        [
            .. from step in MailStep.On(days, today)
               from unit in reading.Tree.Units
               where IsOwed(unit, step.Month)
               let said = MailText.OfStep(step, days.Of(step.Month), today, unit, city, portal)
               from mail in To(Entering, unit, $"due|{step.Month.Number}|{step.Weeks}", said)
               select mail,
            .. from report in resting
               where days.Of(report.Month) < today
               let unit = reading.Tree.Find(report.OrgUnitId)
               where unit is not null
               from mail in To(Entering, unit, $"back|{report.Month.Number}|{Monday(today):yyyy-MM-dd}", MailText.OfBack(report.Status, days.Of(report.Month), unit, report.Month, city, portal))
               select mail,
            .. from hub in reading.Tree.Units
               where hub.Tier == Tier.Ward
               let waiting = Of(hub, Months(since), (unit, month) => unit.Tier == Tier.District && reports.GetValueOrDefault((unit.Id, month))?.Status == ReportStatus.Submitted)
               let late = Of(hub, Months(since).Where(month => days.Of(month) < today), IsOwed)
               where waiting.Count + late.Count > 0
               from mail in To(Reviewing, hub, $"digest|{today:yyyy-MM-dd}", MailText.OfDigest(hub, waiting, late, city, portal))
               select mail,
        ];
        return [.. mails];

        bool IsOwed(OrgUnit unit, ReportingMonth month) => reading.Tree.IsOpen(unit.Id, month) && reports.GetValueOrDefault((unit.Id, month)) is not { Reported: true };

        IEnumerable<ReportingMonth> Months(ReportingMonth first) => new MonthSpan(first, reading.Clock.ThisMonth).Months;

        List<(string Unit, ReportingMonth Month)> Of(OrgUnit hub, IEnumerable<ReportingMonth> months, Func<OrgUnit, ReportingMonth, bool> isMeant) =>
        [
            .. from month in months
               from unit in reading.Tree.Units
               where unit.Tier == Tier.District && reading.Tree.ParentIn(unit.Id, month) == hub.Id && isMeant(unit, month)
               orderby month, unit.Code
               select (unit.Name, month),
        ];

        IEnumerable<PlannedMail> To(string[] roles, OrgUnit unit, string about, (string Subject, string Body) said) =>
            from person in grants.Where(grant => grant.Unit == unit.Id && roles.Contains(grant.Role)).Select(grant => grant.PersonId).Distinct().Order()
            where to.ContainsKey(person)
            select new PlannedMail($"{about}|{unit.Code}|{person}", person, to[person], said.Subject, said.Body);
    }

    /// <summary>A report that rests at its centre is written of once a week.</summary>
    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
