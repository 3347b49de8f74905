namespace CitizenCenterPortal.Events.Applicants;

/// <summary>
/// 申込: somebody who applied for an event, perhaps for several people who come together. Read by the lead centre's own people alone: joint centres
/// get the printed list. Each has a key of their own (<see cref="ApplicantKey"/>); when it is deleted nobody reads who it was, and what is counted stays.
/// </summary>
[Stamped(Stamps.Applicants)]
public sealed class EventApplicant : IAboutPeople
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 60;

    /// <summary>Longest contact, in characters.</summary>
    public const int ContactMaxLength = 120;

    /// <summary>Longest note, in characters.</summary>
    public const int NoteMaxLength = 200;

    /// <summary>Most people of one application.</summary>
    public const int MostPeople = 99;

    /// <summary>Most applications of one event.</summary>
    public const int Most = 5_000;

    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The event's number there.</summary>
    public int EventNumber { get; set; }

    /// <summary>受付番号, from 1; never given twice.</summary>
    public int Number { get; set; }

    /// <summary>氏名.</summary>
    [Personal]
    public PersonalText Name { get; set; } = new("");

    /// <summary>ふりがな.</summary>
    [Personal]
    public PersonalText Kana { get; set; } = new("");

    /// <summary>A telephone number or a mail address; may be empty.</summary>
    [Personal]
    public PersonalText Contact { get; set; } = new("");

    /// <summary>What the centre must know: a wheelchair, an allergy.</summary>
    [Personal]
    public PersonalText Note { get; set; } = new("");

    /// <summary>Hash of the wrapped key under which they are sealed, hexadecimal.</summary>
    public required string KeyHash { get; set; }

    /// <summary>The code of the <see cref="Events.LifeStage"/> of who applied.</summary>
    public required string LifeStage { get; set; }

    /// <summary>館の事業が初めて.</summary>
    public bool FirstTime { get; set; }

    /// <summary>How many come, who applied among them.</summary>
    public int People { get; set; }

    /// <summary>申込日.</summary>
    public DateOnly AppliedOn { get; set; }

    /// <summary>How they applied.</summary>
    public Channel Channel { get; set; }

    /// <summary>Where it stands.</summary>
    public ApplicantState State { get; set; }

    /// <summary>補欠の順: the place among those who wait, from 1. Who declined keeps it, or 0 for the place they gave back: they had their turn. Null for all others.</summary>
    public int? Turn { get; set; }

    /// <summary>Rises with every change; who changes it names the version they saw.</summary>
    public int Version { get; set; }
}

/// <summary>
/// The key under which one applicant is encrypted, itself wrapped by the portal's, and the mark by which the same person is found again. It stands
/// beside the row and not in it, since the journal keeps rows for ever: deleting it erases the person there too.
/// </summary>
public sealed class ApplicantKey : IAboutPeople, IBookkeeping
{
    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The event's number there.</summary>
    public int EventNumber { get; set; }

    /// <summary>The applicant's number.</summary>
    public int Number { get; set; }

    /// <summary>The wrapped key, Base64.</summary>
    public required string Wrapped { get; set; }

    /// <summary>The mark of kana and contact within the event.</summary>
    public required string Mark { get; set; }
}
