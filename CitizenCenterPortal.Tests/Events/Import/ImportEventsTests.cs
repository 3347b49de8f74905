using System.Text;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Import;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events.Import;

/// <summary>A list of events that a centre wrote in Excel, and what becomes of it.</summary>
public sealed class ImportEventsTests
{
    private const string Head = "事業名,開催日,開始,終了,部屋,会場,種類,ねらい,年代,役割（条項）,テーマ,募集,募集の始まり,募集の終わり,定員\n";

    private const string Whole = Head
        + "はじめての茶道,令和8年12月5日,10:00,11:30,会議室,和室,講座,お茶に親しむ,\"高齢者、成人\",\"D1-1、Ｄ４−１\",防災,先着,2026-11-01,2026-11-30,20\n"
        + "はじめての茶道,2026/12/12,１０：００,11:30,会議室,,,,,,,,,,\n"
        + "公園の野鳥観察,2026-12-06,9:00,11:00,館外,東公園,体験・ワークショップ,,,,,,,,\n"
        + "来年の企画,,,,,,,,,,,,,,\n";

    [EachDatabase]
    public async Task A_list_of_three_events_becomes_three_plans_and_the_same_list_again_none(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var preview = await PreviewAsync(city, Whole);
        preview.Outcome.Problems.Select(fault => fault.ToString()).ShouldBeEmpty();
        preview.Lines.Select(line => (line.Row, line.Title, line.First, line.Sessions, line.Same)).ShouldBe(
        [
            (2, "はじめての茶道", new DateOnly(2026, 12, 5), 2, null), (4, "公園の野鳥観察", new DateOnly(2026, 12, 6), 1, null), (5, "来年の企画", (DateOnly?)null, 0, null),
        ]);

        (await RunAsync(city, Whole, preview.Mark)).ShouldBe(new(Outcome.Done, 3, 0));

        var row = await city.RowAsync(new("D101", 1));
        (row.State, row.Approved, row.Aim, row.Clauses, row.Themes, row.LifeStages, row.Recruitment, row.Capacity, row.Month.Number).ShouldBe(
            (EventState.Planned, false, "お茶に親しむ", " D1-1 D4-1 ", " disaster ", " adult senior ", Recruitment.FirstCome, 20, 202612));
        var seen = (await city.ReadAsync(new("D101", 1), city.Staff))!;
        seen.Sessions.Select(session => (session.Number, session.Day.Day, session.Start.Hour, session.Room)).ShouldBe([(1, 5, 10, "meeting"), (2, 12, 10, "meeting")]);
        seen.History.Single().Act.ShouldBe(EventActs.Import);

        var again = await PreviewAsync(city, Whole);
        (again.New, again.Same, again.Lines[0].Same).ShouldBe((0, 3, new EventAddress("D101", 1)));
        (await RunAsync(city, Whole, again.Mark)).ShouldBe(new(Outcome.Done, 0, 3));
        await using var db = database.Everything();
        (await db.Set<Event>().CountAsync()).ShouldBe(3);
    }

    [EachDatabase]
    public async Task Each_fault_is_said_at_its_cell_with_what_is_allowed_and_nothing_is_written(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var preview = await PreviewAsync(city, Head
            + "茶道,2026-12-05,10:00,9:30,会議室,,講義,,,D9-9,宇宙,,,,\n"
            + "茶道,2026-12-05,13:00,15:00,体育館,,,ちがうねらい,,,,,,,\n"
            + "茶道,2026-12-05,14:00,16:00,会議室,,,,,,,,,,\n"
            + ",2026-12-05,10:00,11:00,,,,,,,,,,,\n"
            + "遠い日,2062-12-05,10:00,11:00,会議室,,,,,,,先着,2026-12-01,2026-11-01,many\n"
            + "館外の会,2026-12-05,25:00,11:00,,,,,,,,,,,\n"
            + $"{new string('長', 121)},,,,,,,,,,,,,,\n");

        preview.Outcome.IsDone.ShouldBeFalse();
        var faults = preview.Outcome.Problems.Select(fault => $"{fault.At!.Where} {fault.What}").ToList();
        foreach (var (where, what) in new[]
        {
            ("2:4", "終わりの時刻が、始まりより前か同じです。"), ("2:7", "「講義」という種類はありません。講座、講演会、"), ("2:10", "「D9-9」という役割（条項）はありません。"), ("2:11", "「宇宙」というテーマはありません。防災 から"),
            ("3:5", "「体育館」という部屋はありません。会議室、館外 から"), ("3:8", "同じ事業の 2 行目と違います。"), ("5:1", "事業名を書いてください。"),
            ("6:2", "令和7年度"), ("6:14", "終わりの日が始まりの日より前です。"), ("6:15", "までの整数で書いてください。"), ("7:3", "時刻は 13:30 のように書いてください。"), ("7:6", "館外で開くときは、会場の名前を書いてください。"), ("8:1", "120 文字までです。"),
        })
        {
            faults.ShouldContain(fault => fault.StartsWith(where + " ", StringComparison.Ordinal) && fault.Contains(what), $"{where} {what}\n{string.Join('\n', faults)}");
        }

        (await RunAsync(city, Head + "茶道,2026-12-05,10:00,9:30,会議室,,,,,,,,,,\n", "")).Outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        await using var db = database.Everything();
        (await db.Set<Event>().CountAsync()).ShouldBe(0);
    }

    [EachDatabase]
    public async Task A_room_that_is_taken_is_a_warning_and_what_changed_meanwhile_is_shown_again(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        await city.ApprovedAsync(EventCity.Whole("2026-12-05"));
        var list = Head + "茶道,2026-12-05,11:00,12:00,会議室,,,,,,,,,,\n華道,2026-12-05,11:30,12:30,会議室,,,,,,,,,,\n";
        var preview = await PreviewAsync(city, list);

        preview.Warned.ShouldBe(2);
        preview.Lines[0].Warnings.Single().ToString().ShouldBe("list.csv:2:5: 12月5日（土） 11:00〜12:00 は、同じ部屋に「親子で学ぶ防災」が入っています。");
        preview.Lines[1].Warnings.Single().ToString().ShouldContain("同じ部屋に「茶道」が入っています。");

        var fields = EventCity.Whole("2026-12-05");
        fields.Title = "茶道";
        await city.PlanAsync(fields);
        (await RunAsync(city, list, preview.Mark)).Outcome.Why!.ToString().ShouldStartWith("確かめたあとで、館の事業が変わりました。");
        (await PreviewAsync(city, list)).Same.ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_list_is_the_own_centres_and_has_at_most_a_thousand_rows(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);

        (await PreviewAsync(city, "館コード,事業名,開催日,開始,終了\nD102,茶道,,,\n")).Outcome.Problems.Single().ToString().ShouldBe("list.csv:2:1: 取り込めるのは、この館（D101）の事業だけです。この行を消してください。");
        (await PreviewAsync(city, Head + string.Concat(Enumerable.Range(1, 1001).Select(number => $"事業{number},,,,,,,,,,,,,,\n")))).Outcome.Problems.Single().At!.Where.ShouldBe("1002:1");
        (await PreviewAsync(city, Head + "事業,,,,,,,,,,,,,,\n別,,,,,,,,,,,,,,\n事業,,,,,,,,,,,,,,\n")).Outcome.Problems.Single().ToString().ShouldContain("2 行目にあります");
        await Should.ThrowAsync<CitizenCenterPortal.Data.DoorClosedException>(() => city.Import(city.As("ward-staff", "W1")).PreviewAsync([], "list.csv"));
    }

    private static Task<EventsPreview> PreviewAsync(EventCity city, string list) => city.Import().PreviewAsync(Encoding.UTF8.GetBytes(list), "list.csv");

    private static Task<ImportedEvents> RunAsync(EventCity city, string list, string mark) => city.Import().RunAsync(Encoding.UTF8.GetBytes(list), "list.csv", mark);
}
