namespace CitizenCenterPortal.Events.Overview;

/// <summary>An event as an overview counts it: approved, not cancelled, with what its sessions that were held came to.</summary>
/// <param name="Lead">The lead centre.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Month">The month it is of.</param>
/// <param name="Themes">Its themes, as <see cref="Codes"/>.</param>
/// <param name="Clauses">Its clauses.</param>
/// <param name="LifeStages">Whom it is for; empty for all.</param>
/// <param name="Cost">What it cost, in yen; null where nobody wrote it down.</param>
/// <param name="Sessions">Sessions that were held.</param>
/// <param name="Seats">Their capacity.</param>
/// <param name="IsSeated">True where each of them states one.</param>
/// <param name="People">Who came, by <see cref="LifeStage.All"/>.</param>
public sealed record OverviewRow(
    int Lead, int Number, string Title, EventKind Kind, EventState State, ReportingMonth Month, string Themes, string Clauses, string LifeStages, long? Cost, int Sessions, int Seats, bool IsSeated,
    IReadOnlyList<int> People)
{
    /// <summary>How many came.</summary>
    public int Came => People.Sum();
}
