using System.Net;
using CitizenCenterPortal.Identity;
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

    private static readonly string[] Pages =
    [
        "/", "/?stage=confirmed", "/?fy=2025", "/?show=measures", "/?parts=units", "/dashboard/C00", "/dashboard/C00?own=1", "/dashboard/W1", "/dashboard/W1?own=1", "/dashboard/D101",
        "/reports", "/reports?waiting=1", "/reports/C00/2026-04", "/reports/W1/2026-04", "/reports/D101/2026-04", "/reports/D101/2026-05?block=all", "/reports/D101/2026-06",
        "/indicators", "/admin/units", "/about",
    ];

    [EachDatabase]
    public async Task A_page_sends_at_most_eight_commands_however_many_centres_the_city_has(TestDatabase database)
    {
        var counts = await CountAsync(database, centres: 13);
        await using var other = await TestDatabase.CreateAsync(database.Kind);
        var twice = await CountAsync(other, centres: 26);

        System.IO.File.WriteAllLines($"/tmp/counts-{database.Kind}.txt", counts.Select(c => $"{c.Value.Count}\t{twice[c.Key].Count}\t{c.Key}\n{(c.Value.Count > 8 ? c.Value.Commands : "")}"));
        counts.Where(page => page.Value.Count > Most).Select(page => $"{page.Key}: {page.Value.Count}\n{page.Value.Commands}").ShouldBeEmpty();
        twice.Where(page => page.Value.Count > counts[page.Key].Count).Select(page => $"{page.Key}: {page.Value.Count}\n{page.Value.Commands}").ShouldBeEmpty();
    }

    private static async Task<Dictionary<string, (int Count, string Commands)>> CountAsync(TestDatabase database, int centres)
    {
        await using var portal = await RunningPortal.StartAsync(database, "--Portal:Clock:Today=2026-11-22");
        await using (var operation = portal.Services.CreateOperationScope())
        {
            (await operation.ServiceProvider.GetRequiredService<BuildSampleCity>().RunAsync(new(centres, Years: 2), _ => { })).IsDone.ShouldBeTrue();
        }

        var counts = new Dictionary<string, (int, string)>();
        foreach (var persona in DemoPersonas.All)
        {
            using var client = await portal.AsAsync(persona.Role);
            foreach (var page in Pages)
            {
                await client.GetAsync(page);
                await AskAsync("warm");
                await TouchAsync(database);
                await AskAsync("after a change of figures");

                async Task AskAsync(string state)
                {
                    using var counted = new CountedCommands(database);
                    var answer = await client.GetAsync(page);
                    counts[$"{persona.Role} {page} {(int)answer.StatusCode}, {state}"] = (counted.Count, counted.ToString());
                }
            }
        }

        return counts;
    }

    /// <summary>As if something had been counted anew everywhere: what was kept of the figures is read again.</summary>
    private static async Task TouchAsync(TestDatabase database)
    {
        await using var db = database.Everything();
        await db.Set<TotalsHead>().ExecuteUpdateAsync(set => set.SetProperty(head => head.Version, head => head.Version + 1));
    }
}
