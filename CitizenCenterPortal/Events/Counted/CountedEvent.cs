namespace CitizenCenterPortal.Events.Counted;

/// <summary>What the counting rule knows of an event. Pure: what is read from the database is put into it, and nothing else is asked.</summary>
/// <param name="LeadUnitId">The lead centre.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Title">What it is called.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Joint">The other centres that hold it too.</param>
/// <param name="Partners">How many bodies it is held with.</param>
/// <param name="Schools">How many of them are schools.</param>
/// <param name="Participation">How far citizens make it.</param>
/// <param name="Access">What makes it easy to take part.</param>
/// <param name="IsLocal">True where a local resource is named.</param>
/// <param name="Capacity">定員 of a session that names none of its own.</param>
/// <param name="Applicants">応募者数; null where nobody counted.</param>
/// <param name="AppliedUntil">The last day on which one could apply; null where nobody recruited.</param>
/// <param name="Sessions">Its sessions.</param>
/// <param name="Survey">What was answered; null where nobody was asked.</param>
public sealed record CountedEvent(
    int LeadUnitId, int Number, string Title, EventState State, IReadOnlyCollection<int> Joint, int Partners, int Schools, Participation Participation,
    AccessConditions Access, bool IsLocal, int? Capacity, int? Applicants, DateOnly? AppliedUntil, IReadOnlyList<CountedSession> Sessions, CountedSurvey? Survey);

/// <summary>A session of it.</summary>
/// <param name="Number">第n回.</param>
/// <param name="Day">The day.</param>
/// <param name="PlaceUnitId">The centre where it is held.</param>
/// <param name="IsOutside">True for 館外.</param>
/// <param name="State">What became of it.</param>
/// <param name="Capacity">定員; null for the event's own.</param>
/// <param name="People">Who came, by the code of the <see cref="LifeStage"/>.</param>
/// <param name="NewPersons">この事業が初めての人.</param>
/// <param name="FirstTime">館の事業が初めての人.</param>
/// <param name="Volunteers">ボランティア.</param>
/// <param name="JuniorLeaders">ジュニアリーダー.</param>
/// <param name="Planners">企画員.</param>
public sealed record CountedSession(
    int Number, DateOnly Day, int PlaceUnitId, bool IsOutside, SessionState State, int? Capacity, IReadOnlyDictionary<string, int> People,
    int? NewPersons, int? FirstTime, int? Volunteers, int? JuniorLeaders, int? Planners);

/// <summary>What was answered about it.</summary>
/// <param name="CollectedOn">The day on which the sheets were collected.</param>
/// <param name="Answers">回収数.</param>
/// <param name="Satisfied">Those that say 満足 or やや満足.</param>
public sealed record CountedSurvey(DateOnly CollectedOn, int Answers, int Satisfied);
