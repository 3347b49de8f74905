using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>How a number's stage is said: no number stands without it.</summary>
public static class StageWords
{
    /// <summary>確定 where all that was owed is confirmed; else how much of it there is.</summary>
    public static string Say(Coverage coverage, Stage stage) => coverage.IsConfirmed ? Words.Say("確定")
        : stage == Stage.Confirmed ? Words.Say("確定分 {0}館月", Format.OutOf(coverage.EverConfirmed, coverage.Expected))
        : Words.Say("速報 {0}館月", Format.OutOf(coverage.Reported, coverage.Expected));
}
