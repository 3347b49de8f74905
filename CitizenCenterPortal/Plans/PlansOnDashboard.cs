namespace CitizenCenterPortal.Plans;

/// <summary>計画 on the dashboard of a unit: how far its year's plan has come. Not for an operator's centres together, which have no plan.</summary>
public sealed class PlansOnDashboard : IDashboardPart
{
    /// <inheritdoc/>
    public Type Face => typeof(PlansCard);

    /// <inheritdoc/>
    public int? PlaceOn(DashboardPlace place) => place.Unit is null ? null : 40;
}
