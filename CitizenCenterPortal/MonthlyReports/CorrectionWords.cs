namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What is said of the correction of a confirmed report.</summary>
internal static class CorrectionWords
{
    /// <summary>While it is examined again.</summary>
    public static string UnderWay(Resubmission correction) => correction.Opened.Reason is { Length: > 0 } reason
        ? Words.Say("確定した報告の訂正です。理由：{0}", reason)
        : Words.Say("確定した報告の訂正です。");

    /// <summary>Once it was confirmed again, with the day and the reason.</summary>
    public static string Done(Resubmission correction)
    {
        var day = Era.Day(DateOnly.FromDateTime(CityClock.ToCity((correction.Closed ?? correction.Opened).At)));
        return correction.Opened.Reason is { Length: > 0 } reason
            ? Words.Say("この報告は、確定のあとで訂正されました（{0}　理由：{1}）。", day, reason)
            : Words.Say("この報告は、確定のあとで訂正されました（{0}）。", day);
    }
}
