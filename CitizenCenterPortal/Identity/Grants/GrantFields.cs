namespace CitizenCenterPortal.Identity.Grants;

/// <summary>What a person typed about a grant, as typed.</summary>
public sealed class GrantFields
{
    /// <summary>Who it is to the sign-in.</summary>
    public string SignIn { get; set; } = "";

    /// <summary>The person's name; may be empty for somebody known.</summary>
    public string Name { get; set; } = "";

    /// <summary>The role's code.</summary>
    public string Role { get; set; } = "";

    /// <summary>The unit's code or the operator's name; empty for an administrator.</summary>
    public string Place { get; set; } = "";

    /// <summary>First day.</summary>
    public string From { get; set; } = "";

    /// <summary>Last day; empty while it lasts.</summary>
    public string To { get; set; } = "";
}
