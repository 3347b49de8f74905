using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>Sends the day's mail once a day from the set hour on, also where the portal starts later; what a server did not take is tried again soon.</summary>
internal sealed partial class MailKeeper(IServiceProvider services, MailDesk desk, CityClock clock, ILogger<MailKeeper> log) : BackgroundService
{
    /// <summary>How long until what the server did not take is tried again.</summary>
    internal static readonly TimeSpan Again = TimeSpan.FromMinutes(15);

    /// <summary>How long until the hour comes: nothing where it has come today and nothing was done since.</summary>
    internal static TimeSpan Wait(DateTime utcNow, int hour, bool done)
    {
        var now = CityClock.ToCity(utcNow);
        var today = now.Date.AddHours(hour);
        return now < today ? today - now : done ? today.AddDays(1) - now : TimeSpan.Zero;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (desk.Settings is not { } settings)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            // What is tried again over midnight waits for the hour too: it is another day's mail by then.
            await clock.WaitAsync(Wait(clock.UtcNow, settings.Hour, done: false), stoppingToken);
            var waits = true;
            try
            {
                await using var operation = services.CreateOperationScope();
                waits = await operation.ServiceProvider.GetRequiredService<SendMails>().RunAsync(settings, stop: stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                NotSent(fault);
            }

            await clock.WaitAsync(waits ? Again : Wait(clock.UtcNow, settings.Hour, done: true), stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The day's mail did not all go out; it is tried again in fifteen minutes.")]
    private partial void NotSent(Exception fault);
}
