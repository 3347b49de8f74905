namespace CitizenCenterPortal.MonthlyReports;

/// <summary>How many reports there are of how many that are owed, in unit-months (館月).</summary>
/// <param name="Expected">Reports owed: units open in the month.</param>
/// <param name="Reported">Of these, submitted at least once.</param>
/// <param name="Confirmed">Of these, 確定 now: confirmed and not reopened.</param>
/// <param name="EverConfirmed">Of these, with confirmed values, whether or not they are being corrected.</param>
public readonly record struct Coverage(int Expected, int Reported, int Confirmed, int EverConfirmed)
{
    /// <summary>True where the whole is 確定: something was owed and all of it is confirmed.</summary>
    public bool IsConfirmed => Expected > 0 && Confirmed >= Expected;

    /// <summary>The reports whose values a stage adds up.</summary>
    public int Counted(Stage stage) => stage == Stage.Confirmed ? EverConfirmed : Reported;

    /// <summary>True where a stage counts every report that is owed.</summary>
    public bool IsWhole(Stage stage) => Counted(stage) >= Expected;

    /// <summary>The reports that were counted; how many are owed is the tree's to say.</summary>
    internal static Coverage Of(UnitMonth counts) => new(0, counts.Reported, counts.Confirmed, counts.EverConfirmed);

    /// <summary>Both together.</summary>
    public static Coverage operator +(Coverage left, Coverage right) =>
        new(left.Expected + right.Expected, left.Reported + right.Reported, left.Confirmed + right.Confirmed, left.EverConfirmed + right.EverConfirmed);
}
