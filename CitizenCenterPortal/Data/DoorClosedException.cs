namespace CitizenCenterPortal.Data;

/// <summary>Why the door stayed shut.</summary>
public enum DoorRefusal
{
    /// <summary>Nobody is signed in, or no grant is valid today.</summary>
    NoGrant,

    /// <summary>The role does not hold the permission.</summary>
    Permission,

    /// <summary>The permission is held, but not for this unit or month.</summary>
    Reach,
}

/// <summary>The door stayed shut. Pages answer 403 for a missing permission and 404 for a row out of reach, in one place.</summary>
public sealed class DoorClosedException(DoorRefusal refusal) : Exception($"The door is closed: {refusal}.")
{
    /// <summary>Why.</summary>
    public DoorRefusal Refusal { get; } = refusal;
}
