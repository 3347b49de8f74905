namespace CitizenCenterPortal.Dashboards;

/// <summary>A dashboard with the address it was read for.</summary>
/// <param name="Address">The address.</param>
/// <param name="View">The dashboard.</param>
public sealed record ShownDashboard(DashboardAddress Address, DashboardView View);
