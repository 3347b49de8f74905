namespace CitizenCenterPortal.Indicators;

/// <summary>The blocks of the default form in the reader's language; a block that a city named itself is said as it is.</summary>
public static class BlockNames
{
    private static readonly Dictionary<string, string> English = new()
    {
        ["開館"] = "Opening",
        ["利用"] = "Use",
        ["使用料"] = "Fees",
        ["主催事業"] = "Events",
        ["市民参画"] = "Citizens",
        ["連携"] = "Partners",
        ["情報・相談"] = "Information",
        ["市民の声"] = "Voices",
        ["事故・安全"] = "Safety",
        ["維持管理"] = "Upkeep",
        ["職員"] = "Staff",
        ["収支"] = "Money",
    };

    /// <summary>The block's name.</summary>
    public static string Say(string block) => Words.Pick(block, English.GetValueOrDefault(block));
}
