using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.FaultyLines;

/// <summary>
/// The entry page of one person without its screen: it keeps what was typed until the server acknowledged it, and sends it again and
/// again with the version it knows, as <c>js/drafts.js</c> does.
/// </summary>
public sealed class TypingBrowser(HttpClient line, string persona, string report) : IDisposable
{
    /// <summary>A killed server may take a minute to stand again on a busy machine; between two tries lies a quarter of a second.</summary>
    private const int Tries = 400;

    private readonly string client = Guid.NewGuid().ToString();
    private int turn;

    /// <summary>The cell's version as the page knows it.</summary>
    public int Version { get; set; }

    /// <summary>What the server holds in the cell.</summary>
    public async Task<(decimal? Value, int Version)> ReadAsync(string cell)
    {
        using var json = JsonDocument.Parse(await line.GetStringAsync(new Uri($"api/v1/reports/{report}", UriKind.Relative)));
        var row = json.RootElement.GetProperty("cells").EnumerateArray().Single(row => row.GetProperty("cell").GetString() == cell);
        return (row.GetProperty("value").ValueKind == JsonValueKind.Null ? null : row.GetProperty("value").GetDecimal(), row.GetProperty("version").GetInt32());
    }

    /// <summary>Sends a number once, whatever becomes of it: the status, and the body where there was an answer.</summary>
    public async Task<(HttpStatusCode? Status, JsonElement Body)> SendAsync(string cell, int value, CancellationToken closed = default)
    {
        try
        {
            using var answer = await line.PutAsJsonAsync(new Uri($"api/v1/reports/{report}/cells", UriKind.Relative), new { client, turn = ++turn, cells = new[] { new { cell, value = $"{value}", @base = Version } } }, closed);
            return (answer.StatusCode, answer.StatusCode == HttpStatusCode.Unauthorized ? default : await answer.Content.ReadFromJsonAsync<JsonElement>(closed));
        }
        catch (Exception cut) when (cut is HttpRequestException or OperationCanceledException or IOException)
        {
            return (null, default);
        }
    }

    /// <summary>Sends a number until it is acknowledged, signing in again where the session has ended. Fails where that never comes.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="value">The number.</param>
    /// <param name="mine">True where a conflict is answered with one's own number; otherwise it fails.</param>
    public async Task SaveAsync(string cell, int value, bool mine = false)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (status, body) = await SendAsync(cell, value);
            switch (status)
            {
                case HttpStatusCode.OK:
                    Version = body.GetProperty("cells")[0].GetProperty("version").GetInt32();
                    return;
                case HttpStatusCode.Conflict when mine && body.GetProperty("cells") is { } met && met.GetArrayLength() == 1:
                    Version = met[0].GetProperty("version").GetInt32();
                    break;
                case HttpStatusCode.Unauthorized:
                    await SignInAsync();
                    break;
                case null or HttpStatusCode.ServiceUnavailable:
                    await Task.Delay(250);
                    break;
                default:
                    throw new InvalidOperationException($"{cell} = {value}: {status} {body}");
            }
        }

        throw new InvalidOperationException($"{cell} = {value} was never acknowledged.");
    }

    /// <summary>Signs in, and takes the token of the form anew.</summary>
    public async Task SignInAsync()
    {
        line.DefaultRequestHeaders.Remove("RequestVerificationToken");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await RunningPortal.TokenAsync(line, "sign-in")), new("persona", persona)]);
        (await line.PostAsync(new Uri("sign-in", UriKind.Relative), form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        line.DefaultRequestHeaders.Add("RequestVerificationToken", await RunningPortal.TokenAsync(line, "about"));
    }

    /// <summary>Signs out in another window of the same browser: the page's next request finds no session.</summary>
    public async Task SignOutElsewhereAsync()
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await RunningPortal.TokenAsync(line, "about"))]);
        (await line.PostAsync(new Uri("sign-out", UriKind.Relative), form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <inheritdoc/>
    public void Dispose() => line.Dispose();
}
