using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Deadlines.Mail;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CitizenCenterPortal.Tests.MonthlyReports.Deadlines.Mail;

/// <summary>What a server says or does, and when a portal stops: a mail that was not handed over waits, and goes to who holds the duty on its day.</summary>
public sealed class NoMailLostTests
{
    private static readonly ReportingMonth October = new(2026, 10);

    [EachDatabase]
    public async Task A_server_that_asks_for_a_sign_in_that_was_not_set_gets_every_mail_once_it_is_set(TestDatabase database)
    {
        using var city = await LateAsync(database);
        city.Server.Trouble = MailTrouble.AsksWho;
        (await city.SendAsync()).ShouldBeTrue();
        (await city.RememberedAsync()).ShouldBe(["digest|2026-11-17|W1 Waiting SignIn 1", "due|202610|1|D101 Waiting SignIn 1"], "and why is told to who watches");
        await HourLaterAsync(database);
        city.Server.Trouble = MailTrouble.None;
        (await city.SendAsync()).ShouldBeFalse();
        city.Server.Mails.Count.ShouldBe(2);
    }

    [EachDatabase]
    public async Task A_fault_that_nobody_foresaw_is_told_loses_no_mail_and_is_raised_to_who_keeps_the_portal(TestDatabase database)
    {
        using var city = await LateAsync(database);
        await Should.ThrowAsync<Exception>(city.SendAsync(settings: city.Settings with { From = "no address" }));
        (await city.RememberedAsync()).ShouldAllBe(line => line.EndsWith("Waiting Other 1", StringComparison.Ordinal));
        await HourLaterAsync(database);
        (await city.SendAsync()).ShouldBeFalse();
        city.Server.Mails.Count.ShouldBe(2);
    }

    [EachDatabase]
    public async Task A_portal_that_stops_before_a_mail_is_handed_over_sends_it_when_it_starts_again(TestDatabase database)
    {
        using var city = await LateAsync(database);
        foreach (var trouble in new[] { MailTrouble.Silent, MailTrouble.Mute })
        {
            city.Server.Trouble = trouble;
            using var stop = new CancellationTokenSource();
            var round = new SendMails(city.Plan(), city.Book()).RunAsync(city.Settings, stop: stop.Token);
            await (trouble == MailTrouble.Mute ? city.Server.WasAsked.Task : city.Server.WasCalled.Task);
            await stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(round);
            (await city.RememberedAsync()).ShouldAllBe(line => line.Contains("Waiting None", StringComparison.Ordinal), trouble.ToString());
        }

        await HourLaterAsync(database);
        city.Server.Trouble = MailTrouble.None;
        (await city.SendAsync()).ShouldBeFalse();
        city.Server.Mails.Count.ShouldBe(2);
    }

    [EachDatabase]
    public async Task Who_stands_in_gets_mail_while_they_hold_a_right_of_their_own_and_who_they_stand_in_for_holds_theirs(TestDatabase database)
    {
        using var city = await LateAsync(database);
        var deputy = await city.HireAsync("it:deputy", "center-staff", "D102", "deputy@city.example.jp");
        await using var db = database.Everything();
        var head = await db.Set<Grant>().SingleAsync(grant => grant.Role == "ward-director");
        db.Add(new Grant { PersonId = deputy, Role = head.Role, OrgUnitId = head.OrgUnitId, From = new(2026, 11, 1), To = new(2026, 12, 31), DeputyOf = head.Id });
        await db.SaveChangesAsync();
        (await ToAsync(city)).ShouldBe(["d101@city.example.jp", "deputy@city.example.jp", "w1@city.example.jp"]);

        var own = db.Set<Grant>().Where(grant => grant.PersonId == deputy && grant.DeputyOf == null);
        await own.ExecuteUpdateAsync(set => set.SetProperty(grant => grant.To, new DateOnly(2026, 11, 16)));
        (await ToAsync(city)).ShouldBe(["d101@city.example.jp", "w1@city.example.jp"], "transferred away");
        await own.ExecuteUpdateAsync(set => set.SetProperty(grant => grant.To, (DateOnly?)null));
        await db.Set<Grant>().Where(grant => grant.Id == head.Id).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.To, new DateOnly(2026, 11, 16)));
        (await ToAsync(city)).ShouldBe(["d101@city.example.jp"], "nobody is there to stand in for");

        static async Task<IEnumerable<string>> ToAsync(MailCity city) => (await city.Plan().ReadAsync("https://portal.city.example.jp")).Select(mail => mail.Address).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_command_that_was_cancelled_by_another_than_the_portal_does_not_end_it()
    {
        var tries = 0;
        await using var services = new ServiceCollection().AddScoped<CallerChoice>().AddScoped<SendMails>(_ => ++tries > 0 ? throw new TaskCanceledException() : null!).BuildServiceProvider();
        var time = new Waited();
        using var keeper = new MailKeeper(services, new(new("mail", 25, null, null, "portal@city.example.jp", MailSecurity.None, "https://portal.city.example.jp", 0)), new(time), NullLogger<MailKeeper>.Instance);
        await keeper.StartAsync(default);
        (await Task.WhenAny(time.Again.Task, keeper.ExecuteTask!)).ShouldBe(time.Again.Task, "it waits for the next try");
        tries.ShouldBe(1);
        await keeper.StopAsync(default);
    }

    /// <summary>D101 is late with October, all else is done but what waits for W1.</summary>
    private static async Task<MailCity> LateAsync(TestDatabase database)
    {
        var city = await MailCity.BuildAsync(database);
        foreach (var unit in SmallCity.Codes)
        {
            foreach (var month in new MonthSpan(new(2026, 8), October).Months.Where(month => (unit, month) is not ("D101", { Number: 202610 })))
            {
                await city.ReportAsync(unit, month, ReportStatus.Confirmed);
            }
        }

        return city;
    }

    private static async Task HourLaterAsync(TestDatabase database)
    {
        await using var db = database.Everything();
        await db.Set<MailItem>().ExecuteUpdateAsync(set => set.SetProperty(item => item.At, new DateTime(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc)));
    }

    /// <summary>Tells when somebody waits a quarter of an hour, and lets nobody wait to the end.</summary>
    private sealed class Waited : TimeProvider
    {
        public TaskCompletionSource Again { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == MailKeeper.Again)
            {
                Again.TrySetResult();
            }

            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
