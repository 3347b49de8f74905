using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Audit;

/// <summary>Sets a seal when the portal starts to serve and every day at two in the morning of the city. One that fails is tried again soon.</summary>
internal sealed partial class SealKeeper(IServiceProvider services, CityClock clock, ILogger<SealKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Daily = TimeSpan.FromHours(2);

    /// <summary>How long until a seal that failed is tried again: a full disk or a long import is over by then, or somebody was told.</summary>
    internal static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    /// <summary>How long until the next two in the morning.</summary>
    internal static TimeSpan Wait(DateTime utcNow)
    {
        var now = CityClock.ToCity(utcNow);
        var next = now.TimeOfDay < Daily ? now.Date + Daily : now.Date.AddDays(1) + Daily;
        return next - now;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Wait(clock.UtcNow);
            try
            {
                await using var operation = services.CreateOperationScope();
                await operation.ServiceProvider.GetRequiredService<SealBook>().SetAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                wait = Again;
                NotSealed(fault);
            }

            await clock.WaitAsync(wait, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The journal could not be sealed; it is tried again in five minutes.")]
    private partial void NotSealed(Exception fault);
}
