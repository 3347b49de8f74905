using static CitizenCenterPortal.MonthlyReports.ReportActs;
using static CitizenCenterPortal.MonthlyReports.ReportStatus;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The way of a monthly report, by the tier of the unit that reports.</summary>
public static class ReportFlow
{
    private static readonly Flow<ReportStatus> District = new(
        (Draft, Submit, Submitted),
        (Returned, Submit, Submitted),
        (Correcting, Submit, Submitted),
        (Submitted, Accept, Accepted),
        (Submitted, Return, Returned),
        (Submitted, Withdraw, Returned),
        (Accepted, Confirm, Confirmed),
        (Accepted, ReturnAccepted, Returned),
        (Accepted, Unaccept, Submitted),
        (Confirmed, Correct, Correcting),
        (Correcting, Widen, Correcting),
        (Returned, Widen, Returned));

    /// <summary>A ward hub's own report is accepted by the city.</summary>
    private static readonly Flow<ReportStatus> Ward = new(
        (Draft, Submit, Submitted),
        (Returned, Submit, Submitted),
        (Correcting, Submit, Submitted),
        (Submitted, AcceptHub, Accepted),
        (Submitted, ReturnHub, Returned),
        (Submitted, Withdraw, Returned),
        (Accepted, Confirm, Confirmed),
        (Accepted, ReturnAccepted, Returned),
        (Accepted, UnacceptHub, Submitted),
        (Confirmed, Correct, Correcting),
        (Correcting, Widen, Correcting),
        (Returned, Widen, Returned));

    /// <summary>Nobody stands above the city hub: a director of the city confirms what another person submitted.</summary>
    private static readonly Flow<ReportStatus> City = new(
        (Draft, Submit, Submitted),
        (Returned, Submit, Submitted),
        (Correcting, Submit, Submitted),
        (Submitted, Confirm, Confirmed),
        (Submitted, Withdraw, Returned),
        (Confirmed, Correct, Correcting),
        (Correcting, Widen, Correcting),
        (Returned, Widen, Returned));

    /// <summary>The flow of a tier's own reports.</summary>
    public static Flow<ReportStatus> Of(Tier tier) => tier switch
    {
        Tier.City => City,
        Tier.Ward => Ward,
        Tier.District => District,
    };

    /// <summary>The acts a caller may do on a report that they reach, in the order of the table.</summary>
    /// <param name="tier">The tier of the unit that reports.</param>
    /// <param name="status">Where the report stands.</param>
    /// <param name="submittedBy">Who submitted it last.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="narrow">True where a correction is under way that opened some places and not all: others may be added.</param>
    public static IEnumerable<Act> ActsFor(Tier tier, ReportStatus status, string? submittedBy, Caller caller, bool narrow = false) => Of(tier).ActsFrom(status)
        .Where(act => caller.May(act.Permission) && !(IsForOthers(act) && caller.SharesIn(submittedBy)) && (act != Widen || narrow));

    /// <summary>True where cells may be entered: before it is submitted, and when it came back.</summary>
    public static bool IsOpenForEntry(ReportStatus status) => status is Draft or Returned or Correcting;
}
