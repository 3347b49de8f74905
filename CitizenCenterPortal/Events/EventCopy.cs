namespace CitizenCenterPortal.Events;

/// <summary>What a new event takes over of another: what was planned, not what came of it.</summary>
internal static class EventCopy
{
    /// <summary>52 weeks: the same day of the week.</summary>
    private const int Year = 364;

    /// <summary>The fields of the copy; days that are over are moved by whole years of weeks.</summary>
    /// <param name="found">The other event.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="today">Today.</param>
    /// <param name="own">True where it is of the same centre: places and lecturers are kept then.</param>
    public static EventFields Of(FoundEvent found, OrgTree tree, DateOnly today, bool own)
    {
        var fields = EventFields.Of(found.Row, found.Sessions.Where(session => session.State != SessionState.CalledOff), found.Partners, tree);
        (fields.GoalResult, fields.Cost, fields.Applicants, fields.CountsApplicants, fields.Result, fields.NextTime) = ("", "", "", false, "", "");
        var days = found.Sessions.Select(session => session.Day).DefaultIfEmpty(today).Min() is var first && first <= today ? ((today.DayNumber - first.DayNumber) / Year * Year) + Year : 0;
        (fields.RecruitFrom, fields.RecruitTo) = (Later(fields.RecruitFrom), Later(fields.RecruitTo));
        foreach (var session in fields.Sessions)
        {
            (session.Number, session.Day, session.Unit) = (0, Later(session.Day), "");
            if (!own)
            {
                (session.Lecturer, session.Place) = ("", session.Room == SessionFields.Outside ? session.Place : "");
            }
        }

        if (!own)
        {
            fields.Partners.Clear();
        }

        return fields;

        string Later(string day) => Era.TryReadDay(day, out var at) ? EventFields.Day(at.AddDays(days)) : day;
    }
}
