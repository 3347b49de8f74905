namespace CitizenCenterPortal.Events;

/// <summary>回: one session of an event. What nobody counted is null; 0 is a number.</summary>
[Stamped(Stamps.Events)]
public sealed class EventSession : IPartByDay<Event, EventShare>, IOfRooms, ITakesPlace
{
    /// <summary>Most sessions of one event.</summary>
    public const int Most = 60;

    /// <summary>Longest code of a room type, in characters.</summary>
    public const int RoomMaxLength = 40;

    /// <summary>Longest words of place, in characters.</summary>
    public const int PlaceMaxLength = 120;

    /// <summary>Longest words of who leads it, in characters.</summary>
    public const int LecturerMaxLength = 80;

    /// <summary>Longest words of why it was called off, in characters.</summary>
    public const int OffWordsMaxLength = 200;

    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The event's number there.</summary>
    public int EventNumber { get; set; }

    /// <summary>第n回, from 1; never given twice.</summary>
    public int Number { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>When it begins, stored as minutes since midnight.</summary>
    public TimeOnly Start { get; set; }

    /// <summary>When it ends.</summary>
    public TimeOnly End { get; set; }

    /// <summary>The centre where it is held and counted: the lead or a joint one.</summary>
    public int PlaceUnitId { get; set; }

    /// <summary>The type of room there, <c>meeting</c>; empty for 館外, and while nothing is decided.</summary>
    public string Room { get; set; } = "";

    /// <summary>Where it is outside the centre, or which of the rooms.</summary>
    public string Place { get; set; } = "";

    /// <summary>True while neither a room nor a place outside is decided; so may a plan be kept.</summary>
    public bool IsUndecided => Room.Length == 0 && Place.Length == 0;

    /// <summary>定員; null for the event's own.</summary>
    public int? Capacity { get; set; }

    /// <summary>Who leads it, as the notice prints it: a role or a name that the person has made public.</summary>
    public string Lecturer { get; set; } = "";

    /// <summary>What became of it.</summary>
    [WrittenAtPlace]
    public SessionState State { get; set; }

    /// <summary>Why it was called off.</summary>
    public string OffWords { get; set; } = "";

    /// <summary>この事業が初めての人: who had been at no earlier session of the event. Their sum is the 実人数.</summary>
    [WrittenAtPlace]
    public int? NewPersons { get; set; }

    /// <summary>True where it was held and nobody wrote <see cref="NewPersons"/>: the month's report is then offered no 実人数.</summary>
    public bool LacksPersons => State == SessionState.Held && NewPersons is null;

    /// <summary>館の事業が初めての人.</summary>
    [WrittenAtPlace]
    public int? FirstTime { get; set; }

    /// <summary>ボランティア.</summary>
    [WrittenAtPlace]
    public int? Volunteers { get; set; }

    /// <summary>ジュニアリーダー.</summary>
    [WrittenAtPlace]
    public int? JuniorLeaders { get; set; }

    /// <summary>企画員.</summary>
    [WrittenAtPlace]
    public int? Planners { get; set; }

    /// <summary>Who came, by life stage.</summary>
    public ICollection<SessionAttendance> Attendance { get; } = [];
}

/// <summary>A day on which an event has a session.</summary>
public sealed class SessionDay : IDayOfPart
{
    /// <inheritdoc/>
    public int OfUnit { get; set; }

    /// <inheritdoc/>
    public int OfNumber { get; set; }

    /// <inheritdoc/>
    public DateOnly Day { get; set; }
}

/// <summary>参加者 of a session of one life stage.</summary>
[Stamped(Stamps.Events)]
public sealed class SessionAttendance : IPartOf<EventSession>
{
    /// <summary>Most people of one life stage.</summary>
    public const int Most = Ui.FieldReader.MostPeople;

    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The event's number there.</summary>
    public int EventNumber { get; set; }

    /// <summary>The session's number in the event.</summary>
    public int SessionNumber { get; set; }

    /// <summary>The code of a <see cref="Events.LifeStage"/>.</summary>
    public required string LifeStage { get; set; }

    /// <summary>How many came.</summary>
    public int People { get; set; }
}
