using System.CommandLine;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Audit;

/// <summary>The journal's seals, its verification, and what auditors look at.</summary>
public sealed class AuditRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<SampleData>().AddScoped<SealBook>().AddScoped<AccessBook>().AddScoped<Verification>().AddScoped<IVerifies, JournalAudit>().AddScoped<IVerifies, AccessAudit>().AddHostedService<SealKeeper>();

    /// <inheritdoc/>
    public IEnumerable<Command> Commands(IServiceProvider services) => [VerifyCommand.Make(services)];
}
