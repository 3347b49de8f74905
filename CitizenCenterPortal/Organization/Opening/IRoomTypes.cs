using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>A type of room that slots are counted by.</summary>
/// <param name="Code">Its code: <c>meeting</c>.</param>
/// <param name="Name">Its name in the reader's language.</param>
public sealed record RoomType(string Code, string Name)
{
    /// <summary>Its Japanese name, for what is Japanese whoever reads it.</summary>
    public string Japanese { get; init; } = Name;
}

/// <summary>The room types of the monthly form, which another room keeps.</summary>
public interface IRoomTypes
{
    /// <summary>All of them in the order of the form.</summary>
    Task<IReadOnlyList<RoomType>> ReadAsync(Reading reading, CancellationToken stop);
}
