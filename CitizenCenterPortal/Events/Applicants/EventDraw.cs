namespace CitizenCenterPortal.Events.Applicants;

/// <summary>抽選: a draw that was held, with the seed by which anybody can repeat it (<see cref="Lottery"/>). Tells nothing about a person.</summary>
[Stamped(Stamps.Applicants)]
public sealed class EventDraw : IPartOf<Event>
{
    /// <summary>Length of a seed, in hexadecimal digits.</summary>
    public const int SeedLength = 32;

    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The event's number there.</summary>
    public int EventNumber { get; set; }

    /// <summary>Its number in the event, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The seed, made by the server as the draw was held.</summary>
    public required string Seed { get; set; }

    /// <summary>How many places there were, in people.</summary>
    public int Places { get; set; }

    /// <summary>How many applications took part.</summary>
    public int Drawn { get; set; }

    /// <summary>How many of them won.</summary>
    public int Admitted { get; set; }

    /// <summary>How many wait.</summary>
    public int Waiting { get; set; }
}
