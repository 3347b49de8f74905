namespace CitizenCenterPortal.Kernel;

/// <summary>
/// A row of one unit about what takes place at another, as a session of an event at a joint centre. By an act that is done at that place
/// (<see cref="Act.AtPlace"/>) who reaches the place writes what it says of it (<see cref="WrittenAtPlaceAttribute"/>) and the row's parts; nothing else of
/// the unit whose it is.
/// </summary>
public interface ITakesPlace : IOwned
{
    /// <summary>The unit where it takes place.</summary>
    int PlaceUnitId { get; }
}

/// <summary>The place of <see cref="ITakesPlace"/> writes it, of such a row or of the whole that this is a part of.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WrittenAtPlaceAttribute : Attribute;
