using System.CommandLine;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Import;
using CitizenCenterPortal.Organization.Units;

namespace CitizenCenterPortal.Organization;

/// <summary>The tree of units.</summary>
public sealed class OrganizationRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddScoped<UnitList>().AddScoped<ImportOrganization>().AddScoped<ITellsChanges, TreeChanges>().AddScoped<TreeWriter>().AddScoped<ChangeUnit>().AddScoped<ReadUnit>().AddScoped<UnitHistory>().AddScoped<UnitsDesk>();

    /// <inheritdoc/>
    public IEnumerable<Command> Commands(IServiceProvider services) => [ImportOrganizationCommand.Make(services)];

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => UnitsEndpoints.Map(endpoints);

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.Organization.Read) ? [new("館と協定", "/admin/units", "管理", "units", Order: 90)] : [];
}
