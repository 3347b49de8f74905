using System.Data.Common;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events;

/// <summary>Who looks for an event by a Japanese word finds those that have it, and no others.</summary>
public sealed class SearchEventsTests
{
    private static readonly string[] Signs = ["防", "災", "太", "鼓", "茶", "会", "か", "カ", "ｶ", "ﾞ", "ー", "A", "a", "Ａ", "1", "１", "𠮷", " ", "　", "・", "'", "\"", "*", "¦", "\\"];

    [EachDatabase]
    public async Task Two_characters_one_and_any_writing_of_them_are_found(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await PlanAsync(city, "地域の防災訓練", "和太鼓をたたこう", "はじめての茶道", "ＰＴＡ子育てサロン", "ヨガ体操");

        (await TitlesAsync(city.Staff, "防災")).ShouldBe(["地域の防災訓練"]);
        (await TitlesAsync(city.Staff, "太鼓")).ShouldBe(["和太鼓をたたこう"]);
        (await TitlesAsync(city.Staff, "茶")).ShouldBe(["はじめての茶道"]);
        (await TitlesAsync(city.Staff, "災防")).ShouldBeEmpty();
        (await TitlesAsync(city.Staff, "よが")).ShouldBe(["ヨガ体操"]);
        (await TitlesAsync(city.Staff, "ﾖｶﾞ")).ShouldBe(["ヨガ体操"]);
        (await TitlesAsync(city.Staff, "pta さろん")).ShouldBe(["ＰＴＡ子育てサロン"]);
        (await TitlesAsync(city.Staff, "サロン 防災")).ShouldBeEmpty("every word must be there");
        (await TitlesAsync(city.Staff, "…")).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task What_was_rewritten_is_found_by_its_new_words_and_no_more_by_its_old(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = (await PlanAsync(city, "和太鼓をたたこう")).Single();

        var fields = EventCity.Whole();
        (fields.Title, fields.Aim) = ("篠笛を吹こう", "太古の音にふれる");
        (await city.ChangeAsync(address, fields)).ShouldBe(Outcome.Done);

        (await TitlesAsync(city.Staff, "太鼓")).ShouldBeEmpty();
        (await TitlesAsync(city.Staff, "篠笛")).ShouldBe(["篠笛を吹こう"]);
        (await TitlesAsync(city.Staff, "太古")).ShouldBe(["篠笛を吹こう"], "the aim is looked through as well");
    }

    [EachDatabase]
    public async Task The_words_of_an_older_rule_go_when_the_portal_is_brought_up_to_date(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await PlanAsync(city, "和太鼓をたたこう");
        await using (var db = database.Everything())
        {
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "EventsWords0" ("Unit" integer)""");
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "EventsWordsOf1" ("Unit" integer)""");
        }

        await database.Portal.MigrateAsync();

        await using (var db = database.Everything())
        {
            await Should.ThrowAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("""INSERT INTO "EventsWords0" VALUES (1)"""));
            (await db.Database.ExecuteSqlRawAsync("""INSERT INTO "EventsWordsOf1" VALUES (1)""")).ShouldBe(1, "what is no index of words stays");
        }

        (await TitlesAsync(city.Staff, "太鼓")).ShouldBe(["和太鼓をたたこう"]);
    }

    [EachDatabase]
    public async Task Nobody_finds_by_a_word_what_they_do_not_see(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = (await PlanAsync(city, "和太鼓をたたこう")).Single();

        (await TitlesAsync(city.As("center-staff", "D102"), "太鼓")).ShouldBeEmpty();
        (await TitlesAsync(city.As("auditor", "1"), "太鼓")).ShouldBeEmpty("it is a plan");
        (await city.MoveAsync(city.Head, address, EventActs.Approve)).ShouldBe(Outcome.Done);
        (await TitlesAsync(city.As("auditor", "1"), "太鼓")).Count.ShouldBe(1);
        (await new JoinEvent(city.As("ward-director", "W1")).RunAsync(address, (await city.RowAsync(address)).Version, ["D102"])).ShouldBe(Outcome.Done);
        (await TitlesAsync(city.As("center-staff", "D102"), "太鼓")).Count.ShouldBe(1, "it is theirs too now");
    }

    [EachDatabase]
    public async Task Whoevers_text_contains_the_words_is_found_and_nobody_else(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        var text = Gen.Elements(Signs).ListOf().Resize(8).Select(signs => string.Concat(signs));
        var titles = text.Sample(150).Select((title, number) => (Title: title, Number: number + 1)).ToList();
        await using (var db = database.Everything())
        {
            db.AddRange(titles.Select(one => new Event { OrgUnitId = SmallCity.Id("D101"), Number = one.Number, Title = one.Title, Aim = "茶 " + one.Number, Month = new(2026, 5), Approved = true }));
            await db.SaveChangesAsync();
        }

        await using var reading = await database.DoorOf(SmallCity.Caller("center-staff", "D101"), EventCity.Today).OpenForReadingAsync(Permissions.Events.Read);
        foreach (var words in text.Resize(3).Sample(120).Append("茶 1").Append("災茶").Distinct())
        {
            var found = await reading.Find(reading.Rows<Event>(), words).Select(row => row.Number).Order().ToListAsync();
            found.ShouldBe(titles.Where(one => Contains([one.Title, "茶 " + one.Number], words)).Select(one => one.Number), $"「{words}」");
        }
    }

    [EachDatabase]
    public async Task A_database_from_before_there_was_a_search_is_filled_when_it_is_brought_up_to_date(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await PlanAsync(city, "和太鼓をたたこう");
        await using (var db = database.Everything())
        {
            await SearchIndex.DropAsync(db, default);
        }

        (await database.Portal.IsCurrentAsync()).ShouldBeFalse();
        await database.Portal.MigrateAsync();

        (await database.Portal.IsCurrentAsync()).ShouldBeTrue();
        (await TitlesAsync(city.Staff, "太鼓")).ShouldBe(["和太鼓をたたこう"]);
    }

    [EachDatabase]
    public async Task Rows_written_in_bulk_are_found_and_a_row_that_is_gone_is_not(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        Event row = new() { OrgUnitId = SmallCity.Id("D101"), Number = 1, Title = "和太鼓をたたこう", Month = new(2026, 5), Version = 1 };
        await using (var change = await city.Staff.OpenForChangeAsync(EventActs.Plan, [row.OrgUnitId]))
        {
            await change.UpsertAsync<Event>([(null, row)], default);
            await change.CommitAsync(ActNote.Plain, default);
        }

        (await TitlesAsync(city.Staff, "太鼓")).ShouldBe(["和太鼓をたたこう"]);
        await using var db = database.Everything();
        db.Remove(await db.Set<Event>().SingleAsync());
        await db.SaveChangesAsync();
        (await db.Search.Find(db, db.Set<Event>(), "太鼓").CountAsync()).ShouldBe(0);
        db.Add(new Event { OrgUnitId = row.OrgUnitId, Number = 1, Title = "篠笛", Month = row.Month });
        await db.SaveChangesAsync();
        (await db.Search.Find(db, db.Set<Event>(), "太鼓").CountAsync()).ShouldBe(0, "what was there before is forgotten");
    }

    /// <summary>The rule in its plainest words: every run of what is looked for stands in a run of the text.</summary>
    private static bool Contains(string[] texts, string words)
    {
        var looked = Bigrams.Runs(words).Select(run => string.Concat(run)).ToList();
        return looked.Count > 0 && looked.TrueForAll(word => texts.SelectMany(Bigrams.Runs).Any(run => string.Concat(run).Contains(word, StringComparison.Ordinal)));
    }

    private static async Task<List<string>> TitlesAsync(PortalDoor door, string text) => [.. (await EventCity.ListAsync(door, text: text))!.Lines.Select(line => line.Title)];

    private static async Task<List<EventAddress>> PlanAsync(EventCity city, params string[] titles)
    {
        List<EventAddress> planned = [];
        foreach (var title in titles)
        {
            var fields = EventCity.Whole();
            (fields.Title, fields.Aim) = (title, "みんなで楽しむ");
            planned.Add(await city.PlanAsync(fields));
        }

        return planned;
    }
}
