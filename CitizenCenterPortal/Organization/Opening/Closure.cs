namespace CitizenCenterPortal.Organization.Opening;

/// <summary>臨時休館: a unit is closed from a day to another, beside its regular closing, for works and the like.</summary>
[Stamped(Stamps.Calendar)]
public sealed class Closure : IOwned
{
    /// <summary>Most days of one closure.</summary>
    public const int MostDays = 1100;

    /// <summary>Number in the database.</summary>
    public int Id { get; set; }

    /// <inheritdoc/>
    public int OrgUnitId { get; set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; set; }

    /// <summary>Why, as the visitors are told too.</summary>
    public required string Reason { get; set; }

    /// <summary>True on its days.</summary>
    public bool Holds(DateOnly day) => day >= From && day <= To;
}
