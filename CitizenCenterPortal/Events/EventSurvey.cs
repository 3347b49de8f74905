namespace CitizenCenterPortal.Events;

/// <summary>アンケート of an event, added up from paper: five questions that every centre asks, and its own.</summary>
[Stamped(Stamps.Events)]
public sealed class EventSurvey : IPartOf<Event>
{
    /// <summary>Longest question of a centre's own, in characters.</summary>
    public const int QuestionMaxLength = 60;

    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The event's number there.</summary>
    public int EventNumber { get; set; }

    /// <summary>The day on which the sheets were collected.</summary>
    public DateOnly CollectedOn { get; set; }

    /// <summary>回収数.</summary>
    public int Answers { get; set; }

    /// <summary>The centre's own questions, one a line in the order of <see cref="SurveyQuestions.Own"/>; an empty line for one that is not asked.</summary>
    public string OwnQuestions { get; set; } = "";

    /// <summary>What was answered.</summary>
    public ICollection<SurveyTally> Tallies { get; } = [];
}

/// <summary>The questions: five that every centre asks, and up to three of its own.</summary>
public enum SurveyQuestion
{
    /// <summary>満足度.</summary>
    Satisfaction,

    /// <summary>内容.</summary>
    Content,

    /// <summary>進め方.</summary>
    Conduct,

    /// <summary>役に立つか.</summary>
    Usefulness,

    /// <summary>また参加したいか.</summary>
    Again,

    /// <summary>The first of the centre's own.</summary>
    OwnFirst,

    /// <summary>The second.</summary>
    OwnSecond,

    /// <summary>The third.</summary>
    OwnThird,
}

/// <summary>How often each grade was given to one question. Who left it out is in none of them; there is no row for a question of which nothing was counted.</summary>
[Stamped(Stamps.Events)]
public sealed class SurveyTally : IPartOf<EventSurvey>
{
    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The event's number there.</summary>
    public int EventNumber { get; set; }

    /// <summary>The question.</summary>
    public SurveyQuestion Question { get; set; }

    /// <summary>とてもよい (満足).</summary>
    public int Best { get; set; }

    /// <summary>よい (やや満足).</summary>
    public int Good { get; set; }

    /// <summary>ふつう.</summary>
    public int Fair { get; set; }

    /// <summary>あまりよくない (やや不満).</summary>
    public int Poor { get; set; }

    /// <summary>よくない (不満).</summary>
    public int Worst { get; set; }

    /// <summary>How often each grade was given, the best first.</summary>
    public IReadOnlyList<int> Grades
    {
        get => [Best, Good, Fair, Poor, Worst];
        set => (Best, Good, Fair, Poor, Worst) = (value[0], value[1], value[2], value[3], value[4]);
    }

    /// <summary>All that answered it.</summary>
    public int Sum => Best + Good + Fair + Poor + Worst;
}
