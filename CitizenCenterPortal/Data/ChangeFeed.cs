using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;

namespace CitizenCenterPortal.Data;

/// <summary>Says to open pages of this process that something was written, so that they ask again.</summary>
public sealed partial class ChangeFeed(ILogger<ChangeFeed>? log = null)
{
    /// <summary>
    /// The act and its units, after the commit. Runs in the context of who wrote, as that person and in their language: who reads or
    /// draws for somebody else uses <see cref="WatchAsync"/>.
    /// </summary>
    public event Action<Act, IReadOnlyCollection<int>>? Committed;

    /// <summary>
    /// Calls back after commits until it is stopped, in the context of who watches: a page that is read again is read in its own
    /// person's rights and language, whoever wrote.
    /// </summary>
    /// <param name="concerns">True where the units that were written matter; runs in the writer's context and may only look.</param>
    /// <param name="again">What is done then.</param>
    /// <param name="rest">How long commits are gathered before it is done once for all of them.</param>
    /// <param name="stop">Ends the watch without a fault.</param>
    public async Task WatchAsync(Func<IReadOnlyCollection<int>, bool> concerns, Func<Task> again, TimeSpan rest, CancellationToken stop)
    {
        var written = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Note(Act act, IReadOnlyCollection<int> units)
        {
            if (concerns(units))
            {
                written.Writer.TryWrite(true);
            }
        }

        Committed += Note;
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

    internal void Announce(Act act, IReadOnlyCollection<int> units) => Committed?.Invoke(act, units);

    [LoggerMessage(LogLevel.Error, "A page could not be read again after a change")]
    private static partial void LogUnread(ILogger log, Exception fault);
}
