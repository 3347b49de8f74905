namespace CitizenCenterPortal.Mandate;

/// <summary>The clauses on a dashboard: after the indicators, of whatever place.</summary>
public sealed class MandateOnDashboard : IDashboardPart
{
    private const int Place = 40;

    /// <inheritdoc/>
    public int? PlaceOn(DashboardPlace place) => Place;

    /// <inheritdoc/>
    public Type Face => typeof(MandateCard);
}
