namespace CitizenCenterPortal.Organization.Units;

/// <summary>What a person typed about a unit, as typed.</summary>
public sealed class UnitFields
{
    /// <summary>Code of a new unit.</summary>
    public string Code { get; set; } = "";

    /// <summary>Japanese name.</summary>
    public string Name { get; set; } = "";

    /// <summary>English name.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>The unit above.</summary>
    public string Parent { get; set; } = "";

    /// <summary>The ward a new unit stands in.</summary>
    public string Ward { get; set; } = "";

    /// <summary>Who runs it; empty for the city.</summary>
    public string Operator { get; set; } = "";

    /// <summary>The month from which it holds; of a closing the last month.</summary>
    public string Month { get; set; } = "";

    /// <summary>The last month of an agreement; empty while it lasts.</summary>
    public string Until { get; set; } = "";
}
