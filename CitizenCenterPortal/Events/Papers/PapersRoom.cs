using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>写真と資料: what lies beside events as evidence.</summary>
public sealed class PapersRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddScoped<AttachPaper>().AddScoped<DetachPaper>().AddScoped<GivePaper>().AddScoped<IVerifies, PaperAudit>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => PaperEndpoints.Map(endpoints);
}
