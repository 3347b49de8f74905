namespace CitizenCenterPortal.Dashboards;

/// <summary>A dashboard with the address it was read for.</summary>
/// <param name="Address">The address.</param>
/// <param name="View">The dashboard.</param>
/// <param name="Since">The mark of the changes (<see cref="Data.ChangeFeed.Mark"/>) before it was read.</param>
public sealed record ShownDashboard(DashboardAddress Address, DashboardView View, long Since);
