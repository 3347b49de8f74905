using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>The rules that reports are checked by, what they find, and their pages.</summary>
public sealed class ChecksRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<RuleCache>().AddScoped<RuleSeeder>().AddScoped<ExplainFinding>()
        .AddScoped<ReadRules>().AddScoped<WriteRule>().AddScoped<TryRule>().AddScoped<OpenFindings>().AddScoped<ITellsChanges, RuleChanges>();

    /// <inheritdoc/>
    public async Task PrepareAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var operation = services.CreateOperationScope();
        await operation.ServiceProvider.GetRequiredService<RuleSeeder>().RunAsync(stop);
    }

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller) =>
        caller.May(Permissions.Indicators.Read) ? [new("確認ルール", "/rules", "見る", "done", Order: 22)] : [];
}
