using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Shell.Sample;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.Shell;

/// <summary>What a page costs the database, from the request to the end of its HTML, for everybody who may see it.</summary>
public sealed class PageCommandsTests
{
    private const int Most = 8;

    /// <summary>Who sees pages of a kind of their own: staff see their directors', an operator sees an auditor's without the record.</summary>
    private static readonly string[] People = ["city-director", "ward-director", "center-director", "auditor", "administrator"];

    private static readonly string[] Pages =
    [
        "/", "/?stage=confirmed&parts=units", "/?show=measures", "/?period=last12", "/dashboard/W1/K01?period=quarter", "/dashboard/D101/K01", "/dashboard/W1?own=1", "/dashboard/D101",
        "/reports", "/reports/review", "/reports/review?month=2026-10", "/reports/W1/2026-04", "/reports/D101/2026-04?block=all", "/reports/D101/2026-06", "/indicators", "/rules", "/rules/C01", "/levels", "/levels/2027?unit=W1", "/levels/2026?unit=D101", "/admin/units", "/admin/import", "/about",
        "/audit", "/audit?unit=W1&act=monthly-report&person=3&from=2026-04-01", "/audit/seals",
        "/calendar", "/calendar/D101?fy=2026", "/admin/units/D101", "/admin/grants", "/admin/grants/1",
        "/reports?months=36", "/reports/form", "/reports/deadlines", "/deputies", "/indicators/form", "/reports/D101/2026-10?block=all", "/me/mail",
        "/events", "/events?when=all&q=太鼓", "/events/D101-5", "/events/D101-120", "/events/D101-160", "/events/D101-160/reception", "/events/D101-160/applicants", "/events/erasures",
        "/mandate", "/mandate?tier=ward", "/mandate/D4-1", "/mandate/D4-1?unit=D101", "/mandate/edit", "/mandate/edit?clause=D4-1",
        "/plans", "/plans/2026?open=all", "/plans/2026/C00-121", "/plans/2026/D101-7", "/plans/2026/W1-9",
    ];

    [EachDatabase]
    public async Task A_page_sends_at_most_eight_commands_however_many_centres_the_city_has(TestDatabase database)
    {
        var counts = await CountAsync(database, centres: 8);

        counts.Where(page => page.Value.Count > Most).Select(page => $"{page.Key}: {page.Value.Count}\n{page.Value.Commands}").ShouldBeEmpty();
        if (database.Kind == DatabaseKind.Postgres)
        {
            return; // The pages ask both databases the same; that they ask no more of a larger city is seen on one.
        }

        await using var other = await TestDatabase.CreateAsync(database.Kind);
        var twice = await CountAsync(other, centres: 16);
        twice.Where(page => page.Value.Count > counts[page.Key].Count).Select(page => $"{page.Key}: {page.Value.Count}\n{page.Value.Commands}").ShouldBeEmpty();
    }

    /// <summary>The commands of each page for each who sees it, when figures changed everywhere since it was last seen: it costs most then.</summary>
    private static async Task<Dictionary<string, (int Count, string Commands)>> CountAsync(TestDatabase database, int centres)
    {
        await using var portal = await RunningPortal.StartAsync(database);
        await using (var operation = portal.Services.CreateOperationScope())
        {
            (await operation.ServiceProvider.GetRequiredService<BuildSampleCity>().RunAsync(new(centres, Years: 2), _ => { })).IsDone.ShouldBeTrue();
        }

        await LeaveOutAsync(database, "D101", new(2025, 5));
        var counts = new Dictionary<string, (int, string)>();
        using (var first = await portal.AsAsync("auditor"))
        {
            await first.GetAsync("/about"); // the first look of all that is on record makes their chain
            await first.GetAsync("/audit");
        }

        foreach (var person in People)
        {
            using var client = await portal.AsAsync(person);
            await client.GetAsync("/");
            foreach (var page in Pages)
            {
                await TouchAsync(database);
                using var counted = new CountedCommands(database);
                var answer = await client.GetAsync(page);
                counts[$"{person} {page} ({(int)answer.StatusCode})"] = (counted.Count, counted.ToString());
            }
        }

        return counts;
    }

    /// <summary>As if a centre had not reported a month: then this year and the last are compared centre by centre, which costs most.</summary>
    private static async Task LeaveOutAsync(TestDatabase database, string centre, ReportingMonth month)
    {
        await using var db = database.Everything();
        var unit = await db.Set<OrgUnit>().SingleAsync(unit => unit.Code == centre);
        await db.Set<MonthlyReport>().Where(report => report.OrgUnitId == unit.Id && report.Month == month).ExecuteDeleteAsync();
        await db.Set<UnitMonth>().Where(row => row.Month == month && (row.OrgUnitId == unit.Id || row.OrgUnitId == unit.ParentId || row.OrgUnitId == OrgUnit.RootId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Reported, row => row.Reported - 1).SetProperty(row => row.EverConfirmed, row => row.EverConfirmed - 1));
    }

    /// <summary>As if something had been counted anew everywhere: what was kept of the figures is read again.</summary>
    private static async Task TouchAsync(TestDatabase database)
    {
        await using var db = database.Everything();
        await db.Set<TotalsHead>().ExecuteUpdateAsync(set => set.SetProperty(head => head.Version, head => head.Version + 1));
    }
}
