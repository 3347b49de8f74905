using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What a browser hears when it saves cells and takes steps: each answer of the contract, over HTTP.</summary>
public sealed class ReportApiTests
{
    private const string Report = "/api/v1/reports/D101/2026-05";

    [EachDatabase]
    public async Task A_cell_is_saved_once_however_often_it_is_sent_and_two_people_hear_of_each_other(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");

        var first = await SaveAsync(staff, ("OPEN.DAYS", "２６", 0));
        first.Status.ShouldBe(HttpStatusCode.OK);
        first.Body["cells"]![0]!["version"]!.GetValue<int>().ShouldBe(1);
        (await SaveAsync(staff, ("OPEN.DAYS", "26", 0))).Body["cells"]![0]!["version"]!.GetValue<int>().ShouldBe(1);

        using var director = await portal.AsAsync("center-director");
        (await SaveAsync(director, ("OPEN.DAYS", "25", 1))).Status.ShouldBe(HttpStatusCode.OK);
        var late = await SaveAsync(staff, ("OPEN.DAYS", "24", 1), ("OPEN.CLOSED_EXTRA", "2", 0), ("USE.PERSONS[adult]", "たくさん", 0));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Body["cells"]!.AsArray().Select(cell => $"{cell!["cell"]} {cell["value"]} {cell["version"]} {cell["by"]}").ShouldBe(["OPEN.DAYS 25 2 大野 和子"]);
        late.Body["saved"]!.AsArray().Select(cell => $"{cell!["cell"]} {cell["value"]}").ShouldBe(["OPEN.CLOSED_EXTRA 2"]);
        late.Body["problems"]!.AsArray().Select(problem => problem!["cell"]!.ToString()).ShouldBe(["USE.PERSONS[adult]"]);
        (await ReadAsync(staff)).ShouldBe(["OPEN.DAYS=25", "OPEN.CLOSED_EXTRA=2"]);
    }

    [EachDatabase]
    public async Task A_block_may_be_pasted_where_typing_takes_each_of_its_texts_and_nothing_is_written_by_asking(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");
        var (taken, refused) = (0, 0);
        foreach (var cell in new[] { "USE.SLOTS[hall]", "OPEN.DAYS" })
        {
            foreach (var text in new[] { "12", "１２", "1,012", "1,2", "1.5", "-", "－", "―", "—", "─", "−", "ー", "／", "/", "該当なし", "該当無し", "消", "12コマ", "△3", "-3", "99999", "多い", "+4", " 7 ", new string('1', 41) })
            {
                var asked = (await staff.PostAsJsonAsync($"{Report}/block", new { cells = new[] { new { cell = "USE.SLOTS[gym]", value = "1" }, new { cell, value = text } } })).StatusCode;
                (await ReadAsync(staff)).ShouldNotContain(line => line.StartsWith("USE.SLOTS[gym]", StringComparison.Ordinal), "asking writes nothing");
                var typed = (await SaveAsync(staff, (cell, text, 0))).Status != HttpStatusCode.UnprocessableEntity;
                asked.ShouldBe(typed ? HttpStatusCode.NoContent : HttpStatusCode.UnprocessableEntity, $"{cell} {text}");
                (taken, refused) = typed ? (taken + 1, refused) : (taken, refused + 1);
            }
        }

        (taken > 9, refused > 9).ShouldBe((true, true), "else one of both was never tried");
        using var other = await portal.AsAsync("center-director");
        (await other.PostAsJsonAsync("/api/v1/reports/D102/2026-05/block", new { cells = new[] { new { cell = "OPEN.DAYS", value = "1" } } })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await staff.PostAsJsonAsync($"{Report}/block", new { cells = (object?)null })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [EachDatabase]
    public async Task The_history_of_a_cell_is_asked_for_by_who_sees_the_report_and_is_otherwise_as_if_it_were_not_there(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");
        using var nobody = await portal.AsAsync(null);
        await SaveAsync(staff, ("USE.PERSONS[adult]", "26", 0));

        var told = await staff.GetFromJsonAsync<JsonNode>($"{Report}/cells/USE.PERSONS%5Badult%5D/history");

        told!["lines"]!.AsArray().Select(line => $"{line!["who"]} {line["before"]} {line["after"]}").ShouldBe(["佐藤 恵 空欄 26"]);
        (await nobody.GetAsync($"{Report}/cells/OPEN.DAYS/history")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var bodies = new List<string>();
        foreach (var address in new[] { "D102/2026-05/cells/OPEN.DAYS", "D999/2026-05/cells/OPEN.DAYS", "D101/2026-05/cells/NO.SUCH", "D101/2030-01/cells/OPEN.DAYS", "D101/x/cells/OPEN.DAYS" })
        {
            var answer = await staff.GetAsync($"/api/v1/reports/{address}/history");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            bodies.Add(await answer.Content.ReadAsStringAsync());
        }

        bodies.Distinct().Count().ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_cell_that_is_typed_costs_few_commands_of_the_database(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");
        await SaveAsync(staff, ("OPEN.DAYS", "21", 0));

        using var counted = new CountedCommands(database);
        (await SaveAsync(staff, ("OPEN.DAYS", "22", 1))).Status.ShouldBe(HttpStatusCode.OK);

        // Where one writer at a time stands in for the locks, two fewer.
        counted.Count.ShouldBeLessThanOrEqualTo(database.Kind == DatabaseKind.Postgres ? 8 : 6, counted.ToString());
    }

    [EachDatabase]
    public async Task Who_loses_the_right_while_a_number_is_on_its_way_saves_nothing_and_reads_nothing_more(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");
        using var body = new SlowBody("""{"client":"test","cells":[{"cell":"OPEN.DAYS","value":"21","base":0}]}""");
        using var counted = new CountedCommands(database);
        var answer = staff.PutAsync($"{Report}/cells", body);
        while (counted.Count == 0)
        {
            await Task.Delay(10); // the right to the address is asked for before the body is read
        }

        await using (var db = database.Everything())
        {
            await db.Set<Grant>().Where(grant => grant.Role == "center-staff").ExecuteUpdateAsync(set => set.SetProperty(grant => grant.To, CommandDoor.Today.AddDays(-1)));
            await db.Set<DataStamp>().Where(stamp => stamp.Topic == Stamps.Access).ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.Version, stamp => stamp.Version + 1));
        }

        body.GoOn();
        (await answer).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await staff.GetAsync(Report)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var director = await portal.AsAsync("center-director");
        (await ReadAsync(director)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task Who_did_not_hear_that_a_cell_was_saved_may_type_on(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");
        await SaveAsync(staff, ("OPEN.DAYS", "21", 0));

        var on = await SaveAsync(staff, ("OPEN.DAYS", "22", 0));

        on.Status.ShouldBe(HttpStatusCode.OK);
        on.Body["cells"]![0]!["version"]!.GetValue<int>().ShouldBe(2);
        using var director = await portal.AsAsync("center-director");
        (await SaveAsync(director, ("OPEN.DAYS", "23", 0))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await ReadAsync(staff)).ShouldBe(["OPEN.DAYS=22"]);
    }

    [EachDatabase]
    public async Task What_the_form_does_not_take_is_named_by_its_cell_and_changes_nothing(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");

        var wrong = await SaveAsync(staff, ("OPEN.DAYS", "32", 0), ("NO.SUCH", "1", 0), ("USE.PERSONS[adult]", "-1", 0), ("OPEN.CLOSED_EXTRA", new string('9', 400), 0));

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Body["problems"]!.AsArray().Select(problem => problem!["cell"]!.ToString()).ShouldBe(["OPEN.DAYS", "NO.SUCH", "USE.PERSONS[adult]", "OPEN.CLOSED_EXTRA"]);
        (await SaveAsync(staff, [.. Enumerable.Repeat(("OPEN.DAYS", "1", 0), 201)])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var text in new[] { "", "{", "[]", "null", """{"client":null,"cells":null}""", """{"client":"x","cells":[null]}""", """{"client":"x","cells":[{"cell":null,"value":null,"base":0}]}""" })
        {
            var answer = await staff.PutAsync($"{Report}/cells", new StringContent(text, Encoding.UTF8, "application/json"));
            ((int)answer.StatusCode).ShouldBeInRange(400, 422, text);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Exception", Case.Insensitive);
        }

        (await ReadAsync(staff)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task Who_may_not_hears_a_number_and_changes_nothing(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");
        using var nobody = await portal.AsAsync(null);
        using var auditor = await portal.AsAsync("auditor");

        foreach (var (report, status) in new[] { ("D102/2026-05", 404), ("D999/2026-05", 404), ("W1/2026-05", 404), ("D101/x", 404), ("D101/2020-01", 404), ("D101/2027-01", 409) })
        {
            ((int)(await staff.PutAsJsonAsync($"/api/v1/reports/{report}/cells", Cells(("OPEN.DAYS", "1", 0)))).StatusCode).ShouldBe(status, report);
        }

        (await staff.GetAsync("/api/v1/reports/D102/2026-05")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.PutAsJsonAsync($"{Report}/cells", Cells(("OPEN.DAYS", "1", 0)))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await auditor.PutAsJsonAsync($"{Report}/cells", Cells(("OPEN.DAYS", "1", 0)))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        staff.DefaultRequestHeaders.Remove("RequestVerificationToken");
        (await staff.PutAsJsonAsync($"{Report}/cells", Cells(("OPEN.DAYS", "1", 0)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var again = await portal.AsAsync("center-staff");
        (await ReadAsync(again)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_step_is_taken_by_who_may_when_the_state_allows_it_and_with_its_reason(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");
        using var director = await portal.AsAsync("center-director");
        using var ward = await portal.AsAsync("ward-director");

        (await StepAsync(staff, "monthly-report.submit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var unfinished = await StepAsync(director, "monthly-report.submit");
        unfinished.Status.ShouldBe(HttpStatusCode.Conflict);
        unfinished.Body["problems"]!.AsArray().Count.ShouldBeGreaterThan(40);
        var early = await StepAsync(ward, "monthly-report.accept");
        early.Status.ShouldBe(HttpStatusCode.Conflict);
        early.Body["message"]!.ToString().ShouldNotBeEmpty();
        (await StepAsync(ward, "monthly-report.no-such-step")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StepAsync(ward, "monthly-report.return")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [EachDatabase]
    public async Task What_is_said_about_a_report_is_given_with_the_numbers_by_which_it_is_answered(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");
        (await SaveAsync(staff, ("OPEN.DAYS", "26", 0))).Status.ShouldBe(HttpStatusCode.OK);
        (await AnswerAsync(await staff.PostAsJsonAsync($"{Report}/comments", new { act = "monthly-report.comment", place = "OPEN.DAYS", words = "これでよいですか" }))).Status.ShouldBe(HttpStatusCode.NoContent);

        var thread = (await staff.GetFromJsonAsync<JsonNode>(Report))!["threads"]!.AsArray().ShouldHaveSingleItem()!;
        $"{thread["number"]} {thread["place"]} {thread["state"]}".ShouldBe("1 OPEN.DAYS open");
        var said = thread["comments"]!.AsArray().ShouldHaveSingleItem()!;
        $"{said["number"]} {said["words"]} {said["role"]}".ShouldBe("1 これでよいですか center-staff");
        said["by"]!.ToString().ShouldNotBeEmpty();
        said["at"]!.GetValue<DateTime>().Kind.ShouldBe(DateTimeKind.Utc);

        (await AnswerAsync(await staff.PostAsJsonAsync($"{Report}/comments", new { act = "monthly-report.reply-comment", thread = thread["number"]!.GetValue<int>(), words = "追って書きます" }))).Status.ShouldBe(HttpStatusCode.NoContent);
        (await staff.GetFromJsonAsync<JsonNode>(Report))!["threads"]![0]!["comments"]!.AsArray().Count.ShouldBe(2);
    }

    [EachDatabase]
    public async Task A_step_on_a_report_that_moved_since_it_was_read_is_refused_until_it_is_read_again(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var director = await portal.AsAsync("center-director");
        using var ward = await portal.AsAsync("ward-director");
        var cells = (await director.GetFromJsonAsync<JsonNode>(Report))!["cells"]!.AsArray().Select(cell => (cell!["cell"]!.ToString(), "0", 0)).ToArray();
        (await SaveAsync(director, cells)).Status.ShouldBe(HttpStatusCode.OK);
        (await StepAsync(director, "monthly-report.submit")).Status.ShouldBe(HttpStatusCode.NoContent);
        var seen = await SeenAsync(ward);
        (await StepAsync(director, "monthly-report.withdraw", "日数")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await SaveAsync(director, ("OPEN.DAYS", "1", 1))).Status.ShouldBe(HttpStatusCode.OK);
        (await StepAsync(director, "monthly-report.submit")).Status.ShouldBe(HttpStatusCode.NoContent);

        var late = await StepAsync(ward, "monthly-report.accept", seen: seen);

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Body["message"]!.ToString().ShouldBe("表示したあとに、この月次報告が変わりました。最新の内容を確かめてから、もう一度行ってください。");
        (await ward.GetFromJsonAsync<JsonNode>(Report))!["status"]!.ToString().ShouldBe("submitted");
        (await StepAsync(ward, "monthly-report.accept")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [EachDatabase]
    public async Task A_month_that_has_not_begun_and_a_block_that_the_form_does_not_have_are_not_there(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");

        foreach (var (address, status) in new[]
        {
            (Report, 200), ("/api/v1/reports/D101/2030-01", 404), ("/api/v1/reports/D101/2020-01", 404),
            ("/reports/D101/2026-05?block=12", 200), ("/reports/D101/2026-05?block=all", 200), ("/reports/D101/2026-05?block=14", 404), ("/reports/D101/2026-05?block=99", 404),
        })
        {
            ((int)(await staff.GetAsync(address)).StatusCode).ShouldBe(status, address);
        }
    }

    private static async Task<long> SeenAsync(HttpClient client) => (await client.GetFromJsonAsync<JsonNode>(Report))!["seen"]!.GetValue<long>();

    private static async Task<RunningPortal> StartAsync(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await new CatalogueSeeder(database.ForCommands()).RunAsync();
        return await RunningPortal.StartAsync(database);
    }

    private static object Cells(params (string Cell, string Value, int Base)[] cells) =>
        new { client = "test", cells = cells.Select(cell => new { cell = cell.Cell, value = cell.Value, @base = cell.Base }) };

    private static async Task<(HttpStatusCode Status, JsonNode Body)> SaveAsync(HttpClient client, params (string Cell, string Value, int Base)[] cells) =>
        await AnswerAsync(await client.PutAsJsonAsync($"{Report}/cells", Cells(cells)));

    private static async Task<(HttpStatusCode Status, JsonNode Body)> StepAsync(HttpClient client, string act, string? reason = null, long? seen = null) =>
        await AnswerAsync(await client.PostAsJsonAsync($"{Report}/acts", new { act, reason, seen = seen ?? await SeenAsync(client) }));

    private static async Task<(HttpStatusCode Status, JsonNode Body)> AnswerAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(HttpClient client) =>
        [.. (await client.GetFromJsonAsync<JsonNode>(Report))!["cells"]!.AsArray().Where(cell => cell!["value"] is not null).Select(cell => $"{cell!["cell"]}={cell["value"]}")];
}
