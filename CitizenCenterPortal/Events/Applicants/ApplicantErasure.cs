namespace CitizenCenterPortal.Events.Applicants;

/// <summary>That the personal data of a centre's applicants were erased: how many, never who.</summary>
public sealed class ApplicantErasure : IOwned
{
    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>Its number at the centre, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Of how many events.</summary>
    public int Events { get; set; }

    /// <summary>How many applications were made nameless.</summary>
    public int Applicants { get; set; }
}
