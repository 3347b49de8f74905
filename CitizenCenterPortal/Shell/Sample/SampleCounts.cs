using CitizenCenterPortal.Events.Counted;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>What the events of a batch of units come to in the figures of their reports, by the one rule that the portal proposes by: the invented city typed over what it was offered.</summary>
internal sealed class SampleCounts
{
    private readonly ILookup<(int UnitId, ReportingMonth Month), IReadOnlyDictionary<string, int?>> adds;

    public SampleCounts(IReadOnlyList<(PlannedUnit Unit, List<EventTelling> Events)> told, MonthSpan months)
    {
        var joining = told.Where(unit => SampleEvents.Joins(unit.Unit.Code)).Select(unit => unit.Unit.Id).ToList();
        adds = (from lead in told
                from telling in lead.Events
                let counted = Counted(telling, SampleEvents.IsJoint(lead.Unit, telling) ? joining : [])
                from unit in counted.Joint.Prepend(lead.Unit.Id)
                from month in telling.Months
                where months.Contains(month)
                select ((unit, month), EventCount.Of(counted, unit, month))).ToLookup(each => each.Item1, each => each.Item2);
    }

    /// <summary>A unit's month: the value of each cell that events know.</summary>
    public IReadOnlyDictionary<string, int?> Of(PlannedUnit unit, ReportingMonth month) => EventCount.Sum(adds[(unit.Id, month)]);


    private static CountedEvent Counted(EventTelling telling, IReadOnlyCollection<int> joint)
    {
        var (row, people) = (telling.Row, telling.Attendance.ToLookup(one => one.SessionNumber));
        var satisfied = telling.Tallies.Find(tally => tally.Question == Events.SurveyQuestion.Satisfaction);
        return new(
            row.OrgUnitId, row.Number, row.Title, row.State, joint, telling.Partners.Count, telling.Partners.Count(partner => partner.Kind == Events.PartnerKind.School), row.Participation, row.Access,
            row.LocalResource.Length > 0, row.Capacity, row.Applicants, row.Recruitment == Events.Recruitment.None ? null : row.RecruitTo,
            [.. telling.Sessions.Select(session => ReadCounted.Counted(session, people[session.Number].ToDictionary(one => one.LifeStage, one => one.People, StringComparer.Ordinal)))],
            telling.Survey is { } survey ? new(survey.CollectedOn, survey.Answers, satisfied!.Best + satisfied.Good) : null);
    }
}
