namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>How far the reports of a file have come, lowest first: <c>--as draft | submitted | confirmed</c>.</summary>
public enum ImportStage
{
    /// <summary>下書き: the centre still has to submit them.</summary>
    Draft,

    /// <summary>提出済: they count in 速報 and wait for the ward.</summary>
    Submitted,

    /// <summary>確定: finished years.</summary>
    Confirmed,
}
