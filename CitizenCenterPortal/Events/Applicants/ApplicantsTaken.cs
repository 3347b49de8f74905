namespace CitizenCenterPortal.Events.Applicants;

/// <summary>That names and contacts of an event's applicants left the portal in a file: when and how many, never who. Why is in the journal.</summary>
[Stamped(Stamps.Applicants)]
public sealed class ApplicantsTaken : IPartOf<Event>
{
    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The event's number there.</summary>
    public int EventNumber { get; set; }

    /// <summary>Its number in the event, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>How many applications.</summary>
    public int Applicants { get; set; }
}
