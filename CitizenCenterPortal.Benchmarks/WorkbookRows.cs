using System.Diagnostics;
using CitizenCenterPortal.Dashboards.Exports;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>The annual workbook of the whole city, from the database to the last byte, against a bare loop that writes the same cells.</summary>
internal static class WorkbookRows
{
    private const int Rounds = 5;

    public static async IAsyncEnumerable<Measured> MeasureAsync(PortalCity city)
    {
        await using (var portal = await city.ServeAsync())
        {
            // It builds the city; the workbook is then made without a server beside it.
        }

        await using var inside = city.Inside();
        using var whole = await MakeAsync(inside.Services, null);
        var bare = BareWorkbook.Of(whole.Content);
        var (made, loop, ratio) = await Turns.MedianAsync(
            Rounds,
            async () =>
            {
                var taken = Stopwatch.StartNew();
                using var book = await MakeAsync(inside.Services, null);
                return taken.Elapsed.TotalMilliseconds;
            },
            () => Task.FromResult(bare.Write()));
        yield return new("annual workbook of 60 centres, database and seal included", $"bare writer, the same {bare.Cells:n0} cells", ratio, 1.5, $"{made:n0} ms, {loop:n0} ms");
        var (all, ward, grown) = await Turns.MedianAsync(3, () => PeakAsync(inside.Services, null), () => PeakAsync(inside.Services, "W1"));
        yield return new("its memory at the highest, 60 centres", "12 centres", grown, 1.5, $"{all:n1} MiB, {ward:n1} MiB of live objects");
    }

    private static async Task<OpenedWorkbook> MakeAsync(IServiceProvider services, string? unit)
    {
        await using var operation = services.CreateOperationScope();
        var book = await operation.ServiceProvider.GetRequiredService<TakeWorkbook>().RunAsync(WorkbookKind.Evaluations, new(new(PortalCity.Year), Stage.Provisional, unit));
        return new(book!.Content);
    }

    /// <summary>MiB of live objects at the highest while a workbook is made, above what lived before it; it is asked for every 10 ms.</summary>
    private static async Task<double> PeakAsync(IServiceProvider services, string? unit)
    {
        var before = Live();
        using var stop = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            var highest = 0L;
            while (!stop.IsCancellationRequested)
            {
                highest = Math.Max(highest, Live());
                await Task.Delay(10);
            }

            return highest;
        });
        using (await MakeAsync(services, unit))
        {
            await stop.CancelAsync();
        }

        return (await watch - before) / 1024d / 1024d;
    }

    /// <summary>Bytes that a full collection leaves; what others allocate meanwhile is not among them.</summary>
    private static long Live()
    {
        GC.Collect();
        return GC.GetGCMemoryInfo(GCKind.FullBlocking).PromotedBytes;
    }
}
