using CitizenCenterPortal.Identity.Mail;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.MonthlyReports.Deadlines.Mail;
using CitizenCenterPortal.Organization.Opening;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.MonthlyReports.Deadlines.Mail;

/// <summary>Which word is due on which day, which settings send mail, and what an address is.</summary>
public sealed class MailRulesTests
{
    [Fact]
    public void A_month_has_one_word_before_its_day_and_one_a_week_for_four_weeks_after_it()
    {
        Prop.ForAll(Gen.Choose(0, 12 * 30).Select(at => new ReportingMonth(2010, 4).AddMonths(at)).ToArbitrary(), Gen.Choose(1, ReportDeadline.LatestDay).ToArbitrary(), (month, set) =>
        {
            var days = new DueDays([new() { From = ReportingMonth.Earliest, DueDay = set, ClosingDay = ReportDeadline.MonthEnd }], HolidayBook.National);
            var due = days.Of(month);
            var steps = Enumerable.Range(-40, 100).Select(at => (Day: due.AddDays(at), Step: MailStep.Of(days, month, due.AddDays(at)))).Where(at => at.Step is not null).ToList();
            return steps.Select(at => at.Step!.Value.Weeks).Distinct().SequenceEqual([0, 1, 2, 3, 4])
                && steps.TrueForAll(at => (at.Step!.Value.Weeks == 0) == (at.Day <= due))
                && steps.GroupBy(at => at.Step!.Value.Weeks).All(step => step.Key == 0 || step.Count() == 7)
                && steps.TrueForAll(at => MailStep.On(days, at.Day).Contains(at.Step!.Value));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_day_begins_at_its_hour_and_a_portal_that_starts_later_sends_at_once()
    {
        static DateTime At(int hour, int minute) => CityClock.ToUtc(new(2026, 11, 17, hour, minute, 0));
        MailKeeper.Wait(At(7, 30), 8, done: false).ShouldBe(TimeSpan.FromMinutes(30));
        MailKeeper.Wait(At(9, 0), 8, done: false).ShouldBe(TimeSpan.Zero);
        MailKeeper.Wait(At(9, 0), 8, done: true).ShouldBe(TimeSpan.FromHours(23));
        MailKeeper.Wait(At(8, 0), 8, done: true).ShouldBe(TimeSpan.FromHours(24));
    }

    [Theory]
    [InlineData("Host=mail;From=portal@city.example.jp;PublicAddress=https://portal.city.example.jp/", "")]
    [InlineData("From=portal@city.example.jp", "off")]
    [InlineData("Host=mail;PublicAddress=https://p.example.jp", "差出人のメールアドレス")]
    [InlineData("Host=mail;From=portal@city.example.jp", "Portal:Mail:PublicAddress")]
    [InlineData("Host=mail;From=portal@city.example.jp;PublicAddress=portal", "Portal:Mail:PublicAddress")]
    [InlineData("Host=mail;From=portal@city.example.jp;PublicAddress=https://p.example.jp;Port=70000", "65535")]
    [InlineData("Host=mail;From=portal@city.example.jp;PublicAddress=https://p.example.jp;Hour=24", "23")]
    [InlineData("Host=mail;From=portal@city.example.jp;PublicAddress=https://p.example.jp;Security=ssl", "starttls")]
    [InlineData("Host=mail;From=portal@city.example.jp;PublicAddress=https://p.example.jp;User=portal", "両方")]
    [InlineData("Host=mail;From=portal@city.example.jp;PublicAddress=https://p.example.jp;User=portal;Password=x;Security=none", "パスワードをそのまま")]
    public void Settings_that_cannot_be_are_refused_with_what_to_write(string written, string said)
    {
        var all = written.Split(';').Select(part => part.Split('=', 2)).ToDictionary(part => $"Portal:Mail:{part[0]}", part => part[1]);
        var (settings, why) = MailSettings.Read(name => all.GetValueOrDefault(name));
        (settings is not null).ShouldBe(said.Length == 0);
        (why?.ToString() ?? (settings is null ? "off" : "")).ShouldContain(said);
        settings?.ShouldBe(new("mail", 587, null, null, "portal@city.example.jp", MailSecurity.StartTls, "https://portal.city.example.jp", 8));
    }

    [Theory]
    [InlineData("hanako@city.example.jp", true)]
    [InlineData("hanako.morino+portal@city.example.jp", true)]
    [InlineData("hanako@city", false)]
    [InlineData("hanako@@city.example.jp", false)]
    [InlineData("hanako@city.example.jp\r\nBcc: all@example.jp", false)]
    [InlineData("hanako@city.example.jp\n", false)]
    [InlineData("花子 <hanako@city.example.jp>", false)]
    [InlineData("", false)]
    public void An_address_is_one_address_and_nothing_else(string written, bool isOne) => MailAddress.IsAddress(written).ShouldBe(isOne);
}
