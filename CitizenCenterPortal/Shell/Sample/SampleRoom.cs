using System.CommandLine;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>The invented city: its command, and its building on the first start in Development.</summary>
public sealed partial class SampleRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddScoped<BuildSampleCity>();

    /// <inheritdoc/>
    public IEnumerable<Command> Commands(IServiceProvider services) => [SampleCommand.Make(services)];

    /// <inheritdoc/>
    public async Task PrepareAsync(IServiceProvider services, CancellationToken stop)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return;
        }

        await using var operation = services.CreateOperationScope();
        var log = services.GetRequiredService<ILogger<SampleRoom>>();
        await operation.ServiceProvider.GetRequiredService<BuildSampleCity>().RunAsync(new(), line => Progress(log, line), stop);
    }

    [LoggerMessage(LogLevel.Information, "{Line}")]
    private static partial void Progress(ILogger log, Sentence line);
}
