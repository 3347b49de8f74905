using System.Globalization;

namespace CitizenCenterPortal.Kernel;

/// <summary>How far a role's rights go.</summary>
public enum Reach
{
    /// <summary>No business rows at all.</summary>
    None,

    /// <summary>One unit alone.</summary>
    Own,

    /// <summary>A unit and all beneath it.</summary>
    Subtree,

    /// <summary>The units of an operator's agreements, for the months that each covers.</summary>
    Operator,
}

/// <summary>Who stands before the door, with one grant. Two grants of a person are never mixed: one is open at a time.</summary>
/// <param name="PersonId">The person; null for a command of an operating-system user.</param>
/// <param name="Actor">How the journal names them: <c>person:12</c>, <c>os:portal</c>.</param>
/// <param name="Role">The role's code.</param>
/// <param name="Reach">How far the rights go.</param>
/// <param name="OrgUnitId">The unit of the grant.</param>
/// <param name="OperatorId">The operator of the grant.</param>
/// <param name="GrantId">The grant.</param>
/// <param name="Permissions">What the role may.</param>
public sealed record Caller(
    int? PersonId, string Actor, string Role, Reach Reach, int? OrgUnitId, int? OperatorId, int? GrantId, IReadOnlySet<string> Permissions)
{
    /// <summary>代理: the person for whom they stand in; null who acts in a right of their own.</summary>
    public int? DeputyFor { get; init; }

    /// <summary>Who acts, and for whom, as the journal keeps it: <c>person:12</c>, <c>person:12/7</c>.</summary>
    public string Signature => DeputyFor is { } person ? string.Create(CultureInfo.InvariantCulture, $"{Actor}/{person}") : Actor;

    /// <summary>True where the caller signed, in this right or any other.</summary>
    public bool Is(string? signature) => signature is not null && signature.Split('/')[0] == Actor;

    /// <summary>True where what was signed is in any part the caller's own: they signed it, or somebody for them, or whom they stand in for has a part in it.</summary>
    public bool SharesIn(string? signature) => signature is not null && Parts(signature).Intersect(Parts(Signature)).Any();

    private static IEnumerable<string> Parts(string signature) => signature.Split('/') is [var actor, var head] ? [actor, $"person:{head}"] : [signature];

    /// <summary>True where the role holds the permission.</summary>
    public bool May(string permission) => Permissions.Contains(permission);
}
