using System.Diagnostics;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>
/// The city's numbers of a year as data: requests a second of <c>/api/v1/dashboard/C00</c> against a general data platform (Directus, on
/// PostgreSQL with indexes) that adds the same figures up by ward and cell in one request of its aggregate endpoint.
/// </summary>
internal static class DataRows
{
    private const int Rounds = 5;
    private const int AtOnce = 8;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(8);

    public static async IAsyncEnumerable<Measured> MeasureAsync(PortalCity city)
    {
        await using var portal = await city.ServeAsync();
        await using var inside = city.Inside();
        await using var platform = await Directus.StartAsync(await SameFigures.ReadAsync(inside.Services));
        using var ours = await Browser.AsAsync(portal.Address, "city-director");
        using var theirs = await platform.SignInAsync();
        var (mine, other, ratio) = await Turns.MedianAsync(Rounds, () => PerSecondAsync(ours, $"api/v1/dashboard/C00?fy={PortalCity.Year}"), () => PerSecondAsync(theirs, Directus.SumsOfYear(PortalCity.Year)));
        yield return new("the city's year as data, requests a second", $"Directus {Directus.Version}, sums of the same {platform.Rows:n0} figures", ratio, 5, $"{mine:0.0}/s, {other:0.0}/s, {AtOnce} at once", AtLeast: true);
    }

    private static async Task<double> PerSecondAsync(HttpClient client, string address)
    {
        var answered = 0;
        using var stop = new CancellationTokenSource(Round);
        var taken = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref answered);
            }
        }));
        return answered / taken.Elapsed.TotalSeconds;
    }
}
