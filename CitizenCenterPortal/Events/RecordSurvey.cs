using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>Records what was answered about an event: sums of paper, or one sheet after the other.</summary>
public sealed class RecordSurvey(PortalDoor door)
{
    /// <summary>Records sums, instead of what was recorded before.</summary>
    public async Task<Outcome> RunAsync(EventAddress address, int version, SurveyFields fields, CancellationToken stop = default)
    {
        await using var change = await OpenAsync(address, stop);
        if (change is null || await FindAsync(change, address, stop) is not { } row)
        {
            return Outcome.NotFound;
        }

        if (row.Version != version || WhyNot(row) is not null)
        {
            return Outcome.Refused(row.Version != version ? MoveEvent.Stale : WhyNot(row)!);
        }

        var survey = Survey(change, row);
        if (Into(survey, fields, change) is { Count: > 0 } faults)
        {
            return Outcome.Invalid(faults);
        }

        return await KeepAsync(change, row, survey, stop);
    }

    /// <summary>
    /// Counts one sheet, or takes one back. It adds to what stands, whoever else counts meanwhile, and so names no version.
    /// </summary>
    /// <param name="address">The event.</param>
    /// <param name="grades">The grade given to each question, 0 for the best; no entry for a question that was left out.</param>
    /// <param name="back">True to take such a sheet back.</param>
    /// <param name="stop">Stops the recording.</param>
    public async Task<Outcome> CountAsync(EventAddress address, IReadOnlyDictionary<SurveyQuestion, int> grades, bool back = false, CancellationToken stop = default)
    {
        await using var change = await OpenAsync(address, stop);
        if (change is null || await FindAsync(change, address, stop) is not { } row)
        {
            return Outcome.NotFound;
        }

        if (WhyNot(row) is { } why)
        {
            return Outcome.Refused(why);
        }

        var survey = Survey(change, row);
        if (survey.CollectedOn == default)
        {
            survey.CollectedOn = change.Clock.Today;
        }

        var by = back ? -1 : 1;
        survey.Answers += by;
        foreach (var (question, _) in SurveyQuestions.Of(survey).Where(one => grades.ContainsKey(one.Question)))
        {
            var tally = Tally(change, survey, question);
            tally.Grades = [.. tally.Grades.Select((count, grade) => grades[question] == grade ? count + by : count)];
            if (back && tally.Grades.All(count => count == 0))
            {
                Forget(change, survey, question);
            }
        }

        return survey.Answers < 0 || survey.Answers > SessionAttendance.Most || survey.Tallies.Any(tally => tally.Grades.Any(count => count < 0) || tally.Sum > survey.Answers)
            ? Outcome.Refused("この1枚は、いまの集計と合わないため数えられません。ページを開き直して、集計を確かめてください。")
            : await KeepAsync(change, row, survey, stop);
    }

    private async Task<Change?> OpenAsync(EventAddress address, CancellationToken stop) =>
        await door.FindLeadAsync(EventActs.Survey, address.UnitCode, stop) is { } unit ? await door.OpenForChangeAsync(EventActs.Survey, [unit.Id], stop) : null;

    private static Task<Event?> FindAsync(Change change, EventAddress address, CancellationToken stop)
    {
        var unit = change.Tree.Find(address.UnitCode)!.Id;
        return change.Rows<Event>().Include(one => one.Survey!.Tallies).FirstOrDefaultAsync(one => one.OrgUnitId == unit && one.Number == address.Number, stop);
    }

    private static Sentence? WhyNot(Event row) =>
        EventFlow.TakesAttendance(row.State) ? null : new Sentence("「{0}」の事業には、アンケートを記録できません。", EventWords.Say(row.State));

    private static EventSurvey Survey(Change change, Event row)
    {
        if (row.Survey is null)
        {
            row.Survey = new() { OrgUnitId = row.OrgUnitId, EventNumber = row.Number };
            change.Rows<EventSurvey>().Add(row.Survey);
        }

        return row.Survey;
    }

    private static SurveyTally Tally(Change change, EventSurvey survey, SurveyQuestion question)
    {
        if (survey.Tallies.FirstOrDefault(row => row.Question == question) is { } there)
        {
            return there;
        }

        var tally = new SurveyTally { OrgUnitId = survey.OrgUnitId, EventNumber = survey.EventNumber, Question = question };
        survey.Tallies.Add(tally);
        change.Rows<SurveyTally>().Add(tally);
        return tally;
    }

    private static void Forget(Change change, EventSurvey survey, SurveyQuestion question)
    {
        if (survey.Tallies.FirstOrDefault(row => row.Question == question) is { } gone)
        {
            survey.Tallies.Remove(gone);
            change.Rows<SurveyTally>().Remove(gone);
        }
    }

    private static async Task<Outcome> KeepAsync(Change change, Event row, EventSurvey survey, CancellationToken stop)
    {
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
        var own = SurveyQuestions.Own.Zip(fields.Own, (question, typed) => read.Text($"{question}", typed, EventSurvey.QuestionMaxLength).ReplaceLineEndings(" ")).ToList();
        survey.OwnQuestions = string.Join('\n', own).TrimEnd('\n');
        var asked = SurveyQuestions.Of(survey).ToDictionary(one => one.Question, one => one.Words);
        foreach (var question in Enum.GetValues<SurveyQuestion>())
        {
            var isBlank = fields.Counts[question].All(string.IsNullOrWhiteSpace); // not asked, or not counted: that is no 0
            int[] counts = [.. fields.Counts[question].Select((typed, grade) => read.People($"{question}-{grade}", typed) ?? 0)];
            if (!asked.TryGetValue(question, out var words))
            {
                read.Refuse(counts.Sum() > 0, $"{question}", "答えの枚数があります。問いを書くか、枚数を消してください。");
            }

            if (words is null || isBlank)
            {
                Forget(change, survey, question);
                continue;
            }

            var tally = Tally(change, survey, question);
            tally.Grades = counts;
            read.Refuse(tally.Sum > answers, $"{question}-0", new Sentence("「{0}」の合計 {1} 枚が、回収した {2} 枚より多くなっています。", words, tally.Sum, answers));
        }

        return read.Faults;
    }
}
