using System.Net;
using System.Text;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.Feed;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Calendar = Ical.Net.Calendar;

namespace CitizenCenterPortal.Tests.Events.Feed;

/// <summary>A centre's calendar in other programs: what is in it, and for whom. Read by a library that did not write it.</summary>
public sealed class FeedTests
{
    [EachDatabase]
    public async Task A_program_with_the_address_reads_the_centres_approved_events_and_nothing_else(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var fields = EventCity.Whole();
        (fields.Title, fields.Sessions[0].Lecturer) = ("親子で学ぶ防災; 𠮟られない備え, 😀 " + new string('長', 60), "山田 太郎");
        var held = await city.ApprovedAsync(fields);
        var off = await city.ApprovedAsync(EventCity.Whole("2026-12-04"));
        await city.RecordAsync(off, new() { CalledOff = true, OffWords = "台風のため" });
        await city.ApprovedAsync(EventCity.Whole("2026-07-31"));
        await city.PlanAsync(EventCity.Whole("2026-12-11"));
        await city.PlanAsync(EventCity.Whole("2026-12-12"), "D102");

        var file = Encoding.UTF8.GetString((await ReadAsync(database, await PublishAsync(city)))!.Bytes.Span);

        file.ShouldNotContain("山田");
        file.ReplaceLineEndings("\r\n").ShouldBe(file);
        var calendar = Calendar.Load(file)!;
        calendar.TimeZones.Single().TzId.ShouldBe("Asia/Tokyo");
        calendar.Events.OrderBy(one => one.Uid).Select(one => (one.Uid, one.Summary, one.Status, one.Sequence)).ShouldBe(
        [
            ($"{held}-1@events.citizen-center-portal", fields.Title, "CONFIRMED", (await city.RowAsync(held)).Version),
            ($"{off}-1@events.citizen-center-portal", "親子で学ぶ防災", "CANCELLED", (await city.RowAsync(off)).Version),
        ]);
        var session = calendar.Events.Single(one => one.Status == "CONFIRMED");
        (session.Start!.AsUtc, session.End!.AsUtc, session.Location).ShouldBe((new(2026, 11, 20, 1, 0, 0), new(2026, 11, 20, 2, 30, 0), "D101館　会議室"));
        session.DtStamp.ShouldNotBeNull();
    }

    [EachDatabase]
    public async Task An_address_that_was_revoked_or_made_anew_leads_nowhere_and_of_its_secret_the_hash_alone_is_kept(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var first = await PublishAsync(city);
        var second = await PublishAsync(city);
        (await ReadAsync(database, first)).ShouldBeNull();
        (await ReadAsync(database, second)).ShouldNotBeNull();
        (await ReadAsync(database, FeedToken.New(SmallCity.Id("D101")))).ShouldBeNull("nobody guesses it");
        (await ReadAsync(database, FeedToken.New(SmallCity.Id("D102")))).ShouldBeNull();
        (await ReadAsync(database, FeedToken.New(999))).ShouldBeNull();

        await using (var db = database.Everything())
        {
            var kept = string.Join('|', await db.Set<JournalEntry>().Select(line => line.Detail).ToListAsync()) + (await db.Set<EventFeed>().SingleAsync()).TokenHash;
            kept.ShouldNotContain(second.Text);
            kept.ShouldNotContain(first.Text);
        }

        (await new PublishFeed(city.Head).RevokeAsync("D101")).ShouldBe(Outcome.Done);
        (await ReadAsync(database, second)).ShouldBeNull();
        (await new PublishFeed(city.Head).RevokeAsync("D101")).Kind.ShouldBe(OutcomeKind.Refused);
        (await new PublishFeed(city.Head).PublishAsync("D102")).Outcome.ShouldBe(Outcome.NotFound);
        await Should.ThrowAsync<DoorClosedException>(() => new PublishFeed(city.Staff).PublishAsync("D101"));
    }

    [EachDatabase]
    public async Task Who_has_the_file_is_answered_by_two_commands_until_an_event_changes(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var token = await PublishAsync(city);
        var (feed, known) = (new ReadFeed(Door(database, token), new EventCity.OneRoom()), new[] { (await ReadAsync(database, token))!.Tag });
        await feed.FindAsync(token, known);
        using (var counted = new CountedCommands(database))
        {
            (await feed.FindAsync(token, known))!.Bytes.IsEmpty.ShouldBeTrue();
            counted.Count.ShouldBe(2, counted.ToString());
        }

        await city.ApprovedAsync();
        (await feed.FindAsync(token, known))!.Bytes.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public async Task Over_the_line_a_program_without_sign_in_has_the_file_or_the_answer_of_what_is_not_there()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var city = await EventCity.BuildAsync(database);
        await city.ApprovedAsync();
        var token = await PublishAsync(city);
        await using var portal = await RunningPortal.StartAsync(database);
        using var client = await portal.AsAsync(null);

        using var answer = await client.GetAsync(FeedEndpoints.Address(token));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        Calendar.Load(await answer.Content.ReadAsStringAsync())!.Events.ShouldHaveSingleItem();
        using var again = new HttpRequestMessage(HttpMethod.Get, FeedEndpoints.Address(token));
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        (await client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        var nowhere = await (await client.GetAsync("/open/calendar/nowhere.ics")).Content.ReadAsStringAsync();
        foreach (var other in new[] { FeedToken.New(SmallCity.Id("D101")), FeedToken.New(SmallCity.Id("D102")), FeedToken.New(-1) })
        {
            using var gone = await client.GetAsync(FeedEndpoints.Address(other));
            (gone.StatusCode, await gone.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.NotFound, nowhere));
        }
    }

    [Fact]
    public void A_token_names_its_centre_and_none_is_like_another()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => FeedToken.New(7)).ToList();
        tokens.Select(token => token.Text).Distinct().Count().ShouldBe(1000);
        tokens.ShouldAllBe(token => FeedToken.TryRead(token.Text, out var read) && read == token && read.UnitId == 7);
        foreach (var none in new[] { "", "x", tokens[0].Text + "A", tokens[0].Text[1..], new string('!', 32), new string('あ', 32) })
        {
            FeedToken.TryRead(none, out _).ShouldBeFalse(none);
        }
    }

    private static async Task<FeedToken> PublishAsync(EventCity city)
    {
        var (outcome, address) = await new PublishFeed(city.Head).PublishAsync("D101");
        outcome.ShouldBe(Outcome.Done);
        FeedToken.TryRead(address["/open/calendar/".Length..^".ics".Length], out var token).ShouldBeTrue();
        return token;
    }

    private static Task<FeedFile?> ReadAsync(TestDatabase database, FeedToken token) => new ReadFeed(Door(database, token), new EventCity.OneRoom()).FindAsync(token, []);

    private static PortalDoor Door(TestDatabase database, FeedToken token) => new(database.Portal, new FeedCaller(token.UnitId), new(), new(), new(TimeProvider.System, EventCity.Today));
}
