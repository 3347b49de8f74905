namespace CitizenCenterPortal.Kernel;

/// <summary>A centre in the tree. Names and places of centres are public; what belongs to them is not.</summary>
[Stamped(Stamps.Organization)]
public sealed class OrgUnit : ICityWide
{
    /// <summary>The city hub's id, fixed, so that the city's own journal chain exists before the tree does.</summary>
    public const int RootId = 1;

    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 16;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 80;

    /// <summary>Number in the database.</summary>
    public int Id { get; set; }

    /// <summary>The city's code of the centre: <c>C00</c>, <c>W1</c>, <c>D101</c>. Unique.</summary>
    public required string Code { get; set; }

    /// <summary>Japanese name.</summary>
    public required string Name { get; set; }

    /// <summary>English name, where the city gave one.</summary>
    public string? NameEn { get; set; }

    /// <summary>Tier.</summary>
    public Tier Tier { get; set; }

    /// <summary>The ward the centre stands in: 東山区.</summary>
    public string Ward { get; set; } = "";

    /// <summary>The unit above, as of today; null for the city hub.</summary>
    public int? ParentId { get; set; }

    /// <summary>The ids from the root down to the unit itself, ending with a slash: <c>/1/3/17/</c>.</summary>
    public string Path { get; set; } = "";

    /// <summary>The name in the reader's language.</summary>
    public string DisplayName => Words.Pick(Name, NameEn);

    /// <summary>The tier's screen word, Japanese.</summary>
    public string TierName() => Tier switch
    {
        Tier.City => "市拠点館",
        Tier.Ward => "区拠点館",
        Tier.District => "地区館",
    };
}
