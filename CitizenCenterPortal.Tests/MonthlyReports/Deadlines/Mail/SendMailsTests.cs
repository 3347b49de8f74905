using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Deadlines.Mail;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace CitizenCenterPortal.Tests.MonthlyReports.Deadlines.Mail;

/// <summary>The portal in conversation with a mail server, on Tuesday 17 November 2026: October was due the day before.</summary>
public sealed class SendMailsTests
{
    private static readonly ReportingMonth October = new(2026, 10);

    [EachDatabase]
    public async Task A_centre_that_is_late_and_its_ward_get_mail_in_Japanese_with_no_number_and_no_name_and_never_twice(TestDatabase database)
    {
        using var city = await MailCity.BuildAsync(database);
        await OthersDoneAsync(city, ReportStatus.Submitted);
        (await city.SendAsync()).ShouldBeFalse();
        (await city.SendAsync()).ShouldBeFalse("the portal was started again");

        city.Server.Mails.Select(mail => ((MailboxAddress)mail.To[0]).Address).ShouldBe(["d101@city.example.jp", "w1@city.example.jp"], ignoreOrder: true);
        var centre = city.Server.Mails.Single(mail => mail.To.ToString().StartsWith("d101", StringComparison.Ordinal));
        centre.Subject.ShouldBe("【杜野市 市民センターポータル】令和8年10月分の月次報告の提出をお願いします");
        centre.From.Mailboxes.Single().ShouldSatisfyAllConditions(from => from.Name.ShouldBe("市民センターポータル"), from => from.Address.ShouldBe("portal@city.example.jp"));
        centre.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        centre.TextBody!.ReplaceLineEndings("\n").ShouldBe("""
            D101館　月次報告ご担当の方へ

            令和8年10月分の月次報告は、提出期限の 11月16日（月）を過ぎていますが、まだ提出されていません。提出をお願いします。
            次の画面から、入力と提出ができます。
            https://portal.city.example.jp/reports/D101/2026-10

            --
            このメールは、市民センターポータルが自動で送っています。返信には答えられません。
            メールを止めるとき: https://portal.city.example.jp/me/mail

            """.ReplaceLineEndings("\n"));
        var ward = city.Server.Mails.Single(mail => mail != centre && mail.To.ToString().StartsWith("w1", StringComparison.Ordinal)).TextBody!;
        ward.ShouldContain("受理を待っている月次報告があります。");
        ward.ShouldContain("・D102館　令和8年10月分");
        ward.ShouldContain("・D101館　令和8年10月分");
        city.Server.Raw.SelectMany(raw => raw).ShouldAllBe(letter => letter < 128, "any server on the way takes it");
        (await city.RememberedAsync()).ShouldBe(["digest|2026-11-17|W1 Sent None 1", "due|202610|1|D101 Sent None 1"]);

        await city.SendAsync(MailCity.Tuesday.AddDays(1));
        city.Server.Mails.Count.ShouldBe(3, "the ward hears of it each working day, the centre each week");
        await city.SendAsync(new(2026, 11, 22));
        city.Server.Mails.Count.ShouldBe(3, "a Sunday");
    }

    [EachDatabase]
    public async Task A_server_that_is_silent_or_busy_is_tried_again_and_then_everybody_gets_one_mail(TestDatabase database)
    {
        using var city = await MailCity.BuildAsync(database);
        await OthersDoneAsync(city);
        foreach (var (trouble, fault) in new[] { (MailTrouble.Silent, MailFault.NoAnswer), (MailTrouble.Busy, MailFault.Server) })
        {
            city.Server.Trouble = trouble;
            (await city.SendAsync()).ShouldBeTrue(trouble.ToString());
            (await city.RememberedAsync()).ShouldAllBe(line => line.Contains($"Waiting {fault}", StringComparison.Ordinal));
        }

        (await city.SendAsync(settings: city.Settings with { Security = MailSecurity.StartTls })).ShouldBeTrue("a line that cannot be kept from being read is not used");
        city.Server.Mails.ShouldBeEmpty();
        city.Server.Trouble = MailTrouble.None;
        (await city.SendAsync()).ShouldBeFalse();
        (await city.SendAsync()).ShouldBeFalse();
        city.Server.Mails.Count.ShouldBe(2);
        (await city.RememberedAsync()).ShouldBe(["digest|2026-11-17|W1 Sent None 4", "due|202610|1|D101 Sent None 4"]);
    }

    [EachDatabase]
    public async Task A_mail_that_may_have_arrived_is_not_sent_again_and_an_address_that_is_unknown_is_given_up(TestDatabase database)
    {
        using var city = await MailCity.BuildAsync(database);
        await OthersDoneAsync(city);
        city.Server.Trouble = MailTrouble.GoneWithMail;
        await city.SendAsync();
        city.Server.Trouble = MailTrouble.Unknown;
        (await city.SendAsync()).ShouldBeFalse();
        (await city.RememberedAsync()).OrderBy(line => line.Split(' ')[1]).Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ShouldBe(["Dropped Address 2", "Unsure NoAnswer 1"]);
        city.Server.Trouble = MailTrouble.None;
        (await city.SendAsync()).ShouldBeFalse();
        city.Server.Mails.Count.ShouldBe(1, "the one that it took and did not say so");
    }

    [EachDatabase]
    public async Task Who_must_sign_in_does_and_a_wrong_password_is_said(TestDatabase database)
    {
        using var city = await MailCity.BuildAsync(database);
        await OthersDoneAsync(city);
        using var server = new GivenMailServer { Key = "portal 秘密" };
        var settings = city.Settings with { Port = server.Port, User = "portal", Password = "違う" };
        (await city.SendAsync(settings: settings)).ShouldBeTrue();
        (await city.RememberedAsync()).ShouldAllBe(line => line.Contains("Waiting SignIn", StringComparison.Ordinal));
        (await city.SendAsync(settings: settings with { Password = "秘密" })).ShouldBeFalse();
        server.Mails.Count.ShouldBe(2);
    }

    [EachDatabase]
    public async Task Mail_goes_over_a_line_that_is_kept_to_a_server_that_the_machine_trusts_and_to_no_other(TestDatabase database)
    {
        using var city = await MailCity.BuildAsync(database);
        await OthersDoneAsync(city);
        using var certificate = new GivenCertificate();
        foreach (var (security, atOnce) in new[] { (MailSecurity.StartTls, false), (MailSecurity.Tls, true) })
        {
            using var stranger = new GivenMailServer { Certificate = certificate.Server, TlsAtOnce = atOnce, Key = "portal 秘密" };
            (await city.SendAsync(settings: city.Settings with { Port = stranger.Port, Security = security, User = "portal", Password = "秘密" })).ShouldBeTrue("nobody vouches for it");
            stranger.Mails.ShouldBeEmpty();
            (await city.RememberedAsync()).ShouldAllBe(line => line.Contains("Waiting Certificate", StringComparison.Ordinal), "it is tried again, and nothing is lost");
        }

        CitizenCenterPortal.MonthlyReports.Deadlines.Mail.MailWords.Why(MailFault.Certificate).ShouldStartWith("メールサーバーの証明書を確かめられないため、送っていません。");
        certificate.Trust();
        using var old = new GivenMailServer { Certificate = certificate.Expired };
        (await city.SendAsync(settings: city.Settings with { Port = old.Port, Security = MailSecurity.StartTls })).ShouldBeTrue("its day is past");
        using var starts = new GivenMailServer { Certificate = certificate.Server, Key = "portal 秘密" };
        (await city.SendAsync(settings: city.Settings with { Host = "localhost", Port = starts.Port, Security = MailSecurity.StartTls, User = "portal", Password = "秘密" })).ShouldBeTrue("it is of another name");
        (old.Mails.Count + starts.Mails.Count).ShouldBe(0);

        (await city.SendAsync(settings: city.Settings with { Port = starts.Port, Security = MailSecurity.StartTls, User = "portal", Password = "秘密" })).ShouldBeFalse();
        using var atFirst = new GivenMailServer { Certificate = certificate.Server, TlsAtOnce = true };
        (await city.SendAsync(MailCity.Tuesday.AddDays(1), city.Settings with { Port = atFirst.Port, Security = MailSecurity.Tls })).ShouldBeFalse();
        (starts.Mails.Count, atFirst.Mails.Count, starts.WasOpen || atFirst.WasOpen).ShouldBe((2, 1, false));
    }

    [EachDatabase]
    public async Task Two_processes_at_once_send_each_mail_once_and_one_that_died_over_a_mail_leaves_it(TestDatabase database)
    {
        using var city = await MailCity.BuildAsync(database);
        await OthersDoneAsync(city);
        for (var person = 0; person < 8; person++)
        {
            await city.HireAsync($"it:staff{person}", "center-staff", "D101", $"staff{person}@city.example.jp");
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => await city.Book().TakeAsync(await city.Plan().ReadAsync("https://portal.city.example.jp"))));
        taken.SelectMany(mails => mails).Select(mail => mail.Key).Order().ShouldBe((await city.Plan().ReadAsync("https://portal.city.example.jp")).Select(mail => mail.Key).Order());

        await using (var db = database.Everything())
        {
            await db.Set<MailItem>().ExecuteUpdateAsync(set => set.SetProperty(item => item.At, new DateTime(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc)));
        }

        (await city.SendAsync()).ShouldBeFalse();
        city.Server.Mails.ShouldBeEmpty("they may have been handed over");
        (await city.RememberedAsync()).ShouldAllBe(line => line.Contains("Unsure", StringComparison.Ordinal));
    }

    [EachDatabase]
    public async Task Who_has_no_address_or_switched_mail_off_gets_none_and_what_is_over_is_dropped(TestDatabase database)
    {
        using var city = await MailCity.BuildAsync(database);
        await OthersDoneAsync(city);
        await city.HireAsync("it:none", "center-staff", "D101", null);
        var off = await city.HireAsync("it:off", "center-staff", "D101", "off@city.example.jp");
        (await MailCity.Addresses(city.DoorOf(off, "center-staff", "D101")).TurnAsync(CitizenCenterPortal.Identity.Mail.MailActs.TurnOff)).ShouldBe(Outcome.Done);
        city.Server.Trouble = MailTrouble.Busy;
        (await city.SendAsync()).ShouldBeTrue();
        (await city.RememberedAsync()).Count.ShouldBe(2);

        city.Server.Trouble = MailTrouble.None;
        await city.ReportAsync("D101", October, ReportStatus.Accepted);
        (await city.SendAsync()).ShouldBeFalse();
        city.Server.Mails.ShouldBeEmpty();
        (await city.RememberedAsync()).ShouldAllBe(line => line.Contains("Dropped", StringComparison.Ordinal), "nobody is asked for what is there");
    }

    /// <summary>Everything was confirmed but October of D101.</summary>
    private static async Task OthersDoneAsync(MailCity city, ReportStatus neighbour = ReportStatus.Confirmed)
    {
        foreach (var unit in SmallCity.Codes)
        {
            foreach (var month in new MonthSpan(new(2026, 8), October).Months.Where(month => (unit, month) is not ("D101", { Number: 202610 })))
            {
                await city.ReportAsync(unit, month, (unit, month) is ("D102", { Number: 202610 }) ? neighbour : ReportStatus.Confirmed);
            }
        }
    }
}
