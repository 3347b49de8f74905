using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Plans;

/// <summary>計画: the programme framework, the action plan, and what wards and centres mean to do beneath it.</summary>
public sealed class PlansRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddScoped<ReadPlans>().AddScoped<ReadPlanItem>().AddScoped<WritePlan>().AddScoped<MovePlanItem>().AddScoped<RecordProgress>().AddScoped<ReviewPlan>().AddScoped<AdoptPlan>().AddScoped<CopyPlan>().AddScoped<TakePlans>().AddScoped<CountPlans>()
        .AddScoped<ITellsChanges, PlanChanges>().AddScoped<IOffersPlanItems, OfferPlanItems>().AddScoped<IOffersEvidence, PlanEvidence>().AddScoped<IDashboardPart, PlansOnDashboard>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => PlanEndpoints.Map(endpoints);

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) => caller.May(Permissions.Plans.Read) ? [new("計画", "/plans", "見る", "sheet", Order: 15)] : [];
}
