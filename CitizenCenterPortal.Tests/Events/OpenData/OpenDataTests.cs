using System.Globalization;
using System.Net;
using System.Text.Json;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.OpenData;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Events.Overview;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events.OpenData;

/// <summary>What anybody gets of the city's events, once the city said so, and never a person.</summary>
public sealed class OpenDataTests
{
    private static readonly string[] Addresses = ["/open/events.json", "/open/events.csv"];

    [EachDatabase]
    public async Task Nothing_is_there_until_the_head_of_the_city_hub_says_so_and_then_no_person_in_it(TestDatabase database)
    {
        var city = await GivenYear.BuildAsync(database);
        await using var portal = await RunningPortal.StartAsync(database);
        using var anybody = await portal.AsAsync(null);
        var nothing = await (await anybody.GetAsync("/open/calendar/nothing.ics")).Content.ReadAsStringAsync();
        foreach (var address in Addresses)
        {
            using var answer = await anybody.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await answer.Content.ReadAsStringAsync()).ShouldBe(nothing, "what is off looks as what never was");
        }

        (await DecideAsync(isOn: true)).ShouldBe(Outcome.Done);
        foreach (var address in Addresses)
        {
            using var answer = await anybody.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var text = await answer.Content.ReadAsStringAsync();
            text.ShouldContain("D101の事業2");
            foreach (var hidden in new[] { "山田", "D201の事業2", "D201の事業3" })
            {
                text.ShouldNotContain(hidden, Case.Sensitive, $"{address}: a lecturer, a plan, a cancelled event");
            }

            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            (await anybody.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        (await DecideAsync(isOn: false)).ShouldBe(Outcome.Done);
        (await anybody.GetAsync(Addresses[0])).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        Task<Outcome> DecideAsync(bool isOn) => new DecideOpenData(city.As("city-director", "C00")).RunAsync(isOn, "０４１００９", "宮城県", "杜野市", "市議会の議決のため");
    }

    [EachDatabase]
    public async Task The_list_is_Japanese_whoever_asked_first_and_has_the_name_that_a_room_has_now(TestDatabase database)
    {
        var city = await GivenYear.BuildAsync(database);
        var (door, rooms) = (city.As("city-director", "C00"), new OneNamedRoom());
        using var cache = new EventsCache();
        var (before, list) = (CultureInfo.CurrentUICulture, new ReadOpenEvents(door, cache, Named, rooms));
        CultureInfo.CurrentUICulture = Words.English;
        try
        {
            (await list.PreviewAsync()).Rows[0].Sessions[0].Place.ShouldBe("W1館 会議室");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }

        rooms.Japanese = "大会議室";
        (await list.PreviewAsync()).Rows[0].Sessions[0].Place.ShouldBe("W1館 会議室", "nothing says that it changed");
        await using (var db = database.Everything())
        {
            (await db.Set<DataStamp>().SingleAsync(stamp => stamp.Topic == Stamps.Catalogue)).Version++;
            await db.SaveChangesAsync();
        }

        (await list.PreviewAsync()).Rows[0].Sessions[0].Place.ShouldBe("W1館 大会議室");
    }

    [EachDatabase]
    public async Task The_events_are_of_one_moment_by_one_command_and_a_file_is_made_once(TestDatabase database)
    {
        var city = await GivenYear.BuildAsync(database);
        var door = city.As("city-director", "C00");
        await List(new()).PreviewAsync();

        using var cache = new EventsCache();
        using var commands = new CountedCommands(database);
        var first = await List(cache).PreviewAsync();
        commands.Count.ShouldBe(3, $"versions, decision, events: {commands}");
        var second = await List(cache).PreviewAsync();
        commands.Count.ShouldBe(4, $"the versions alone: {commands}");
        (second.Json, second.Csv).ShouldBe((first.Json, first.Csv));
        ReferenceEquals(second.Json.Content, first.Json.Content).ShouldBeTrue();

        ReadOpenEvents List(EventsCache kept) => new(door, kept, Named, new OneNamedRoom());
    }

    [EachDatabase]
    public async Task Who_may_not_decide_is_refused_and_a_code_that_is_none_is_named(TestDatabase database)
    {
        var city = await GivenYear.BuildAsync(database);

        await Should.ThrowAsync<CitizenCenterPortal.Data.DoorClosedException>(() => new DecideOpenData(city.As("city-staff", "C00")).RunAsync(true, "041009", "", "杜野市", "ため"));
        (await new DecideOpenData(city.As("city-director", "C00")).RunAsync(true, "041008", "", "杜野市", "ため")).Why!.ToString().ShouldContain("6 けた");
        (await new DecideOpenData(city.As("city-director", "C00")).RunAsync(true, "041009", "", "杜野市", " ")).Why!.ToString().ShouldContain("理由");
    }

    [Fact]
    public void The_file_has_the_32_columns_of_the_national_layout_and_no_cell_is_a_formula()
    {
        var row = new OpenEvent(
            new("D101", 7), "=HYPERLINK(\"x\")", "ねらい、\"引用\"\r\n次の行", "どなたでも", 0, AccessConditions.Free | AccessConditions.Childcare, Recruitment.Lottery, new(2026, 11, 30), 20, "桜台市民センター", ["東山市民センター"],
            [new(new(2026, 12, 5), new(10, 0), new(11, 30), "桜台市民センター 会議室"), new(new(2026, 12, 12), new(9, 5), new(10, 0), "東公園")]);
        var city = new EventPublication { CityCode = "041009", Prefecture = "宮城県", City = "杜野市" };

        var csv = System.Text.Encoding.UTF8.GetString(EventListFile.Csv([row], city).Content);
        csv.ShouldStartWith("\uFEFF\"都道府県コード又は市区町村コード\",\"NO\",");
        csv.ShouldContain("\"'=HYPERLINK(\"\"x\"\")\"");
        csv.ShouldContain("\"ねらい、\"\"引用\"\"\r\n次の行\"");
        using var json = JsonDocument.Parse(EventListFile.Json([row], city).Content);
        var told = json.RootElement.EnumerateArray().Single();
        told.EnumerateObject().Count().ShouldBe(32);
        (told.GetProperty("開始日").GetString(), told.GetProperty("終了日").GetString(), told.GetProperty("開始時間").GetString()).ShouldBe(("2026-12-05", "2026-12-12", "10:00"));
        told.GetProperty("開始日時特記事項").GetString().ShouldBe("全2回：2026-12-05 10:00〜11:30、2026-12-12 09:05〜10:00");
        (told.GetProperty("料金(基本)").GetInt32(), told.GetProperty("料金(詳細)").GetString(), told.GetProperty("定員").GetInt32()).ShouldBe((0, "無料", 20));
        told.GetProperty("主催者").GetString().ShouldBe("桜台市民センター、東山市民センター");
        told.GetProperty("備考").GetString().ShouldBe("対象：どなたでも。託児");
        told.GetProperty("連絡先電話番号").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static CityName Named => new("杜野市");

    private sealed class OneNamedRoom : IRoomTypes
    {
        public string Japanese { get; set; } = "会議室";

        public Task<IReadOnlyList<RoomType>> ReadAsync(Reading reading, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<RoomType>>([new("meeting", Words.Pick(Japanese, "Meeting room")) { Japanese = Japanese }]);
    }

    [Fact]
    public void Nobody_who_signs_in_holds_what_anybody_holds_and_anybody_holds_nothing_else() =>
        Roles.All.Where(role => role.Permissions.Contains(Permissions.Open.Read)).ShouldBeEmpty();
}
