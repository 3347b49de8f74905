namespace CitizenCenterPortal.Kernel;

/// <summary>指定管理者: a body that runs centres for the city under agreements.</summary>
[Stamped(Stamps.Organization)]
public sealed class Operator : ICityWide
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Number in the database.</summary>
    public int Id { get; set; }

    /// <summary>Name, unique.</summary>
    public required string Name { get; set; }
}

/// <summary>協定: which operator runs a unit, from when to when. An operator sees a unit's months that its agreement covers.</summary>
[Stamped(Stamps.Organization)]
public sealed class Agreement : IOwned
{
    /// <summary>The operator.</summary>
    public int OperatorId { get; set; }

    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The first month.</summary>
    public ReportingMonth From { get; set; }

    /// <summary>The last month; null while it lasts.</summary>
    public ReportingMonth? To { get; set; }
}
