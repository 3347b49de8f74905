using System.CommandLine;
using CitizenCenterPortal.Audit.History;
using CitizenCenterPortal.Audit.Proof;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Audit;

/// <summary>The journal's seals, its verification, and what auditors look at.</summary>
public sealed class AuditRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<SampleData>().AddScoped<SealBook>().AddScoped<AccessBook>().AddScoped<Verification>().AddScoped<IVerifies, JournalAudit>().AddScoped<IVerifies, AccessAudit>().AddHostedService<SealKeeper>()
        .AddScoped<TellHistory>().AddScoped<ReadHistory>().AddScoped<TakeHistory>()
        .AddSingleton<SealMarks>().AddSingleton<VerificationDesk>().AddScoped<ProofDesk>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => HistoryEndpoints.Map(endpoints);

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.Audit.Read) ? [new("履歴と監査", "/audit", "管理", "history", Order: 92)] : [];

    /// <inheritdoc/>
    public IEnumerable<Command> Commands(IServiceProvider services) => [VerifyCommand.Make(services)];
}
