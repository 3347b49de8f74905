using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>What a person typed of the sheets, as typed.</summary>
public sealed class SurveyFields
{
    /// <summary>How many grades a question has.</summary>
    public const int Grades = 5;

    /// <summary>The day on which they were collected.</summary>
    public string CollectedOn { get; set; } = "";

    /// <summary>回収数.</summary>
    public string Answers { get; set; } = "";

    /// <summary>How often each grade was given, the best first; empty for never.</summary>
    public Dictionary<SurveyQuestion, string[]> Counts { get; init; } = Enum.GetValues<SurveyQuestion>().ToDictionary(question => question, _ => Enumerable.Repeat("", Grades).ToArray());

    /// <summary>What stands of a survey.</summary>
    public static SurveyFields Of(EventSurvey? survey)
    {
        var fields = new SurveyFields { CollectedOn = EventFields.Day(survey?.CollectedOn), Answers = Ui.Format.Input(survey?.Answers) };
        foreach (var tally in survey?.Tallies ?? [])
        {
            fields.Counts[tally.Question] = [.. new[] { tally.Best, tally.Good, tally.Fair, tally.Poor, tally.Worst }.Select(count => Ui.Format.Input(count))];
        }

        return fields;
    }
}

/// <summary>Records what was answered about an event, added up from paper.</summary>
public sealed class RecordSurvey(PortalDoor door)
{
    /// <summary>Records it.</summary>
    public async Task<Outcome> RunAsync(EventAddress address, int version, SurveyFields fields, CancellationToken stop = default)
    {
        if (await door.FindLeadAsync(EventActs.Survey, address.UnitCode, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(EventActs.Survey, [unit.Id], stop);
        var row = await change.Rows<Event>().FirstOrDefaultAsync(one => one.OrgUnitId == unit.Id && one.Number == address.Number, stop);
        if (row is null)
        {
            return Outcome.NotFound;
        }

        if (row.Version != version || !EventFlow.TakesAttendance(row.State))
        {
            return Outcome.Refused(row.Version != version ? MoveEvent.Stale : new Sentence("「{0}」の事業には、アンケートを記録できません。", EventWords.Say(row.State)));
        }

        var survey = await change.Rows<EventSurvey>().Include(one => one.Tallies).FirstOrDefaultAsync(one => one.OrgUnitId == unit.Id && one.EventNumber == row.Number, stop);
        if (survey is null)
        {
            survey = new() { OrgUnitId = unit.Id, EventNumber = row.Number };
            change.Rows<EventSurvey>().Add(survey);
        }

        var faults = Into(survey, fields, change);
        if (faults.Count > 0)
        {
            return Outcome.Invalid(faults);
        }

        row.Version++;
        await change.CommitAsync(new ActNote { Month = ReportingMonth.Of(survey.CollectedOn) }, stop);
        return Outcome.Done;
    }

    private static IReadOnlyList<Problem> Into(EventSurvey survey, SurveyFields fields, Change change)
    {
        var read = new FieldReader();
        var (day, answers) = (read.Day("collected-on", fields.CollectedOn), read.People("answers", fields.Answers));
        read.Refuse(day is null && fields.CollectedOn.Length == 0, "collected-on", "回収した日を書いてください。");
        read.Refuse(day > change.Clock.Today, "collected-on", "回収した日が、きょうより後です。");
        read.Refuse(answers is null && fields.Answers.Length == 0, "answers", "回収した枚数を書いてください。");
        (survey.CollectedOn, survey.Answers) = (day ?? default, answers ?? 0);
        foreach (var question in Enum.GetValues<SurveyQuestion>())
        {
            int[] counts = [.. fields.Counts[question].Select((typed, grade) => read.People($"{question}-{grade}", typed) ?? 0)];
            var tally = survey.Tallies.FirstOrDefault(row => row.Question == question);
            if (tally is null)
            {
                tally = new() { OrgUnitId = survey.OrgUnitId, EventNumber = survey.EventNumber, Question = question };
                change.Rows<SurveyTally>().Add(tally);
            }

            (tally.Best, tally.Good, tally.Fair, tally.Poor, tally.Worst) = (counts[0], counts[1], counts[2], counts[3], counts[4]);
            read.Refuse(tally.Sum > answers, $"{question}-0", new Sentence("「{0}」の合計 {1} 枚が、回収した {2} 枚より多くなっています。", EventWords.Say(question), tally.Sum, answers));
        }

        return read.Faults;
    }
}
