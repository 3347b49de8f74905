namespace CitizenCenterPortal.Indicators;

/// <summary>How months are put together, in words.</summary>
public static class RollUpNames
{
    /// <summary>The rule.</summary>
    public static string Say(RollUp rule) => rule switch
    {
        RollUp.Sum => Words.Say("月を足す"),
        RollUp.Last => Words.Say("報告のそろった最後の月"),
        RollUp.Average => Words.Say("報告のそろった月の平均"),
    };
}
