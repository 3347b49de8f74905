using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Audit;

/// <summary>Sets a seal when the portal starts to serve and every day at two in the morning of the city.</summary>
internal sealed partial class SealKeeper(IServiceProvider services, CityClock clock, ILogger<SealKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Daily = TimeSpan.FromHours(2);

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
            try
            {
                await using var operation = services.CreateOperationScope();
                await operation.ServiceProvider.GetRequiredService<SealBook>().SetAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                NotSealed(fault);
            }

            await Task.Delay(Wait(clock.UtcNow), stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The journal could not be sealed; the next seal is tried at two in the morning.")]
    private partial void NotSealed(Exception fault);
}
