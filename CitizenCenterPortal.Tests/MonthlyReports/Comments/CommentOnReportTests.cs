using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Comments;

public class CommentOnReportTests
{
    [EachDatabase]
    public async Task The_ward_asks_about_a_cell_the_centre_answers_and_the_ward_closes(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (ward, centre) = (city.As("ward-staff", "W1", 2), city.As("center-staff", "D101"));

        (await DoAsync(city, ward, CommentActs.Ask, "USE.SLOTS[gym]", words: " 多くありませんか。\r\n ")).ShouldBe(Outcome.Done);
        (await DoAsync(city, centre, CommentActs.Reply, thread: 1, words: "合宿がありました。")).ShouldBe(Outcome.Done);
        var open = (await city.ReadAsync(centre, "D101"))!;
        open.OpenThreads(2).ShouldBe(1);
        open.Threads.Single().ShouldSatisfyAllConditions(
            thread => thread.Name.ShouldContain("USE.SLOTS"),
            thread => thread.Comments.Select(said => (said.Who, said.Words, said.Mine)).ShouldBe([("職員番号 2", "多くありませんか。", false), ("職員番号 1", "合宿がありました。", true)]),
            thread => thread.Allows(CommentActs.Close).ShouldBeFalse("the centre did not ask"));
        (await DoAsync(city, centre, CommentActs.Close, thread: 1)).Why!.ToString().ShouldStartWith("解決済にする、または");

        (await DoAsync(city, ward, CommentActs.Close, thread: 1)).ShouldBe(Outcome.Done);
        (await DoAsync(city, centre, CommentActs.Reply, thread: 1, words: "まだあります")).Why!.ToString().ShouldStartWith("このコメントは解決済です。");
        (await city.ReadAsync(centre, "D101"))!.OpenThreads(2).ShouldBe(0);
        (await DoAsync(city, ward, CommentActs.Reopen, thread: 1)).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task Whatever_the_state_a_comment_moves_no_report_and_closes_for_who_asked(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        var (seen, centre) = (await city.SeenAsync("D101"), city.As("center-staff", "D101"));

        (await DoAsync(city, centre, CommentActs.Ask, "", words: "いつ受理されますか。")).ShouldBe(Outcome.Done);
        (await DoAsync(city, centre, CommentActs.Close, thread: 1)).ShouldBe(Outcome.Done);

        (await city.MoveAsync(city.As("ward-director", "W1", 2), seen, "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.ReportAsync("D101"))!.Status.ShouldBe(ReportStatus.Accepted);
    }

    [EachDatabase]
    public async Task Only_who_wrote_a_comment_takes_it_back_and_the_journal_keeps_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (ward, centre) = (city.As("ward-staff", "W1", 2), city.As("center-staff", "D101"));
        await DoAsync(city, ward, CommentActs.Ask, "", words: "書き間違い");

        (await DoAsync(city, centre, CommentActs.TakeBack, thread: 1, comment: 1)).Why!.ToString().ShouldBe("コメントを取り消せるのは、書いた人だけです。");
        (await DoAsync(city, ward, CommentActs.TakeBack, thread: 1, comment: 1)).ShouldBe(Outcome.Done);
        (await DoAsync(city, ward, CommentActs.TakeBack, thread: 1, comment: 1)).Why!.ToString().ShouldBe("このコメントは、もう取り消されています。");

        (await city.ReadAsync(centre, "D101"))!.Threads.Single().Comments.Single().ShouldSatisfyAllConditions(said => said.TakenBack.ShouldBeTrue(), said => said.Words.ShouldBeEmpty());
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        (await reading.Rows<JournalEntry>().CountAsync(line => line.Act == CommentActs.TakeBack.Code && line.Detail.Contains("書き間違い"))).ShouldBe(1);
    }

    [EachDatabase]
    public async Task Nothing_said_about_a_draft_reaches_an_auditor_and_what_is_said_later_does(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (centre, auditor) = (city.As("center-staff", "D101"), city.As("auditor", "C00"));
        await DoAsync(city, centre, CommentActs.Ask, "OPEN.DAYS", words: "下書きの話");
        await city.SubmitAsync("D101");
        await DoAsync(city, centre, CommentActs.Reply, thread: 1, words: "下書きの話の続き");
        await DoAsync(city, centre, CommentActs.Ask, "OPEN.DAYS", words: "提出後の話");

        (await city.ReadAsync(auditor, "D101"))!.Threads.Single().Comments.Single().Words.ShouldBe("提出後の話");
        (await city.ReadAsync(city.As("ward-staff", "W1"), "D101"))!.Threads.Count.ShouldBe(2);
        await using var reading = await auditor.OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var rows = (await reading.Rows<JournalEntry>().ToListAsync()).SelectMany(line => ToldRow.Read(line.Detail).Select(row => (line, row))).Where(told => told.row.Of is nameof(Comment)).ToList();
        (await new CommentChanges(city.Catalogues).TellAsync(reading, rows, default)).Where(told => !told.IsWithheld).Select(told => told.After).ShouldBe(["提出後の話"]);
    }

    [EachDatabase]
    public async Task Who_only_reads_or_is_a_neighbour_writes_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        (await DoAsync(city, city.As("center-staff", "D102"), CommentActs.Ask, "", words: "隣です")).ShouldBe(Outcome.NotFound);
        (await DoAsync(city, city.As("ward-staff", "W2"), CommentActs.Ask, "", words: "隣の区です")).ShouldBe(Outcome.NotFound);
        await Should.ThrowAsync<DoorClosedException>(() => DoAsync(city, city.As("auditor", "C00"), CommentActs.Ask, "", words: "監査です"));
        (await city.ReadAsync(city.As("auditor", "C00"), "D101"))!.Comments.ShouldBeFalse();
        (await DoAsync(city, city.As("center-staff", "D101"), CommentActs.Ask, "", words: "先の月", month: new(2026, 12))).ShouldBe(Outcome.NotFound);
        (await DoAsync(city, city.As("center-staff", "D101"), CommentActs.Reply, thread: 7, words: "どれ")).ShouldBe(Outcome.NotFound);
    }

    [EachDatabase]
    public async Task What_cannot_be_said_is_refused_in_words(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var door = city.As("center-staff", "D101");

        (await DoAsync(city, door, CommentActs.Ask, "", words: " \n")).Why!.ToString().ShouldBe("コメントを書いてください。");
        (await DoAsync(city, door, CommentActs.Ask, "", words: new('長', 1001))).Why!.ToString().ShouldBe("コメントは 1000 文字までです。いま 1001 文字あります。短くしてください。");
        (await DoAsync(city, door, CommentActs.Ask, "NO.SUCH", words: "文")).Why!.ToString().ShouldBe("「NO.SUCH」という欄はありません。");
        (await new CommentOnReport(door, city.Catalogues).RunAsync("D101", ReportingCity.May, new("monthly-report.submit"))).Kind.ShouldBe(OutcomeKind.Invalid);
        (await city.ReadAsync(door, "D101"))!.Threads.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task What_waits_for_an_answer_from_last_month_stands_beside_this_months_texts(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await DoAsync(city, city.As("ward-staff", "W1", 2), CommentActs.Ask, "TEXT.PLANS", words: "避難訓練の日は。");

        (await city.ReadAsync(city.As("center-staff", "D101"), "D101", month: ReportingCity.May.Next))!.OpenBefore.Single().Name.ShouldBe("翌月予定");
    }

    private static Task<Outcome> DoAsync(ReportingCity city, PortalDoor door, Act act, string place = "", int thread = 0, int comment = 0, string? words = null, ReportingMonth? month = null) =>
        new CommentOnReport(door, city.Catalogues).RunAsync("D101", month ?? ReportingCity.May, new(act.Code, place, thread, comment, words));
}
