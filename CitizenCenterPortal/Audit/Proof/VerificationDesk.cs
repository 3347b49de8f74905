using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Audit.Proof;

/// <summary>Runs the verification beside the pages, one at a time, and keeps what the last run found until the portal stops. Writes nothing.</summary>
public sealed partial class VerificationDesk(IServiceProvider services, CityClock clock, IHostApplicationLifetime life, ILogger<VerificationDesk> log)
{
    private readonly Lock gate = new();
    private VerificationRun? last;

    /// <summary>Something about the last run is new; raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>The run that goes on or ended last; null where there was none since the portal started.</summary>
    public VerificationRun? Last
    {
        get
        {
            lock (gate)
            {
                return last;
            }
        }
    }

    /// <summary>Begins a run; false where one goes on.</summary>
    public bool TryBegin(string actor, string role)
    {
        lock (gate)
        {
            if (last is { Ended: null })
            {
                return false;
            }

            last = new(actor, role, clock.UtcNow, null, [], 0);
        }

        _ = Task.Run(RunAsync); // before who watches is told: what they do with it must not keep the place of a run that never began
        Changed?.Invoke();
        return true;
    }

    private async Task RunAsync()
    {
        try
        {
            await using var operation = services.CreateOperationScope();
            await foreach (var fault in operation.ServiceProvider.GetRequiredService<Verification>().RunAsync(null, [], new Told(this), life.ApplicationStopping))
            {
                Set(run => run with { Count = run.Count + 1, Faults = run.Faults.Count < VerificationRun.Most ? [.. run.Faults, fault] : run.Faults });
            }

            Set(run => run with { Ended = clock.UtcNow });
        }
        catch (Exception fault)
        {
            Set(run => run with { Ended = clock.UtcNow, Broke = true });
            Failed(fault);
        }
    }

    private void Set(Func<VerificationRun, VerificationRun> change)
    {
        lock (gate)
        {
            last = change(last!);
        }

        Changed?.Invoke();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The verification that was asked for could not be carried through.")]
    private partial void Failed(Exception fault);

    private sealed class Told(VerificationDesk desk) : IProgress<VerificationStep>
    {
        public void Report(VerificationStep value) => desk.Set(run => run with { Step = value });
    }
}
