namespace CitizenCenterPortal.Kernel;

/// <summary>Someone who signs in. Rights come from grants alone.</summary>
[Stamped(Stamps.Access)]
public sealed class Person : ICityWide
{
    /// <summary>Longest sign-in name, in characters.</summary>
    public const int SignInMaxLength = 200;

    /// <summary>Number in the database.</summary>
    public int Id { get; set; }

    /// <summary>Who it is to the sign-in: <c>demo:ward-director</c>, or issuer and subject of the city's provider. Unique.</summary>
    public required string SignIn { get; set; }

    /// <summary>The person's name, encrypted under the person's key.</summary>
    [Personal]
    public PersonalText Name { get; set; } = new("");

    /// <summary>Longest <see cref="KeyHash"/>, in characters.</summary>
    public const int KeyHashLength = 64;

    /// <summary>Hash of the wrapped key under which the name is encrypted, hexadecimal, told by the journal; null where there is none or it was erased.</summary>
    public string? KeyHash { get; set; }
}

/// <summary>A right in time: this person holds this role for this unit or operator. Days are inclusive, in the city's time.</summary>
[Stamped(Stamps.Access)]
public sealed class Grant : ICityWide
{
    /// <summary>Number in the database.</summary>
    public int Id { get; set; }

    /// <summary>Who.</summary>
    public int PersonId { get; set; }

    /// <summary>A role's code: <c>ward-director</c>.</summary>
    public required string Role { get; set; }

    /// <summary>The unit it is held for; null for an operator's or an administrator's grant.</summary>
    public int? OrgUnitId { get; set; }

    /// <summary>The operator it is held for.</summary>
    public int? OperatorId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; set; }

    /// <summary>代理: the grant of the head that this one stands in for; null for a right of one's own.</summary>
    public int? DeputyOf { get; set; }
}
