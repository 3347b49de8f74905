namespace CitizenCenterPortal.Events.OnDashboard;

/// <summary>A centre's own events stand before everything else that it is measured by; of a ward or the city, what they come to.</summary>
public sealed class EventsOnDashboard : IDashboardPart
{
    private const int BeforeIndicators = -10;
    private const int AfterIndicators = 10;

    /// <inheritdoc/>
    public int? PlaceOn(DashboardPlace place) => place.Own ? BeforeIndicators : AfterIndicators;

    /// <inheritdoc/>
    public Type Face => typeof(EventsFace);
}
