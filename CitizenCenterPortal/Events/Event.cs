using CitizenCenterPortal.Events.Papers;

namespace CitizenCenterPortal.Events;

/// <summary>
/// 事業: a programme of one or more sessions, led by one centre and perhaps held with others. Its number is its centre's own, from 1, and never
/// given twice; <see cref="EventAddress"/> is how an address names it.
/// </summary>
[Stamped(Stamps.Events)]
public sealed class Event : ISharedByDays<EventShare, SessionDay>, IMayBePlan
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleMaxLength = 120;

    /// <summary>Longest ねらい, 成果 and 次に変えること, in characters.</summary>
    public const int WordsMaxLength = 1000;

    /// <summary>Longest goal and need, in characters.</summary>
    public const int GoalMaxLength = 500;

    /// <summary>Longest of the one-line texts: what is measured, for whom, the local resource.</summary>
    public const int LineMaxLength = 120;

    /// <summary>Longest address inside the portal, in characters.</summary>
    public const int AddressMaxLength = 200;

    /// <summary>Stored units per 1 of a goal's target and result.</summary>
    public const decimal Fraction = Ui.FieldReader.Fraction;

    /// <summary>More than the events of a centre: unit and number in one number.</summary>
    internal const long Numbers = 1L << 32;

    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>Its number at the lead centre, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The month of its first session that is not called off; of its planning while it has none.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>The number that was given to a session last; null where none was given since it is kept, and the highest counts.</summary>
    public int? LastSession { get; set; }

    /// <summary>The day of its last session that is not called off; the first of all days while it has none.</summary>
    [Derived]
    public DateOnly LastDay { get; set; }

    /// <summary>Where it stands.</summary>
    public EventState State { get; set; }

    /// <inheritdoc/>
    public bool Approved { get; set; }

    /// <summary>What it is called.</summary>
    [Searched]
    public required string Title { get; set; }

    /// <summary>種類.</summary>
    public EventKind Kind { get; set; }

    /// <summary>ねらい.</summary>
    [Searched]
    public string Aim { get; set; } = "";

    /// <summary>目標: what shall have come about.</summary>
    public string Goal { get; set; } = "";

    /// <summary>What is measured by it: 参加者数, 満足と答えた割合.</summary>
    public string GoalMeasure { get; set; } = "";

    /// <summary>What the measure shall come to, in ten-thousandths; null where none is set.</summary>
    public long? GoalTarget { get; set; }

    /// <summary>What it came to, in ten-thousandths.</summary>
    public long? GoalResult { get; set; }

    /// <summary>Where the need was seen; wanted from the approval on.</summary>
    public NeedKind? Need { get; set; }

    /// <summary>The need in words.</summary>
    [Searched]
    public string NeedWords { get; set; } = "";

    /// <summary>The page of the portal that shows the need, <c>/…</c>; empty where there is none.</summary>
    public string NeedAddress { get; set; } = "";

    /// <summary>For whom, in words.</summary>
    [Searched]
    public string TargetWords { get; set; } = "";

    /// <summary>The <see cref="LifeStage"/>s it is for, as <see cref="Codes"/>; empty for all.</summary>
    public string LifeStages { get; set; } = "";

    /// <summary>The <see cref="Clause"/>s it serves, as <see cref="Codes"/>.</summary>
    public string Clauses { get; set; } = "";

    /// <summary>The <see cref="Theme"/>s it is filed under, as <see cref="Codes"/>.</summary>
    public string Themes { get; set; } = "";

    /// <summary>The local resource it is built on; empty for none.</summary>
    [Searched]
    public string LocalResource { get; set; } = "";

    /// <summary>市民参画の段階.</summary>
    public Participation Participation { get; set; }

    /// <summary>参加しやすい条件.</summary>
    public AccessConditions Access { get; set; }

    /// <summary>What it shall cost, in yen.</summary>
    public long? Budget { get; set; }

    /// <summary>What it cost, in yen.</summary>
    public long? Cost { get; set; }

    /// <summary>What one pays to take part, in yen; 0 for nothing.</summary>
    public int? Fee { get; set; }

    /// <summary>How people come to take part.</summary>
    public Recruitment Recruitment { get; set; }

    /// <summary>The first day on which one may apply.</summary>
    public DateOnly? RecruitFrom { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly? RecruitTo { get; set; }

    /// <summary>定員 of the event; a session may have one of its own.</summary>
    public int? Capacity { get; set; }

    /// <summary>応募者数.</summary>
    [Stamped(Stamps.Applicants)]
    public int? Applicants { get; set; }

    /// <summary>The number that was given to an applicant last; 0 where nobody is on the list, and <see cref="Applicants"/> is what somebody typed.</summary>
    [Stamped(Stamps.Applicants)]
    public int LastApplicant { get; set; }

    /// <summary>The day on which the personal data of its applicants were erased.</summary>
    public DateOnly? PeopleErasedOn { get; set; }

    /// <summary>成果.</summary>
    public string Result { get; set; } = "";

    /// <summary>次に変えること.</summary>
    public string NextTime { get; set; } = "";

    /// <summary>Why it was sent back, opened again or cancelled last; null while nothing is open.</summary>
    public string? OpenReason { get; set; }

    /// <summary>The unit of the event that it was copied from; null for one that is new.</summary>
    public int? CopiedFromUnitId { get; set; }

    /// <summary>The number of the event that it was copied from.</summary>
    public int? CopiedFromNumber { get; set; }

    /// <summary>The unit of the item of a plan that it hangs on; null for none.</summary>
    public int? PlanUnitId { get; set; }

    /// <summary>The number of that item.</summary>
    public int? PlanNumber { get; set; }

    /// <summary>Rises with every change; who changes it names the version they saw.</summary>
    [WrittenAtPlace]
    public int Version { get; set; }

    /// <summary>The other centres that hold it too.</summary>
    public ICollection<EventShare> Shares { get; } = [];

    /// <summary>The bodies that it is held with.</summary>
    public ICollection<EventPartner> Partners { get; } = [];

    /// <summary>The photographs and papers that lie beside it, those that were taken off among them.</summary>
    public ICollection<EventPaper> Papers { get; } = [];

    /// <summary>What was answered about it; null where nobody was asked.</summary>
    public EventSurvey? Survey { get; set; }

    /// <summary>Takes <see cref="Month"/> and <see cref="LastDay"/> from the sessions as they stand now.</summary>
    internal void Follow(IEnumerable<EventSession> sessions)
    {
        List<DateOnly> days = [.. sessions.Where(session => session.State != SessionState.CalledOff).Select(session => session.Day)];
        (Month, LastDay) = days.Count > 0 ? (ReportingMonth.Of(days.Min()), days.Max()) : (Month, DateOnly.MinValue);
    }
}
