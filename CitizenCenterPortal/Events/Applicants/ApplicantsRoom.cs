using System.CommandLine;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>申込: who applies for events, and what becomes of it.</summary>
public sealed class ApplicantsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddScoped<ReadApplicants>().AddScoped<ReceiveApplicant>().AddScoped<AmendApplicant>().AddScoped<MoveApplicant>().AddScoped<DrawApplicants>().AddScoped<TakeApplicants>()
        .AddScoped<EraseApplicants>().AddScoped<ReadErasures>().AddScoped<ITellsChanges, ApplicantChanges>().AddScoped<IVerifies, ApplicantKeyAudit>().AddHostedService<ErasureKeeper>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => ApplicantEndpoints.Map(endpoints);

    /// <inheritdoc/>
    public IEnumerable<Command> Commands(IServiceProvider services) => [EraseCommand.Make(services)];

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.Events.Erase) ? [new("個人情報の消去", "/events/erasures", "管理", "history", Order: 93)] : [];
}
