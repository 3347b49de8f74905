using System.Net;
using Microsoft.AspNetCore.SignalR.Client;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>What a circuit weighs that rests on the city's dashboard, against one of the bare Blazor template.</summary>
internal static class CircuitRows
{
    private const int Warm = 20;
    private const int Many = 200;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    public static async IAsyncEnumerable<Measured> MeasureAsync(PortalCity city)
    {
        double bare, rests;
        await using (var template = new BareBlazor())
        {
            var server = await template.ServeAsync();
            using var client = Browser.Of(server.Address, new());
            bare = await WeighAsync(server, client, "", "");
        }

        await using (var portal = await city.ServeAsync())
        {
            var cookies = new CookieContainer();
            using var client = await Browser.AsAsync(portal.Address, "city-director", cookies);
            rests = await WeighAsync(portal, client, cookies.GetCookieHeader(portal.Address), "");
        }

        yield return new($"a circuit resting on the city's dashboard, of {Many}", "the bare template's", rests / bare, 2, $"{rests:0} KiB, {bare:0} KiB");
    }

    /// <summary>KiB of the process a circuit adds.</summary>
    private static async Task<double> WeighAsync(ServerProcess server, HttpClient client, string cookies, string page)
    {
        var first = await Circuits.OpenAsync(client, cookies, page, Warm);
        await Task.Delay(Rest);
        var before = server.MemoryKib;
        var more = await Circuits.OpenAsync(client, cookies, page, Many);
        await Task.Delay(Rest);
        var after = server.MemoryKib;
        foreach (var line in (IEnumerable<HubConnection>)[.. first, .. more])
        {
            await line.DisposeAsync();
        }

        return (after - before) / Many;
    }
}
