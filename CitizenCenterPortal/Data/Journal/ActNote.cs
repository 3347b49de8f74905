namespace CitizenCenterPortal.Data;

/// <summary>What an act says of itself in the journal.</summary>
public sealed record ActNote
{
    /// <summary>An act without more to say.</summary>
    public static readonly ActNote Plain = new();

    /// <summary>The month it is about.</summary>
    public ReportingMonth? Month { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The one chain it goes into; null for every chain of the change.</summary>
    public int? OrgUnitId { get; init; }

    /// <summary>What the act brought with it and is told by its own name; null for the change's own act.</summary>
    public Act? As { get; init; }

    /// <summary>For a history that is written afterwards: the act, who did it in which role, and when. Null for the change's own.</summary>
    public (Act Act, string Actor, string Role, DateTime At)? Past { get; init; }

    /// <summary>What this line changed, made by a <see cref="ChangeDetail"/> of its own: a history that is written afterwards, or a long detail made before the lock.</summary>
    public string? Detail { get; init; }
}
