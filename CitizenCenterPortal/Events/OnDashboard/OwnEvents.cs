namespace CitizenCenterPortal.Events.OnDashboard;

/// <summary>A centre's own events as they stand today.</summary>
/// <param name="Coming">Sessions of the next two weeks, today's first, that it leads or that are held at it.</param>
/// <param name="Unwritten">What is to be written of events that are over, its own and of others' those that were held at it, the oldest, <see cref="Most"/> at most.</param>
/// <param name="Marks">What was answered about the last ones.</param>
public sealed record OwnEvents(IReadOnlyList<ComingSession> Coming, IReadOnlyList<Unwritten> Unwritten, IReadOnlyList<SurveyMark> Marks)
{
    /// <summary>How far ahead it looks, today included.</summary>
    public const int Days = 14;

    /// <summary>Most lines of a card; of the rest it says how many there are.</summary>
    public const int Most = 6;

    /// <summary>Events that people may apply for, and how far they are filled.</summary>
    public OpenRecruitments Open { get; init; } = new([], 0);

    /// <summary>Of how many events something is to be written.</summary>
    public int AllUnwritten { get; init; }
}

/// <summary>A session that is to come.</summary>
/// <param name="Address">Its event.</param>
/// <param name="Title">What that is called.</param>
/// <param name="Number">Its number in the event.</param>
/// <param name="Sessions">How many the event has.</param>
/// <param name="Day">The day.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="PlaceUnitId">The centre where it is held.</param>
/// <param name="Room">The type of room; empty for 館外.</param>
/// <param name="Place">Where, in words.</param>
public sealed record ComingSession(EventAddress Address, string Title, int Number, int Sessions, DateOnly Day, TimeOnly Start, TimeOnly End, int PlaceUnitId, string Room, string Place);

/// <summary>The events of a centre that people may apply for.</summary>
/// <param name="First">Those that close soonest, <see cref="OwnEvents.Most"/> at most.</param>
/// <param name="All">How many there are.</param>
public sealed record OpenRecruitments(IReadOnlyList<OpenRecruitment> First, int All);

/// <summary>An event that people may apply for.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Recruitment">先着 or 抽選.</param>
/// <param name="Applicants">応募者数; null where nobody wrote one down.</param>
/// <param name="Capacity">定員; null where none is set.</param>
/// <param name="Until">The last day to apply.</param>
public sealed record OpenRecruitment(EventAddress Address, string Title, Recruitment Recruitment, int? Applicants, int? Capacity, DateOnly? Until)
{
    /// <summary>補欠, people; 0 where nobody waits or the reader sees no list.</summary>
    public int Waiting { get; init; }

    /// <summary>Applicants for each place, in percent; null where one of them is not known.</summary>
    public decimal? Filled => Applicants is { } applied && Capacity is > 0 and var places ? applied * 100m / places : null;
}

/// <summary>What is to be written of an event.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Session">The session whose attendance is missing; null where the result is.</param>
/// <param name="Since">The day since which it is.</param>
public sealed record Unwritten(EventAddress Address, string Title, int? Session, DateOnly? Since);

/// <summary>What was answered about an event.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Answers">Answers to 満足度.</param>
/// <param name="Satisfied">Of these, とてもよい and よい.</param>
public sealed record SurveyMark(EventAddress Address, string Title, int Answers, int Satisfied);
