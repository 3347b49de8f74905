using System.Net;
using System.Text.RegularExpressions;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>Somebody's browser without a screen: cookies, and the token that a form would carry.</summary>
internal static partial class Browser
{
    /// <summary>Signs in as a persona of the demo.</summary>
    public static async Task<HttpClient> AsAsync(Uri portal, string persona, CookieContainer? cookies = null)
    {
        var client = Of(portal, cookies ?? new());
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await TokenAsync(client, "sign-in")), new("persona", persona)]);
        using var answer = await client.PostAsync(new Uri("sign-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{persona} could not sign in: {answer.StatusCode}.");
        }

        return client;
    }

    /// <summary>A browser that holds these cookies already.</summary>
    public static HttpClient Of(Uri portal, CookieContainer cookies) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = portal };

    /// <summary>The antiforgery token of a page's form.</summary>
    public static async Task<string> TokenAsync(HttpClient client, string page) =>
        Token(await client.GetStringAsync(new Uri(page, UriKind.Relative)));

    /// <summary>The same of a page's HTML.</summary>
    public static string Token(string html) => TokenPattern().Match(html).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
