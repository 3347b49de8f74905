using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.Tests.Given;
using Microsoft.Data.Sqlite;

namespace CitizenCenterPortal.Tests.Shell;

/// <summary>What people hear while another program holds the database, over HTTP and over a database that is really held.</summary>
public sealed class FaultAnswersTests
{
    private const string Report = "/api/v1/reports/D101/2026-05";
    private static readonly object Cells = new { client = "test", cells = new[] { new { cell = "OPEN.DAYS", value = "24", @base = 0 } } };

    [Fact]
    public async Task While_the_database_is_held_saving_says_so_in_ones_language_and_afterwards_the_same_request_is_saved()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");

        await using (var holder = await HoldAsync(database))
        {
            var held = await staff.PutAsJsonAsync($"{Report}/cells", Cells);
            held.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            held.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
            held.Headers.CacheControl!.NoStore.ShouldBeTrue();
            Message(await held.Content.ReadAsStringAsync()).ShouldMatch("^いまデータベースが混み合っているか、止まっています。.+受付番号 [0-9a-zA-Z:]{8,} を");

            staff.DefaultRequestHeaders.Add("Cookie", "portal-language=c%3Den%7Cuic%3Den");
            Message(await (await staff.PutAsJsonAsync($"{Report}/cells", Cells)).Content.ReadAsStringAsync()).ShouldStartWith("The database is busy or down.");
            staff.DefaultRequestHeaders.Remove("Cookie");
        }

        (await staff.GetFromJsonAsync<JsonNode>(Report))!["cells"]!.AsArray().ShouldAllBe(cell => cell!["value"] == null);
        (await staff.PutAsJsonAsync($"{Report}/cells", Cells)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await staff.GetFromJsonAsync<JsonNode>(Report))!["cells"]!.AsArray().Single(cell => (string)cell!["cell"]! == "OPEN.DAYS")!["value"]!.GetValue<int>().ShouldBe(24);
    }

    [Fact]
    public async Task A_page_or_form_that_cannot_be_had_now_is_told_by_a_page_that_says_so_under_the_same_headers()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var portal = await StartAsync(database);
        using var auditor = await portal.AsAsync("auditor");
        var token = auditor.DefaultRequestHeaders.GetValues("RequestVerificationToken").Single();

        await using var holder = await HoldAsync(database);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("persona", "center-staff")]);
        foreach (var answer in new[] { await auditor.GetAsync("/about"), await auditor.PostAsync("/sign-in", form) })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'self'");
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("受付番号");
        }
    }

    private static string Message(string body) => (string)JsonNode.Parse(body)!["message"]!;

    private static async Task<RunningPortal> StartAsync(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await new CatalogueSeeder(database.ForCommands()).RunAsync();
        return await RunningPortal.StartAsync(database, $"--ConnectionStrings:Portal={database.Connection};Default Timeout=1");
    }

    /// <summary>Another program's writing, which lasts until it is disposed.</summary>
    private static async Task<SqliteConnection> HoldAsync(TestDatabase database)
    {
        var holder = new SqliteConnection($"{database.Connection};Pooling=False");
        await holder.OpenAsync();
        await using var command = holder.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return holder;
    }
}
