using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.Data;

public class ChangeFeedTests
{
    private static readonly Act Write = new("test.write", "test", "書く", "書きました");

    [Fact]
    public async Task A_page_that_is_read_again_is_read_as_who_watches_and_not_as_who_wrote()
    {
        var feed = new ChangeFeed();
        var person = new AsyncLocal<string> { Value = "reader" };
        var seen = new TaskCompletionSource<string?>();
        using var stop = new CancellationTokenSource();
        var watch = feed.WatchAsync(
            _ => true,
            () =>
            {
                seen.TrySetResult(person.Value);
                return Task.CompletedTask;
            },
            feed.Mark,
            TimeSpan.Zero,
            stop.Token);

        await Task.Run(() =>
        {
            person.Value = "writer";
            feed.Announce(Write, [4]);
        });

        (await seen.Task.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBe("reader");
        await stop.CancelAsync();
        await watch;
    }

    [Fact]
    public async Task Many_writes_are_one_reading_and_what_does_not_concern_is_none()
    {
        var feed = new ChangeFeed();
        var times = 0;
        var read = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var watch = feed.WatchAsync(
            units => units.Contains(4),
            () =>
            {
                times++;
                read.TrySetResult();
                return Task.CompletedTask;
            },
            feed.Mark,
            TimeSpan.FromMilliseconds(200),
            stop.Token);

        feed.Announce(Write, [5]);
        for (var i = 0; i < 50; i++)
        {
            feed.Announce(Write, [4]);
        }

        await read.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await stop.CancelAsync();
        await watch;

        times.ShouldBeLessThan(3, "fifty writes at once are read once, or twice where some came while reading");
    }

    [Fact]
    public async Task A_reading_that_failed_does_not_end_the_watch()
    {
        var feed = new ChangeFeed();
        using var failed = new SemaphoreSlim(0);
        var read = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var times = 0;
        var watch = feed.WatchAsync(
            _ => true,
            () =>
            {
                if (times++ == 0)
                {
                    failed.Release();
                    throw new InvalidOperationException("the database was busy");
                }

                read.TrySetResult();
                return Task.CompletedTask;
            },
            feed.Mark,
            TimeSpan.Zero,
            stop.Token);

        feed.Announce(Write, [4]);
        (await failed.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue();
        feed.Announce(Write, [4]);
        await read.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await stop.CancelAsync();
        await watch;
    }

    [Fact]
    public async Task What_was_written_after_a_page_was_read_and_before_it_is_watched_is_not_missed()
    {
        var feed = new ChangeFeed();
        feed.Announce(Write, [4]);
        var mark = feed.Mark;
        feed.Announce(Write, [5]);
        List<string> read = [];
        using var stop = new CancellationTokenSource();
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        Task Watch(int unit, TaskCompletionSource seen) => feed.WatchAsync(
            units => units.Contains(unit),
            () =>
            {
                read.Add($"{unit}");
                seen.TrySetResult();
                return Task.CompletedTask;
            },
            mark,
            TimeSpan.Zero,
            stop.Token);

        var (four, five) = (Watch(4, first), Watch(5, second));
        await second.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await stop.CancelAsync();
        await Task.WhenAll(four, five);

        read.ShouldBe(["5"], "what was written before the mark is on the page");
    }
}
