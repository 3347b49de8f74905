using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;

namespace CitizenCenterPortal.Data;

/// <summary>Says to open pages of this process that something was written, so that they ask again.</summary>
public sealed partial class ChangeFeed(ILogger<ChangeFeed>? log = null)
{
    private readonly ConcurrentDictionary<int, long> last = [];
    private long announced;

    /// <summary>How much was announced so far. What a page reads afterwards holds all of that; from there on it is watched.</summary>
    public long Mark => Interlocked.Read(ref announced);

    /// <summary>
    /// The act and its units, after the commit. Runs in the context of who wrote, as that person and in their language: who reads or
    /// draws for somebody else uses <see cref="WatchAsync"/>.
    /// </summary>
    public event Action<Act, IReadOnlyCollection<int>>? Committed;

    /// <summary>
    /// Calls back after commits until it is stopped, and for those that came before it was called and after a mark, in the context of who watches: a page that is read again is read in its own
    /// person's rights and language, whoever wrote.
    /// </summary>
    /// <param name="concerns">True where the units that were written matter; runs in the writer's context and may only look.</param>
    /// <param name="again">What is done then.</param>
    /// <param name="since">The <see cref="Mark"/> before what the page shows was read: a first HTML may be a while older than its circuit.</param>
    /// <param name="rest">How long commits are gathered before it is done once for all of them.</param>
    /// <param name="stop">Ends the watch without a fault.</param>
    public async Task WatchAsync(Func<IReadOnlyCollection<int>, bool> concerns, Func<Task> again, long since, TimeSpan rest, CancellationToken stop)
    {
        var written = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Note(Act? act, IReadOnlyCollection<int> units)
        {
            if (concerns(units))
            {
                written.Writer.TryWrite(true);
            }
        }

        Committed += Note;
        if (last.Where(unit => unit.Value > since).Select(unit => unit.Key).ToArray() is { Length: > 0 } meanwhile)
        {
            Note(null, meanwhile);
        }

        try
        {
            while (true)
            {
                await written.Reader.WaitToReadAsync(stop);
                await Task.Delay(rest, stop);
                written.Reader.TryRead(out _);
                await TryAsync(again, stop);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The page was left.
        }
        finally
        {
            Committed -= Note;
        }
    }

    /// <summary>One reading that failed, as while the database was busy, does not end the watch: the next commit reads again.</summary>
    private async Task TryAsync(Func<Task> again, CancellationToken stop)
    {
        try
        {
            await again();
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            LogUnread(log ?? NullLogger<ChangeFeed>.Instance, fault);
        }
    }

    internal void Announce(Act act, IReadOnlyCollection<int> units)
    {
        var number = Interlocked.Increment(ref announced);
        foreach (var unit in units)
        {
            last.AddOrUpdate(unit, number, (_, before) => Math.Max(before, number));
        }

        Committed?.Invoke(act, units);
    }

    [LoggerMessage(LogLevel.Error, "A page could not be read again after a change")]
    private static partial void LogUnread(ILogger log, Exception fault);
}
