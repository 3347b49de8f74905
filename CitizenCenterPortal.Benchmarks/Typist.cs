using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>Somebody with the entry page of one centre's running month, who types one cell after another.</summary>
internal sealed class Typist
{
    private readonly string[] cells;
    private readonly Dictionary<string, int> versions = [];
    private readonly Uri address;
    private readonly Random dice;
    private int turn;

    private Typist(HttpClient client, string unit, string[] cells)
    {
        (Client, this.cells, address) = (client, cells, new($"api/v1/reports/{unit}/2026-11/cells", UriKind.Relative));
        dice = new(unit.Sum(letter => letter));
    }

    /// <summary>Their browser.</summary>
    public HttpClient Client { get; }

    /// <summary>Opens the portal as the browser's cookie allows.</summary>
    public static async Task<Typist> SitDownAsync(HttpClient client, string unit, string[] cells)
    {
        using var page = await client.GetAsync(new Uri("about", UriKind.Relative));
        page.EnsureSuccessStatusCode();
        var form = page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).Single(cookie => cookie.StartsWith("portal-form=", StringComparison.Ordinal));
        var session = client.DefaultRequestHeaders.GetValues("Cookie").Single();
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", $"{session}; {form}");
        client.DefaultRequestHeaders.Add("RequestVerificationToken", Browser.Token(await page.Content.ReadAsStringAsync()));
        return new(client, unit, cells);
    }

    /// <summary>Types until told to stop: the milliseconds of each save.</summary>
    public async Task<List<double>> TypeAsync(CancellationToken stop)
    {
        List<double> taken = [];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(dice.Next(1000, 3000), stop);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            taken.Add(await SaveAsync(cells[dice.Next(cells.Length)]));
        }

        return taken;
    }

    private async Task<double> SaveAsync(string cell)
    {
        var entry = new { client = "typist", turn = ++turn, cells = new[] { new { cell, value = dice.Next(1, 28).ToString(CultureInfo.InvariantCulture), @base = versions.GetValueOrDefault(cell) } } };
        var watch = Stopwatch.StartNew();
        using var answer = await Client.PutAsJsonAsync(address, entry);
        var body = await answer.Content.ReadAsStringAsync();
        watch.Stop();
        using var json = JsonDocument.Parse(body);
        if (answer.StatusCode == HttpStatusCode.Conflict && json.RootElement.TryGetProperty("cells", out var met) && met.GetArrayLength() == 1)
        {
            // The city had a number there; the typist now knows its version and keeps typing.
            versions[cell] = met[0].GetProperty("version").GetInt32();
        }
        else if (answer.IsSuccessStatusCode)
        {
            versions[cell] = json.RootElement.GetProperty("cells")[0].GetProperty("version").GetInt32();
        }
        else
        {
            throw new InvalidOperationException($"{address} {cell}: {(int)answer.StatusCode} {body}");
        }

        return watch.Elapsed.TotalMilliseconds;
    }
}
