using System.Threading.Channels;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>It is always two in the morning in Tokyo; who waits goes on when the test says so.</summary>
internal sealed class TimeByHand : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<Waiter> waiters = Channel.CreateUnbounded<Waiter>();
    private Waiter? waiting;

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 17, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var waiter = new Waiter(dueTime, () => callback(state));
        waiters.Writer.TryWrite(waiter);
        return waiter;
    }

    /// <summary>How long the next one wants to wait.</summary>
    public async Task<TimeSpan> WaitedForAsync()
    {
        waiting = await waiters.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        return waiting.Due;
    }

    /// <summary>Lets it go on.</summary>
    public void Pass() => waiting!.Ring();

    private sealed record Waiter(TimeSpan Due, Action Ring) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
