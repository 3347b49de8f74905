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

    /// <summary>The centre's own questions, in their places.</summary>
    public string[] Own { get; init; } = [.. SurveyQuestions.Own.Select(_ => "")];

    /// <summary>How often each grade was given, the best first; empty for never.</summary>
    public Dictionary<SurveyQuestion, string[]> Counts { get; init; } = Enum.GetValues<SurveyQuestion>().ToDictionary(question => question, _ => Enumerable.Repeat("", Grades).ToArray());

    /// <summary>What stands of a survey.</summary>
    public static SurveyFields Of(EventSurvey? survey)
    {
        var fields = new SurveyFields { CollectedOn = EventFields.Day(survey?.CollectedOn), Answers = Ui.Format.Input(survey?.Answers), Own = [.. SurveyQuestions.OwnOf(survey)] };
        foreach (var tally in survey?.Tallies ?? [])
        {
            fields.Counts[tally.Question] = [.. tally.Grades.Select(count => Ui.Format.Input(count))];
        }

        return fields;
    }
}
