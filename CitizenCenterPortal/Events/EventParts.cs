namespace CitizenCenterPortal.Events;

/// <summary>A centre that holds an event of another with it (共催).</summary>
[Stamped(Stamps.Events)]
public sealed class EventShare : IShare
{
    /// <summary>The lead centre.</summary>
    public int SharedBy { get; set; }

    /// <summary>The event's number there.</summary>
    public int EventNumber { get; set; }

    /// <inheritdoc/>
    public int OrgUnitId { get; set; }
}

/// <summary>A body that an event is held with. A body, never a person.</summary>
[Stamped(Stamps.Events)]
public sealed class EventPartner : IPartOf<Event>
{
    /// <summary>Most partners of one event.</summary>
    public const int Most = 20;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 80;

    /// <summary>Longest words of its part, in characters.</summary>
    public const int PartMaxLength = 200;

    /// <summary>The lead centre.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The event's number there.</summary>
    public int EventNumber { get; set; }

    /// <summary>Its number in the event, from 1.</summary>
    public int Number { get; set; }

    /// <summary>What it is called.</summary>
    public required string Name { get; set; }

    /// <summary>What it is.</summary>
    public PartnerKind Kind { get; set; }

    /// <summary>役割: what it does in the event; may be empty.</summary>
    public string Part { get; set; } = "";
}
