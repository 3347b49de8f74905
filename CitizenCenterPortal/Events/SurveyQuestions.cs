namespace CitizenCenterPortal.Events;

/// <summary>Which questions a survey asks.</summary>
public static class SurveyQuestions
{
    /// <summary>The places of a centre's own.</summary>
    public static readonly IReadOnlyList<SurveyQuestion> Own = [SurveyQuestion.OwnFirst, SurveyQuestion.OwnSecond, SurveyQuestion.OwnThird];

    /// <summary>Those that every centre asks.</summary>
    public static readonly IReadOnlyList<SurveyQuestion> Common = [.. Enum.GetValues<SurveyQuestion>().Except(Own)];

    /// <summary>The place of one of a centre's own, from 0; below 0 for one that every centre asks.</summary>
    public static int PlaceOfOwn(SurveyQuestion question) => question - SurveyQuestion.OwnFirst;

    /// <summary>The centre's own questions in their places, empty where one is not asked.</summary>
    public static IReadOnlyList<string> OwnOf(EventSurvey? survey)
    {
        var lines = (survey?.OwnQuestions ?? "").Split('\n');
        return [.. Own.Select((_, place) => lines.ElementAtOrDefault(place) ?? "")];
    }

    /// <summary>All that are asked, in order, in words.</summary>
    public static IReadOnlyList<(SurveyQuestion Question, string Words)> Of(EventSurvey? survey) =>
        [.. Common.Select(question => (question, EventWords.Say(question))), .. Own.Zip(OwnOf(survey)).Where(own => own.Second.Length > 0)];
}
