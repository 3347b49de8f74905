namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The blocks of the default form in the reader's language; a block that a city named itself is said as it is.</summary>
public static class BlockNames
{
    private static readonly string[] Default =
        ["開館", "利用", "使用料", "主催事業", "市民参画", "連携", "情報・相談", "市民の声", "事故・安全", "維持管理", "職員", "収支"];

    /// <summary>The block's name.</summary>
    public static string Say(string block) => Default.Contains(block) ? Words.Say(block) : block;
}
