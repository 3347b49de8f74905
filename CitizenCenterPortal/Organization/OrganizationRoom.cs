using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Organization;

/// <summary>The tree of units.</summary>
public sealed class OrganizationRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddScoped<UnitList>();

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.Organization.Read) ? [new("館と協定", "/admin/units", "管理", "units", Order: 90)] : [];
}
