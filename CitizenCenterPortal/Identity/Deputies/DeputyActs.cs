namespace CitizenCenterPortal.Identity.Deputies;

/// <summary>What is done about who stands in for the head of a unit.</summary>
public static class DeputyActs
{
    /// <summary>Somebody stands in for a head from a day to a day.</summary>
    public static readonly Act Name = new("access.deputise", Permissions.Access.Deputise, "代理を置く", "代理を置きました", NeedsReason: true);

    /// <summary>They do so no more, or not at all.</summary>
    public static readonly Act End = new("access.end-deputy", Permissions.Access.Deputise, "代理を終える", "代理を終えました", NeedsReason: true);

    /// <summary>Both.</summary>
    public static readonly IReadOnlyList<Act> All = [Name, End];
}
