using System.Security.Cryptography;
using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Papers;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.Tests.Audit.Files;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events.Papers;

public sealed class EventPaperTests : IDisposable
{
    private static readonly PaperFields Photo = new(PaperKind.Photo, "川べりを歩く", true);
    private static readonly PaperFields Flyer = new(PaperKind.Flyer, "", false);

    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("portal-papers-");

    private FileFolder Files => new(temporary.FullName);

    public void Dispose() => temporary.Delete(recursive: true);

    [EachDatabase]
    public async Task A_photograph_and_a_flyer_lie_beside_the_event_without_the_place_where_it_was_taken(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var of = await city.PlanAsync();

        (await AttachAsync(city.Staff, of, Photo, "仙台花子.jpg", GivenPictures.Jpeg())).ShouldBe(Outcome.Done);
        (await AttachAsync(city.Staff, of, Flyer, "ちらし.pdf", GivenEvidence.Pdf())).ShouldBe(Outcome.Done);

        var view = (await city.ReadAsync(of, city.Staff))!;
        view.Papers.Select(paper => (paper.Number, paper.Kind, paper.Title, paper.FileKind, paper.Who)).ShouldBe([(1, PaperKind.Photo, "川べりを歩く", "JPEG 画像", "職員番号 1"), (2, PaperKind.Flyer, "ちらし.pdf", "PDF", "職員番号 1")]);
        view.Papers.Select(paper => paper.Name).ShouldBe(["写真 1.jpg", "ちらし.pdf"], "a photograph's own name may be a child's");
        view.Row.Version.ShouldBe(1, "a form that is open beside is not spoilt");
        view.History.Take(2).SelectMany(line => line.Details).ShouldBe(["写真と資料 2：ちらし　ちらし.pdf", "写真と資料 1：写真　川べりを歩く"]);
        (await GiveAsync(city.Staff, of, 1))!.Content.ShouldBe(GivenPictures.BareJpeg());
        temporary.GetFiles().Length.ShouldBe(2, "nothing of what was in the photograph besides lies anywhere");
    }

    [EachDatabase]
    public async Task A_photograph_wants_a_caption_and_the_word_that_those_in_it_agree(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var of = await city.PlanAsync();

        (await FieldsAsync(Photo with { Agreed = false })).ShouldBe(["agreed"]);
        (await FieldsAsync(Photo with { Caption = " " })).ShouldBe(["caption"]);
        (await FieldsAsync(Flyer with { Caption = new string('長', EventPaper.CaptionMaxLength + 1) })).ShouldBe(["caption"]);
        (await FieldsAsync(new(null, "", false))).ShouldBe(["kind"]);
        (await AttachAsync(city.Staff, of, Photo, "一.pdf", GivenEvidence.Pdf())).Problems.Single().What.ToString().ShouldStartWith("写真は、PNG か JPEG");
        (await AttachAsync(city.Staff, of, Photo, "一.png", GivenEvidence.Png)).Problems.Single().What.ToString().ShouldStartWith("画像が壊れている");
        (await AttachAsync(city.Staff, of, Flyer, "一.pdf", "<html>"u8.ToArray())).Problems.Single().What.ToString().ShouldStartWith("中身がウェブページ");
        (await AttachAsync(city.Staff, of, Flyer, "一.pdf", [.. GivenEvidence.Pdf(), .. new byte[FileFolder.MaxBytes]])).Problems.Single().What.ToString().ShouldStartWith("ファイルが大きすぎます。");
        temporary.GetFiles().ShouldBeEmpty();

        async Task<IEnumerable<string>> FieldsAsync(PaperFields fields) => (await AttachAsync(city.Staff, of, fields, "一.png", GivenPictures.Png)).Problems.Select(problem => problem.At!.File);
    }

    [EachDatabase]
    public async Task Papers_come_until_the_event_is_closed_and_go_on_any_day(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var of = await city.ApprovedAsync();
        (await AttachAsync(city.Staff, of, Photo, "一.png", GivenPictures.Png)).ShouldBe(Outcome.Done);
        foreach (var state in Enum.GetValues<EventState>())
        {
            await using (var db = database.Everything())
            {
                await db.Set<Event>().ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state));
            }

            var takes = state is not (EventState.Closed or EventState.Cancelled);
            (await city.ReadAsync(of, city.Staff))!.TakesPapers.ShouldBe(takes, $"{state}");
            (await AttachAsync(city.Staff, of, Flyer, "二.pdf", GivenEvidence.Pdf($"{state}"))).Kind.ShouldBe(takes ? OutcomeKind.Done : OutcomeKind.Refused, $"{state}");
        }

        (await DetachAsync(city.Staff, of, 1, "")).Why!.ToString().ShouldStartWith("理由が書かれていません。");
        (await DetachAsync(city.Staff, of, 1)).ShouldBe(Outcome.Done, "who is in it takes the consent back");
        (await DetachAsync(city.Staff, of, 1)).Why!.ToString().ShouldBe("この写真か資料は、もう外されています。");
        (await GiveAsync(city.Staff, of, 1)).ShouldBeNull();
        var view = (await city.ReadAsync(of, city.Staff))!;
        view.Papers.Select(paper => paper.Number).ShouldNotContain(1);
        (view.History[0].Act.Code, view.History[0].Reason).ShouldBe(("event.detach", "了承の取り下げ"));
        (await CheckAsync(database)).ShouldBeEmpty("its bytes went, and nobody asks for them");
    }

    [EachDatabase]
    public async Task A_photograph_whose_consent_is_taken_back_is_erased_unless_it_is_shown_beside_something_else(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var of = await city.PlanAsync();
        var hash = Convert.ToHexStringLower(SHA256.HashData(GivenPictures.BarePng));
        await AttachAsync(city.Staff, of, Flyer, "ちらし.pdf", GivenEvidence.Pdf());
        await AttachAsync(city.Staff, of, Photo, "一.png", GivenPictures.Png);
        await using (var db = database.Everything())
        {
            db.Add(new Attachment { OrgUnitId = SmallCity.Id("D102"), Month = new(2026, 5), Number = 1, Name = "隣.png", Kind = FileKind.Png, Sha256 = hash, By = "person:9", At = DateTime.UnixEpoch });
            await db.SaveChangesAsync();
        }

        (await DetachAsync(city.Staff, of, 2)).ShouldBe(Outcome.Done);
        Files.Has(hash).ShouldBeTrue("a neighbour's draft of a report shows the same");
        await using (var db = database.Everything())
        {
            await db.Set<Attachment>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Detached, true));
        }

        await AttachAsync(city.Staff, of, Photo, "一.png", GivenPictures.Png);
        (await DetachAsync(city.Staff, of, 3)).ShouldBe(Outcome.Done);
        (await DetachAsync(city.Staff, of, 1)).ShouldBe(Outcome.Done);

        temporary.GetFiles().ShouldHaveSingleItem("of a flyer nobody takes a consent back").Name.ShouldNotBe(hash);
        (await CheckAsync(database)).ShouldBeEmpty();
        (await city.ReadAsync(of, city.Staff))!.History.SelectMany(line => line.Details).ShouldContain("写真と資料 3：写真　川べりを歩く", "what was done stays on record");
        await using var kept = database.Everything();
        (await kept.Set<EventPaper>().SingleAsync(row => row.Number == 3)).ShouldSatisfyAllConditions(row => row.Detached.ShouldBeTrue(), row => row.Sha256.ShouldBe(hash));
    }

    [EachDatabase]
    public async Task The_same_content_lies_there_once_and_twenty_papers_are_enough(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var of = await city.PlanAsync();
        for (var number = 1; number <= EventPaper.Most; number++)
        {
            (await AttachAsync(city.Staff, of, Flyer, $"{number}.pdf", GivenEvidence.Pdf($"{number}"))).ShouldBe(Outcome.Done);
        }

        (await AttachAsync(city.Staff, of, Flyer, "21.pdf", GivenEvidence.Pdf("21"))).Why!.ToString().ShouldStartWith("ひとつの事業に載せられるのは 20 件までです。");
        (await DetachAsync(city.Staff, of, 20)).ShouldBe(Outcome.Done);
        (await AttachAsync(city.Staff, of, Flyer, "1.pdf", GivenEvidence.Pdf("1"))).Why!.ToString().ShouldBe("同じ内容のものが「1.pdf」として、もう載っています。");
        (await AttachAsync(city.Staff, of, Flyer, "21.pdf", GivenEvidence.Pdf("21"))).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task An_event_that_a_hundred_papers_were_laid_beside_takes_no_more_though_all_were_taken_off(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var of = await city.PlanAsync();
        await using (var db = database.Everything())
        {
            db.AddRange(Enumerable.Range(1, EventPaper.MostEver).Select(number => new EventPaper
            {
                OrgUnitId = SmallCity.Id("D101"), EventNumber = of.Number, Number = number, PaperKind = PaperKind.Flyer, Name = $"{number}.pdf", Kind = FileKind.Pdf, Sha256 = new string('0', 64), By = "1", At = EventCity.Today.ToDateTime(default, DateTimeKind.Utc), Detached = true,
            }));
            await db.SaveChangesAsync();
        }

        (await AttachAsync(city.Staff, of, Flyer, "101.pdf", GivenEvidence.Pdf("101"))).Why!.ToString().ShouldStartWith("この事業に載せたものは、外したものもあわせて 100 件になりました。");
        temporary.GetFiles().ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task Who_sees_the_event_opens_its_papers_and_who_writes_it_alone_lays_them_there(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var of = await city.PlanAsync();
        await AttachAsync(city.Staff, of, Photo, "一.png", GivenPictures.Png);
        var (neighbour, auditor) = (city.As("center-staff", "D102"), city.As("auditor", "1"));

        (await GiveAsync(auditor, of, 1)).ShouldBeNull("a plan is no auditor's");
        (await GiveAsync(neighbour, of, 1)).ShouldBeNull();
        (await GiveAsync(city.As("ward-staff", "W2"), of, 1)).ShouldBeNull();
        (await GiveAsync(city.As("city-staff", "C00"), of, 1)).ShouldNotBeNull();
        (await AttachAsync(neighbour, of, Flyer, "二.pdf", GivenEvidence.Pdf())).ShouldBe(Outcome.NotFound);
        (await DetachAsync(neighbour, of, 1)).ShouldBe(Outcome.NotFound);
        await Should.ThrowAsync<DoorClosedException>(() => AttachAsync(city.As("ward-director", "W1"), of, Flyer, "二.pdf", GivenEvidence.Pdf()));

        await city.MoveAsync(city.Head, of, EventActs.Approve);
        (await new JoinEvent(city.Head).RunAsync(of, (await city.RowAsync(of)).Version, ["D102"])).ShouldBe(Outcome.Done);
        (await GiveAsync(auditor, of, 1)).ShouldNotBeNull();
        (await GiveAsync(neighbour, of, 1)).ShouldNotBeNull("a joint centre sees the event");
        (await AttachAsync(neighbour, of, Flyer, "二.pdf", GivenEvidence.Pdf())).ShouldBe(Outcome.NotFound, "and does not write it");
        (await city.ReadAsync(of, neighbour))!.ShouldSatisfyAllConditions(view => view.Papers.Count.ShouldBe(1), view => view.MayWritePapers.ShouldBeFalse());
    }

    [EachDatabase]
    public async Task A_paper_that_was_altered_or_is_gone_is_named_by_the_verification_and_handed_to_nobody(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var of = await city.PlanAsync();
        await AttachAsync(city.Staff, of, Flyer, "一.pdf", GivenEvidence.Pdf("一"));
        await AttachAsync(city.Staff, of, Flyer, "二.pdf", GivenEvidence.Pdf("二"));
        (await CheckAsync(database)).ShouldBeEmpty();

        await using (var db = database.Everything())
        {
            var rows = await db.Set<EventPaper>().OrderBy(row => row.Number).ToListAsync();
            await File.AppendAllTextAsync(Files.PathOf(rows[0].Sha256), "改ざん");
            File.Delete(Files.PathOf(rows[1].Sha256));
        }

        var faults = await CheckAsync(database);
        faults.Count.ShouldBe(2);
        faults[0].ShouldMatch("^D101:1 1 一.pdf: 添付資料のファイル [0-9a-f]{64} の中身が、添付したときと違います。$");
        faults[1].ShouldMatch("^D101:1 2 二.pdf: 添付資料のファイル [0-9a-f]{64} がありません。");
        (await GiveAsync(city.Staff, of, 1))!.Content.ShouldBeNull();
    }

    private async Task<List<string>> CheckAsync(TestDatabase database)
    {
        await using var snapshot = await database.ForCommands().OpenSnapshotAsync(Permissions.Audit.Read);
        return [.. await new PaperAudit(Files).VerifyAsync(snapshot, default).Select(fault => fault.ToString()).ToListAsync(), .. await new AttachmentAudit(Files).VerifyAsync(snapshot, default).Select(fault => fault.ToString()).ToListAsync()];
    }

    private async Task<Outcome> AttachAsync(PortalDoor door, EventAddress of, PaperFields fields, string name, byte[] content) =>
        (await new AttachPaper(door, Files).RunAsync(of, fields, name, new MemoryStream(content))).Outcome;

    private Task<Outcome> DetachAsync(PortalDoor door, EventAddress of, int number, string reason = "了承の取り下げ") => new DetachPaper(door, Files).RunAsync(of, number, reason);

    private Task<HandedFile?> GiveAsync(PortalDoor door, EventAddress of, int number) => new GivePaper(door, Files).FindAsync(of, number);
}
