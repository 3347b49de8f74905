using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.Shell.Sample;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.Shell.Sample;

/// <summary>The invented city as it stands in the database, with a history that nobody can tell from a lived one.</summary>
public sealed class SampleCityTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly SampleWish Small = new(Centres: 14, Years: 1);

    [EachDatabase]
    public async Task The_city_is_built_with_its_history_and_verifies_clean(TestDatabase at)
    {
        await using var services = Services(at);
        (await BuildAsync(services, Small)).IsDone.ShouldBeTrue();
        await using var operation = services.CreateOperationScope();

        (await operation.ServiceProvider.GetRequiredService<Verification>().RunAsync(null, []).Select(fault => fault.ToString()).ToListAsync()).ShouldBeEmpty();

        await using var db = at.Everything();
        var reports = await db.Set<MonthlyReport>().ToListAsync();
        var units = await db.Set<OrgUnit>().ToDictionaryAsync(unit => unit.Code, unit => unit.Id);
        units.Count.ShouldBe(14);
        reports.Where(report => report.OrgUnitId == units["D102"]).Select(report => report.Month.Number)
            .ShouldBe([202604, 202605, 202606, 202607, 202608, 202609, 202610], "and none of the running month");
        reports.Single(report => report.OrgUnitId == units["D101"] && report.Month.Number == 202611).Status.ShouldBe(ReportStatus.Draft);
        (await db.Set<Figure>().CountAsync(figure => figure.OrgUnitId == units["D101"] && figure.Month == new ReportingMonth(202611))).ShouldBeInRange(10, 80);
        reports.Where(report => report.Month.Number <= 202608).ShouldAllBe(report => report.Status == ReportStatus.Confirmed || report.Status == ReportStatus.Correcting);
        reports.Where(report => report.Month.Number == 202610).Select(report => report.Status).ShouldContain(ReportStatus.Accepted);
        reports.Where(report => report.Month.Number == 202611).ShouldAllBe(report => report.Status == ReportStatus.Draft);
        File.Delete(SealFile.Beside(at.Portal.Beside));
    }

    [EachDatabase]
    public async Task Whoever_acted_held_the_right_to(TestDatabase at)
    {
        await using var services = Services(at);
        await BuildAsync(services, Small);
        await using var db = at.Everything();
        var grants = (await db.Set<Grant>().ToListAsync()).Select(grant => ($"person:{grant.PersonId}", grant.Role)).ToHashSet();
        var tree = (await db.Set<OrgUnit>().ToListAsync()).ToDictionary(unit => unit.Id);
        var lines = await db.Set<JournalEntry>().Where(line => line.Actor.StartsWith("person:")).ToListAsync();

        lines.Count.ShouldBeGreaterThan(300);
        foreach (var line in lines)
        {
            grants.ShouldContain((line.Actor, line.Role));
            Roles.Find(line.Role)!.Permissions.ShouldContain(ActSentences.Acts[line.Act].Permission);
        }

        foreach (var report in lines.Where(line => line.Month != null).GroupBy(line => (line.OrgUnitId, line.Month)))
        {
            var flow = ReportFlow.Of(tree[report.Key.OrgUnitId].Tier);
            var (status, submitter) = (ReportStatus.Draft, "");
            foreach (var line in report.OrderBy(line => line.Sequence).Where(line => ReportActs.Find(line.Act) is { } step && step != ReportActs.Enter))
            {
                var act = ActSentences.Acts[line.Act];
                status = flow.After(status, act).ShouldNotBeNull($"{report.Key}: {status} {act}");
                submitter = act == ReportActs.Submit ? line.Actor : submitter;
                (ReportActs.IsForOthers(act) && line.Actor == submitter).ShouldBeFalse();
                (act.NeedsReason && string.IsNullOrEmpty(line.Reason)).ShouldBeFalse();
            }
        }

        foreach (var chain in lines.GroupBy(line => line.OrgUnitId))
        {
            chain.OrderBy(line => line.Sequence).Select(line => line.At).ShouldBeInOrder();
        }

        lines.ShouldAllBe(line => line.At <= CityClock.ToUtc(Today.ToDateTime(new(23, 59, 59))));
        File.Delete(SealFile.Beside(at.Portal.Beside));
    }

    [EachDatabase]
    public async Task It_is_built_once_taken_up_where_it_broke_off_and_never_over_a_real_city(TestDatabase at)
    {
        await using var services = Services(at);
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => BuildAsync(services, Small, _ => stop.Cancel(), stop.Token));
        (await IsSampleAsync(services)).ShouldBeTrue();

        (await BuildAsync(services, Small)).IsDone.ShouldBeTrue();
        var again = await BuildAsync(services, Small);

        again.IsDone.ShouldBeFalse();
        again.Why!.ToString().ShouldContain("既に館があります");
        await using var operation = services.CreateOperationScope();
        (await operation.ServiceProvider.GetRequiredService<Verification>().RunAsync(null, []).CountAsync()).ShouldBe(0);
        File.Delete(SealFile.Beside(at.Portal.Beside));
    }

    [EachDatabase]
    public async Task A_real_city_is_no_sample_and_is_left_alone(TestDatabase at)
    {
        await SmallCity.BuildAsync(at);
        await using var services = Services(at);

        (await BuildAsync(services, Small)).IsDone.ShouldBeFalse();
        (await IsSampleAsync(services)).ShouldBeFalse();
    }

    [EachDatabase]
    public async Task The_personas_find_their_places(TestDatabase at)
    {
        await using var services = Services(at);
        await BuildAsync(services, Small);
        await using var db = at.Everything();
        var before = await db.Set<Person>().CountAsync();
        await using var operation = services.CreateOperationScope();

        foreach (var persona in DemoPersonas.All)
        {
            (await operation.ServiceProvider.GetRequiredService<DemoPersonas>().PrepareAsync(persona.Role, default)).ShouldNotBeNull(persona.Role);
        }

        (await db.Set<Person>().CountAsync()).ShouldBe(before, "they were there already");
        File.Delete(SealFile.Beside(at.Portal.Beside));
    }

    private static async Task<Outcome> BuildAsync(ServiceProvider services, SampleWish wish, Action<Sentence>? progress = null, CancellationToken stop = default)
    {
        await using var operation = services.CreateOperationScope();
        return await operation.ServiceProvider.GetRequiredService<BuildSampleCity>().RunAsync(wish, progress ?? (_ => { }), stop);
    }

    private static async Task<bool> IsSampleAsync(ServiceProvider services)
    {
        await using var operation = services.CreateOperationScope();
        await using var reading = await operation.ServiceProvider.GetRequiredService<PortalDoor>().OpenForReadingAsync(Permissions.Organization.Read);
        return await services.GetRequiredService<SampleData>().IsSampleAsync(reading.Stamps);
    }

    private static ServiceProvider Services(TestDatabase at)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(at.Portal).AddSingleton(new CityClock(TimeProvider.System, Today)).AddSingleton(new SignInSettings(SignInMode.Demo));
        services.AddSingleton<OrgTreeCache>().AddSingleton<ChangeFeed>().AddScoped<PortalDoor>();
        services.AddSingleton(GivenKey.New()).AddSingleton(new FileFolder(Path.Combine(AppContext.BaseDirectory, "no-attachments")));
        services.AddSingleton(provider => provider.GetRequiredService<AuditKey>().Wrapping());
        foreach (var room in (IRoom[])[new IdentityRoom(), new AuditRoom(), new IndicatorsRoom(), new MonthlyReportsRoom(), new ChecksRoom(), new SampleRoom()])
        {
            room.AddServices(services);
        }

        return services.BuildServiceProvider();
    }
}
