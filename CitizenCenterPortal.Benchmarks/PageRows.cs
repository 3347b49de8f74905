using System.Diagnostics;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>The first HTML of a dashboard, and of three years of the submission matrix, warm, against the emptiest signed-in page: time for the client, and the server's processor time.</summary>
internal static class PageRows
{
    private const int Rounds = 15;
    private const int Requests = 20;

    public static async IAsyncEnumerable<Measured> MeasureAsync(PortalCity city)
    {
        await using var portal = await city.ServeAsync();
        foreach (var (persona, page) in ((string, string)[])[("city-director", ""), ("ward-director", ""), ("center-staff", ""), ("city-director", "reports?months=36")])
        {
            using var client = await Browser.AsAsync(portal.Address, persona);
            var (full, empty, ratio) = await Turns.MedianAsync(Rounds, () => TimeAsync(client, page), () => TimeAsync(client, "about"));
            var (fullCpu, emptyCpu, cpu) = await Turns.MedianAsync(Rounds, () => ProcessorAsync(portal, client, page), () => ProcessorAsync(portal, client, "about"));
            yield return new($"first HTML of `/{page}`, {persona}", "`/about`", ratio, 3, $"{full:0.0} ms, {empty:0.0} ms");
            yield return new($"the same, processor time of the server", "`/about`", cpu, 3, $"{fullCpu:0.0} ms, {emptyCpu:0.0} ms");
        }
    }

    /// <summary>Milliseconds a request, from its sending to the end of its HTML.</summary>
    private static async Task<double> TimeAsync(HttpClient client, string page)
    {
        var taken = Stopwatch.StartNew();
        await AskAsync(client, page);
        return taken.Elapsed.TotalMilliseconds / Requests;
    }

    /// <summary>Milliseconds of processor time a request.</summary>
    private static async Task<double> ProcessorAsync(ServerProcess portal, HttpClient client, string page)
    {
        var before = portal.ProcessorMs;
        for (var time = 0; time < 5; time++)
        {
            await AskAsync(client, page);
        }

        return (portal.ProcessorMs - before) / (5 * Requests);
    }

    private static async Task AskAsync(HttpClient client, string page)
    {
        for (var request = 0; request < Requests; request++)
        {
            await client.GetStringAsync(new Uri(page, UriKind.Relative));
        }
    }
}
