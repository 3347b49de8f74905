namespace CitizenCenterPortal.Indicators;

/// <summary>What a level is of, in words.</summary>
public static class LevelBasisNames
{
    /// <summary>The basis.</summary>
    public static string Say(LevelBasis basis) => basis switch
    {
        LevelBasis.None => Words.Say("判定しない"),
        LevelBasis.Ratio => Words.Say("そのまま"),
        LevelBasis.PerCentreYear => Words.Say("1館1年当たり（館と月の数に応じる）"),
        LevelBasis.PerYear => Words.Say("1年当たり（月の数に応じる）"),
        LevelBasis.YearToDate => Words.Say("4月からの累計で判定"),
        LevelBasis.ClosedYear => Words.Say("年度が確定してから判定"),
    };
}
