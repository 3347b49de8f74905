namespace CitizenCenterPortal.Events.Feed;

/// <summary>The address under which a centre's calendar is taken into other programs, one at a time. Of its secret the hash alone is kept.</summary>
[Stamped(Stamps.Events)]
public sealed class EventFeed : IOwned
{
    /// <summary>Length of <see cref="TokenHash"/>, in characters.</summary>
    public const int HashLength = 64;

    /// <inheritdoc/>
    public int OrgUnitId { get; set; }

    /// <summary>SHA-256 of the token, in hexadecimal digits.</summary>
    public required string TokenHash { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime MadeAt { get; set; }
}
