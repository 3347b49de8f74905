using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>
/// Erases what is due when the portal starts to serve and every night at three of the city's clock. At the start too: a copy that was put back brings
/// what was erased back with it.
/// </summary>
internal sealed partial class ErasureKeeper(IServiceProvider services, CityClock clock, ILogger<ErasureKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Nightly = TimeSpan.FromHours(3);

    /// <summary>How long until what failed is tried again.</summary>
    internal static readonly TimeSpan Again = TimeSpan.FromMinutes(15);

    /// <summary>How long until the next three in the morning.</summary>
    internal static TimeSpan Wait(DateTime utcNow)
    {
        var now = CityClock.ToCity(utcNow);
        return (now.TimeOfDay < Nightly ? now.Date : now.Date.AddDays(1)) + Nightly - now;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Wait(clock.UtcNow);
            try
            {
                await using var operation = services.CreateOperationScope();
                var erase = operation.ServiceProvider.GetRequiredService<EraseApplicants>();
                foreach (var erased in await erase.RunAsync(stoppingToken))
                {
                    Erased(erased.Unit.Code, erased.Events.Count, erased.Applicants);
                }

                wait = await erase.LeaveNoTraceAsync(stoppingToken) ? wait : Again;
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                wait = Again;
                NotErased(fault);
            }

            await clock.WaitAsync(wait, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Unit}: the personal data of {Applicants} applications for {Events} events were erased, as their time was over.")]
    private partial void Erased(string unit, int events, int applicants);

    [LoggerMessage(LogLevel.Error, "The personal data of applicants could not all be erased; it is tried again in fifteen minutes.")]
    private partial void NotErased(Exception fault);
}
