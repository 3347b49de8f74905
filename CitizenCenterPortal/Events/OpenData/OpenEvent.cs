namespace CitizenCenterPortal.Events.OpenData;

/// <summary>An event as everybody may see it. It has no field for a person: no lecturer, no applicant, no who wrote it.</summary>
/// <param name="Address">Its address, unique in the city.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Aim">ねらい.</param>
/// <param name="Target">For whom.</param>
/// <param name="Fee">In yen; null where none is written down.</param>
/// <param name="Access">What makes it easy to take part.</param>
/// <param name="Recruitment">How people come to take part.</param>
/// <param name="ApplyUntil">The last day to apply.</param>
/// <param name="Capacity">定員.</param>
/// <param name="Lead">The lead centre's name.</param>
/// <param name="Joint">The names of the centres that hold it too.</param>
/// <param name="Sessions">Its sessions that are not called off, by day; one at least.</param>
public sealed record OpenEvent(
    EventAddress Address, string Title, string Aim, string Target, int? Fee, AccessConditions Access, Recruitment Recruitment, DateOnly? ApplyUntil, int? Capacity, string Lead,
    IReadOnlyList<string> Joint, IReadOnlyList<OpenSession> Sessions);

/// <summary>A session of it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Place">Where.</param>
public sealed record OpenSession(DateOnly Day, TimeOnly Start, TimeOnly End, string Place);
