namespace CitizenCenterPortal.MonthlyReports;

/// <summary>How many reports there are of how many that are owed, in unit-months (館月).</summary>
/// <param name="Expected">Reports owed: units open in the month.</param>
/// <param name="Reported">Of these, submitted at least once.</param>
/// <param name="Confirmed">Of these, confirmed and not reopened.</param>
public readonly record struct Coverage(int Expected, int Reported, int Confirmed)
{
    /// <summary>True where the whole is 確定: something was owed and all of it is confirmed.</summary>
    public bool IsConfirmed => Expected > 0 && Confirmed >= Expected;

    /// <summary>The reports that a stage counts.</summary>
    public int Counted(Stage stage) => stage == Stage.Confirmed ? Confirmed : Reported;

    /// <summary>Both together.</summary>
    public static Coverage operator +(Coverage left, Coverage right) =>
        new(left.Expected + right.Expected, left.Reported + right.Reported, left.Confirmed + right.Confirmed);
}
