using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>Requests of a wrong shape hear one sentence, whatever is wrong; nothing of the portal's inside is shown.</summary>
public sealed class ReportApiShapeTests
{
    private const string Report = "/api/v1/reports/D101/2026-05";

    [EachDatabase]
    public async Task Whatever_the_shape_of_a_request_the_answer_is_a_sentence_and_never_a_fault(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await new CatalogueSeeder(database.ForCommands()).RunAsync();
        await using var portal = await RunningPortal.StartAsync(database);
        using var director = await portal.AsAsync("center-director");
        using var ward = await portal.AsAsync("ward-director");
        var withdraw = """{"act":"monthly-report.withdraw","seen":0,"reason":"x","places":""";
        var ask = """{"act":"monthly-report.return","seen":0,"reason":"x","places":""";

        foreach (var body in new[]
        {
            "{}", """{"act":null,"seen":0}""", """{"act":"monthly-report.accept"}""", """{"act":"monthly-report.accept","seen":null}""", $$"""{"act":"{{new string('x', 101)}}","seen":0}""", withdraw + "[null]}", withdraw + "[{}]}", ask + "[null]}", ask + "[{}]}",
            ask + """[{"place":"OPEN.DAYS","words":null}]}""", ask + """[{"place":""}]}""", ask + $$"""[{"place":"OPEN.DAYS","words":"{{new string('x', 501)}}"}]}""",
            ask + "[" + string.Join(',', Enumerable.Repeat("""{"place":"OPEN.DAYS"}""", 201)) + "]}",
            """{"act":"monthly-report.return","seen":0,"reason":"a\u0000b"}""", $$"""{"act":"monthly-report.return","seen":0,"reason":"{{new string('x', 501)}}"}""",
        })
        {
            await IsToldAsync(await PostAsync(ward, body), HttpStatusCode.UnprocessableEntity, body);
        }

        foreach (var body in new[] { "", "{", "[]", "null", """{"act":"monthly-report.return","seen":0,"reason":"\ud800x"}""", """{"act":5}""", """{"act":"monthly-report.accept","seen":"x"}""", new string('[', 5000) })
        {
            await IsToldAsync(await PostAsync(ward, body), HttpStatusCode.BadRequest, body);
        }

        foreach (var body in new[] { "", "{", "[]", "null", """{"client":"a","cells":[{"cell":"\ud800","value":"1","base":0}]}""", """{"client":"a","cells":[{"cell":"OPEN.DAYS","value":"1","base":"x"}]}""" })
        {
            await IsToldAsync(await director.PutAsync($"{Report}/cells", Json(body)), HttpStatusCode.BadRequest, body);
        }

        await IsToldAsync(await director.PutAsync($"{Report}/cells", Json("""{"client":"a","cells":[{"cell":"OPEN.DAYS\u0000","value":"1\u0000","base":0}]}""")), HttpStatusCode.UnprocessableEntity, "nul");
        (await director.PutAsync($"{Report}/cells", new StringContent("x", Encoding.UTF8, "text/plain"))).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) => client.PostAsync($"{Report}/acts", Json(body));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task IsToldAsync(HttpResponseMessage answer, HttpStatusCode status, string asked)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, asked);
        ((string?)(text.Length == 0 ? null : JsonNode.Parse(text)!["message"])).ShouldNotBeNullOrWhiteSpace(asked);
        text.ShouldNotContain("Exception");
    }
}
