using CitizenCenterPortal.Events.Overview;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.Events.OnDashboard;

/// <summary>What a dashboard shows of events.</summary>
/// <param name="Place">Whose, and of when.</param>
/// <param name="Own">A centre's own; null for a sum.</param>
/// <param name="Sum">What a ward's or the city's come to; null for a centre.</param>
public sealed record EventsGlance(DashboardPlace Place, OwnEvents? Own, SumGlance? Sum)
{
    /// <summary>The unit; null for an operator's centres together.</summary>
    public OrgUnit? Unit { get; init; }

    /// <summary>Today in the city.</summary>
    public DateOnly Today { get; init; }

    /// <summary>True where the caller writes of the centre's events.</summary>
    public bool MayWrite { get; init; }

    /// <summary>The types of rooms.</summary>
    public IReadOnlyList<RoomType> Rooms { get; init; } = [];
}

/// <summary>What the events of a ward or the city come to.</summary>
/// <param name="Month">This month's.</param>
/// <param name="Span">Those of the months that the dashboard shows.</param>
/// <param name="Themes">The five themes with the most events of these, the most first.</param>
/// <param name="Nowhere">How many themes in use none of these is filed under.</param>
/// <param name="Without">Centres that lead none of these.</param>
/// <param name="Opens">The overview that they stand in.</param>
public sealed record SumGlance(OverviewSum Month, OverviewSum Span, IReadOnlyList<OverviewLine> Themes, int Nowhere, IReadOnlyList<OrgUnit> Without, OverviewAddress Opens);
