namespace CitizenCenterPortal.Organization.Opening;

/// <summary>How many rooms of a type a unit lends from a day on, until the next such row.</summary>
[Stamped(Stamps.Calendar)]
public sealed class UnitRooms : IOfRooms
{
    /// <summary>Most rooms of one type.</summary>
    public const int Most = 99;

    /// <summary>Longest code of a type, in characters.</summary>
    public const int OptionMaxLength = 40;

    /// <inheritdoc/>
    public int OrgUnitId { get; set; }

    /// <summary>The room type: an option of the measure of slots, as <c>meeting</c>.</summary>
    public required string Option { get; set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; set; }

    /// <summary>How many; 0 where there is none any more.</summary>
    public int Count { get; set; }
}
