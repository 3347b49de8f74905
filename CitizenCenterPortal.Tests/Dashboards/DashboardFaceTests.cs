using Bunit;
using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Tests.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>A dashboard that is open while its person's rights change.</summary>
public sealed class DashboardFaceTests : Rendering
{
    [Fact]
    public async Task Who_is_let_in_again_is_not_sent_away_from_the_next_dashboard()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var city = await DashboardCity.BuildAsync(database);
        var (feed, person) = (new ChangeFeed(), new Person { Caller = SmallCity.Caller("city-director", "C00") });
        this.AddAuthorization();
        JSInterop.Mode = JSRuntimeMode.Loose;
        var clock = new CityClock(TimeProvider.System, DashboardCity.Today);
        Services.AddSingleton(feed).AddSingleton(clock).AddSingleton(new HandoverShelf()).AddScoped<Handover>();
        Services.AddSingleton(new Dashboard(new(database.Portal, person, new(), feed, clock), new(city.Figures), new(), new(new())));
        SetRendererInfo(new("Server", isInteractive: true));
        var page = Render<DashboardFace>(with => with.Add(face => face.Address, new DashboardAddress()));
        page.WaitForAssertion(() => page.Find("h1"));

        person.Caller = null;
        feed.Announce(new("test.write", Permissions.MonthlyReports.Import, "書く", "書きました"), [OrgUnit.RootId]);
        page.WaitForAssertion(() => page.Find("[data-leave]"), TimeSpan.FromSeconds(10));
        person.Caller = SmallCity.Caller("city-director", "C00");
        page.Render(with => with.Add(face => face.Address, new DashboardAddress { Unit = "W1" }));

        page.WaitForAssertion(() => page.FindAll("[data-leave]").ShouldBeEmpty());
        page.Find("h1").TextContent.ShouldContain("W1");
    }

    private sealed class Person : ICallerSource
    {
        public Caller? Caller { get; set; }

        public ValueTask<Caller?> FindAsync(PortalDb db, DataStamps stamps, CancellationToken stop) => new(Caller);
    }
}
