namespace CitizenCenterPortal.Kernel;

/// <summary>The three tiers of the city's role document: 市拠点館, 区拠点館, 地区館.</summary>
public enum Tier
{
    /// <summary>市拠点館: the city hub, root of the tree.</summary>
    City,

    /// <summary>区拠点館: a ward hub.</summary>
    Ward,

    /// <summary>地区館: a district centre.</summary>
    District,
}
