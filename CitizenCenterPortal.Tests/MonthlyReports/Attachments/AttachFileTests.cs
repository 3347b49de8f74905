using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.Tests.Audit.Files;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Attachments;

public sealed class AttachFileTests : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("portal-evidence-");

    private FileFolder Files => new(temporary.FullName);

    public void Dispose() => temporary.Delete(recursive: true);

    [EachDatabase]
    public async Task What_is_attached_is_listed_handed_out_and_told_in_the_history(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var staff = city.As("center-staff", "D101");

        (await AttachAsync(staff, "D101", "領収書.pdf", GivenEvidence.Pdf("領収書"))).ShouldBe(Outcome.Done);
        (await AttachAsync(staff, "D101", "写真", GivenPictures.Png)).ShouldBe(Outcome.Done);

        var view = (await city.ReadAsync(staff, "D101"))!;
        view.Attachments.Select(file => (file.Number, file.Name, file.Kind, file.Size, file.Who)).ShouldBe(
            [(1, "領収書.pdf", "PDF", "1 KB", "職員番号 1"), (2, "写真.png", "PNG 画像", "1 KB", "職員番号 1")]);
        view.History.Select(line => (line.Act, line.Files.Single().Name)).ShouldBe([("monthly-report.attach", "写真.png"), ("monthly-report.attach", "領収書.pdf")]);
        view.Seen.ShouldBe(0, "evidence moves no report");
        (await GiveAsync(staff, "D101", 1))!.Content.ShouldBe(GivenEvidence.Pdf("領収書"));
        (await GiveAsync(staff, "D101", 2))!.Content.ShouldBe(GivenPictures.BarePng, "where it was taken is nobody's business");
        temporary.GetFiles().Length.ShouldBe(2, "nothing of what was in the picture besides lies anywhere");
    }

    [EachDatabase]
    public async Task The_same_content_lies_on_the_disk_once_and_in_a_report_once(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var staff = city.As("center-staff", "D101");
        await AttachAsync(staff, "D101", "一.pdf", GivenEvidence.Pdf());

        (await AttachAsync(staff, "D101", "二.pdf", GivenEvidence.Pdf())).Why!.ToString().ShouldBe("同じ内容の資料が「一.pdf」として、もう添付されています。");
        (await AttachAsync(city.As("center-staff", "D102"), "D102", "三.pdf", GivenEvidence.Pdf())).ShouldBe(Outcome.Done);

        var file = temporary.GetFiles().ShouldHaveSingleItem();
        file.Name.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(GivenEvidence.Pdf())));
        if (!OperatingSystem.IsWindows())
        {
            file.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [EachDatabase]
    public async Task What_is_of_no_allowed_kind_or_too_large_is_refused_and_nothing_stays(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var staff = city.As("center-staff", "D101");

        (await WhyAsync("報告.pdf", "<html><script>"u8.ToArray())).ShouldStartWith("中身がウェブページ");
        (await WhyAsync("写真.png", GivenEvidence.Png)).ShouldStartWith("画像が壊れている");
        (await WhyAsync("名簿.xlsx", GivenEvidence.Locked)).ShouldStartWith("パスワードの付いた");
        (await WhyAsync("大きい.pdf", [.. GivenEvidence.Pdf(), .. new byte[FileFolder.MaxBytes]])).ShouldBe("ファイルが大きすぎます。ひとつ 10 MB までです。");
        (await AttachAsync(staff, "D101", "ちょうど.pdf", [.. GivenEvidence.Pdf(), .. new byte[FileFolder.MaxBytes - GivenEvidence.Pdf().Length]])).ShouldBe(Outcome.Done);

        (await city.ReadAsync(staff, "D101"))!.Attachments.ShouldHaveSingleItem().Size.ShouldBe("10.0 MB");
        temporary.GetFiles().ShouldHaveSingleItem().Length.ShouldBe(FileFolder.MaxBytes);

        async Task<string> WhyAsync(string name, byte[] content)
        {
            var outcome = await AttachAsync(staff, "D101", name, content);
            outcome.Kind.ShouldBe(OutcomeKind.Invalid);
            return outcome.Problems.ShouldHaveSingleItem().What.ToString();
        }
    }

    [EachDatabase]
    public async Task Evidence_of_a_confirmed_report_stays_and_a_locked_report_takes_no_byte(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var staff = city.As("center-staff", "D101");
        await AttachAsync(staff, "D101", "領収書.pdf", GivenEvidence.Pdf());
        await city.SubmitAsync("D101");
        (await AttachAsync(staff, "D101", "写真.png", GivenPictures.Png)).Kind.ShouldBe(OutcomeKind.Refused);
        temporary.GetFiles().ShouldHaveSingleItem("nothing of what is refused is kept");

        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Correct, "数え直し", null, new RemarkedPlace("OPEN.DAYS"))).ShouldBe(Outcome.Done);

        (await new DetachFile(staff).RunAsync("D101", ReportingCity.May, 1)).Why!.ToString().ShouldStartWith("一度確定した報告の資料");
        (await AttachAsync(staff, "D101", "写真.png", GivenPictures.Png)).ShouldBe(Outcome.Done);
        (await new DetachFile(staff).RunAsync("D101", ReportingCity.May, 2)).ShouldBe(Outcome.Done, "it was never part of what was confirmed");
        (await GiveAsync(staff, "D101", 1))!.Content.ShouldBe(GivenEvidence.Pdf());
    }

    [EachDatabase]
    public async Task Twenty_files_are_taken_and_the_next_only_once_one_was_taken_off(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var staff = city.As("center-staff", "D101");
        for (var file = 1; file <= Attachment.Most; file++)
        {
            (await AttachAsync(staff, "D101", $"{file}.pdf", GivenEvidence.Pdf($"{file}"))).ShouldBe(Outcome.Done);
        }

        (await AttachAsync(staff, "D101", "21.pdf", GivenEvidence.Pdf("21"))).Why!.ToString().ShouldStartWith("ひとつの報告に添付できるのは 20 件までです。");
        (await DetachAsync(staff, "D101", 3)).ShouldBe(Outcome.Done);
        (await AttachAsync(staff, "D101", "21.pdf", GivenEvidence.Pdf("21"))).ShouldBe(Outcome.Done);

        (await city.ReadAsync(staff, "D101"))!.Attachments.Select(file => file.Number).ShouldBe([1, 2, .. Enumerable.Range(4, 18)]);
    }

    [EachDatabase]
    public async Task What_was_taken_off_is_gone_from_the_page_and_stays_in_the_history_and_on_the_disk(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var staff = city.As("center-staff", "D101");
        await AttachAsync(staff, "D101", "誤り.pdf", GivenEvidence.Pdf());

        (await DetachAsync(city.As("center-staff", "D102"), "D101", 1)).ShouldBe(Outcome.NotFound);
        (await DetachAsync(staff, "D101", 9)).ShouldBe(Outcome.NotFound);
        (await DetachAsync(staff, "D101", 1)).ShouldBe(Outcome.Done);
        (await DetachAsync(staff, "D101", 1)).Why!.ToString().ShouldBe("この資料は、もう外されています。");

        var view = (await city.ReadAsync(staff, "D101"))!;
        view.Attachments.ShouldBeEmpty();
        view.History.Select(line => (line.Act, line.Files.Single().Name)).ShouldBe([("monthly-report.detach", "誤り.pdf"), ("monthly-report.attach", "誤り.pdf")]);
        (await GiveAsync(staff, "D101", 1)).ShouldBeNull();
        temporary.GetFiles().Length.ShouldBe(1);
        (await AttachAsync(staff, "D101", "正しい.pdf", GivenEvidence.Pdf())).ShouldBe(Outcome.Done, "what was taken off may come back");
    }

    [EachDatabase]
    public async Task Files_come_and_go_as_long_as_figures_may_be_entered_and_by_the_same_people(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var staff = city.As("center-staff", "D101");
        await AttachAsync(staff, "D101", "一.pdf", GivenEvidence.Pdf());
        await city.SubmitAsync("D101");

        (await AttachAsync(staff, "D101", "二.pdf", GivenEvidence.Pdf("二"))).Why!.ToString().ShouldStartWith("この報告は提出済です。");
        (await DetachAsync(staff, "D101", 1)).Why!.ToString().ShouldStartWith("この報告は提出済です。");
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "領収書が足りません");
        (await AttachAsync(staff, "D101", "二.pdf", GivenEvidence.Pdf("二"))).ShouldBe(Outcome.Done);
        (await AttachAsync(city.As("center-staff", "D102"), "D101", "隣.pdf", GivenEvidence.Pdf("隣"))).ShouldBe(Outcome.NotFound);
        await Should.ThrowAsync<DoorClosedException>(AttachAsync(city.As("ward-director", "W1", 2), "D101", "区.pdf", GivenEvidence.Pdf("区")));
        (await AttachAsync(staff, "D101", "先.pdf", GivenEvidence.Pdf("先"), new(2026, 12))).Why!.ToString().ShouldStartWith("令和8年12月分はまだ始まっていません。");
    }

    [EachDatabase]
    public async Task Who_reads_the_report_reads_its_files_and_of_a_draft_an_auditor_sees_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (staff, auditor) = (city.As("center-staff", "D101"), city.As("auditor", "C00"));
        await AttachAsync(staff, "D101", "下書き.pdf", GivenEvidence.Pdf("下書き"));
        await AttachAsync(staff, "D101", "提出.pdf", GivenEvidence.Pdf("提出"));
        await DetachAsync(staff, "D101", 1);
        (await city.ReadAsync(auditor, "D101"))!.ShouldSatisfyAllConditions(view => view.Attachments.ShouldBeEmpty(), view => view.History.ShouldAllBe(line => line.Files.Count == 0));
        (await GiveAsync(auditor, "D101", 2)).ShouldBeNull();

        await city.SubmitAsync("D101");

        var seen = (await city.ReadAsync(auditor, "D101"))!;
        seen.Attachments.ShouldHaveSingleItem().Name.ShouldBe("提出.pdf");
        seen.History.ShouldAllBe(line => line.Files.Count == 0, "all was done before the report was handed in");
        (await GiveAsync(auditor, "D101", 2)).ShouldNotBeNull();
        (await GiveAsync(auditor, "D101", 1)).ShouldBeNull();
        (await GiveAsync(city.As("ward-staff", "W1"), "D101", 2)).ShouldNotBeNull();
        (await GiveAsync(city.As("center-staff", "D102"), "D101", 2)).ShouldBeNull();
        (await GiveAsync(city.As("ward-staff", "W2"), "D101", 2)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_file_that_was_altered_or_is_gone_is_named_by_the_verification_and_handed_to_nobody(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var staff = city.As("center-staff", "D101");
        await AttachAsync(staff, "D101", "一.pdf", GivenEvidence.Pdf("一"));
        await AttachAsync(staff, "D101", "二.pdf", GivenEvidence.Pdf("二"));
        await DetachAsync(staff, "D101", 2);
        (await FaultsAsync(city)).ShouldBeEmpty();

        await File.AppendAllTextAsync(await PathAsync(city, 1), "改ざん");
        File.Delete(await PathAsync(city, 2));

        var faults = await FaultsAsync(city);
        faults.Count.ShouldBe(2);
        faults[0].ShouldMatch("^D101:2026-05 1 一.pdf: 添付資料のファイル [0-9a-f]{64} の中身が、添付したときと違います。$");
        faults[1].ShouldMatch("^D101:2026-05 2 二.pdf: 添付資料のファイル [0-9a-f]{64} がありません。");
        (await GiveAsync(staff, "D101", 1))!.Content.ShouldBeNull();
    }

    private async Task<List<string>> FaultsAsync(ReportingCity city)
    {
        await using var snapshot = await city.AsCommand().OpenSnapshotAsync(Permissions.Audit.Read);
        return await new AttachmentAudit(Files).VerifyAsync(snapshot, default).Select(fault => fault.ToString()).ToListAsync();
    }

    private async Task<string> PathAsync(ReportingCity city, int number)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        return Files.PathOf((await reading.Rows<Attachment>().SingleAsync(row => row.Number == number)).Sha256);
    }

    private Task<Outcome> AttachAsync(PortalDoor door, string unit, string name, byte[] content, ReportingMonth? month = null) =>
        new AttachFile(door, Files).RunAsync(unit, month ?? ReportingCity.May, name, new MemoryStream(content));

    private static Task<Outcome> DetachAsync(PortalDoor door, string unit, int number) => new DetachFile(door).RunAsync(unit, ReportingCity.May, number);

    private Task<HandedFile?> GiveAsync(PortalDoor door, string unit, int number) => new GiveAttachment(door, Files).FindAsync(unit, ReportingCity.May, number);
}
