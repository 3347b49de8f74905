using System.Collections.Frozen;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>When a person handed a report in for the first time. A report that came from a file has no such moment, whoever submits it again later.</summary>
internal static class FirstSubmission
{
    /// <summary>What takes a report back that was handed in: nothing of it precedes the first submission but of one from a file.</summary>
    private static readonly FrozenSet<string> Reopening = ReportActs.All
        .Where(ReportActs.OpensAgain).Select(act => act.Code).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The acts that tell it.</summary>
    public static readonly IReadOnlyList<string> Acts = [ReportActs.Submit.Code, .. Reopening];

    /// <summary>The moment, UTC, out of the acts on one report; null where there is none.</summary>
    public static DateTime? Of(IEnumerable<(string Act, DateTime At)> acts)
    {
        DateTime? submitted = null, reopened = null;
        foreach (var (act, at) in acts)
        {
            if (act == ReportActs.Submit.Code)
            {
                submitted = submitted < at ? submitted : at;
            }
            else if (Reopening.Contains(act))
            {
                reopened = reopened < at ? reopened : at;
            }
        }

        return reopened < submitted ? null : submitted;
    }
}
