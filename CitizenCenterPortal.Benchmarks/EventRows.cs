using System.Diagnostics;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>Lists of events where a city has ten years of them, on both databases: found by a word of two characters, the first page and the hundredth. From the door's opening to the last row.</summary>
internal static class EventRows
{
    private const int Rounds = 12;
    private const double BudgetMs = 20;
    private static readonly string[] Found = ["防災", "太鼓", "俳句", "天文", "体操"];

    private static readonly (string What, EventFilter[] Filters)[] Lists =
    [
        ("found by a word of two characters", [.. Found.Select(word => Filter("all", word))]),
        ("found by one character", [Filter("all", "茶")]),
        ("those to come, first page", [Filter("coming")]),
        ("those that are over, first page", [Filter("over")]),
        ("all, first page", [Filter("all")]),
        ("all, hundredth page", [Filter("all", page: 100)]),
    ];

    public static async IAsyncEnumerable<Measured> MeasureAsync(PortalCity city)
    {
        var folder = Directory.CreateTempSubdirectory("portal-events-");
        using (var sqlite = (IDisposable)PortalDatabase.Of("sqlite", $"Data Source={Path.Combine(folder.FullName, "events.db")}"))
        {
            await foreach (var row in MeasureAsync((PortalDatabase)sqlite, "SQLite"))
            {
                yield return row;
            }
        }

        folder.Delete(recursive: true);
        await foreach (var row in MeasureAsync(PortalDatabase.Of("postgres", await FreshAsync()), "PostgreSQL"))
        {
            yield return row;
        }
    }

    private static async IAsyncEnumerable<Measured> MeasureAsync(PortalDatabase database, string name)
    {
        using var cache = new EventsCache();
        var events = new ManyEvents(database);
        await events.BuildAsync();
        await SettleAsync(database);
        foreach (var (who, door) in new[] { ("city-staff", events.As("city-staff", 1)), ("ward-staff", events.As("ward-staff", 3)), ("center-staff", events.As("center-staff", 7)) })
        {
            var read = new ReadEvents(door, cache);
            foreach (var (what, filters) in Lists)
            {
                var pages = filters.Where(filter => filter.Page == 1 || who == "city-staff").ToList();
                if (pages.Count > 0)
                {
                    var (taken, count) = await TimesAsync(read, pages);
                    yield return Row($"events of {ManyEvents.Count:n0}, {what}, {who}, {name}", taken, $", of {count:n0}");
                }
            }
        }

        yield return await ApplicantsAsync(events, name);
    }

    /// <summary>What a server that has run for an hour has done by itself: it knows what its tables hold.</summary>
    private static async Task SettleAsync(PortalDatabase database)
    {
        NpgsqlConnection.ClearAllPools(); // a connection that still looks at yesterday keeps rows from being settled
        await using var db = database.Create();
        await db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? "VACUUM ANALYZE" : "PRAGMA optimize");
    }

    /// <summary>Who applied for one event, where each of them has fifteen.</summary>
    private static async Task<Measured> ApplicantsAsync(ManyEvents events, string name)
    {
        var door = events.As("center-staff", 7);
        var read = new ReadApplicants(door, events.Vault, new AccessBook(door, new CityClock(TimeProvider.System, ManyEvents.Today)));
        List<double> taken = [];
        for (var number = -2; number < 40; number++)
        {
            var watch = Stopwatch.StartNew();
            _ = await read.FindAsync(new("D7", 500 + number), 1, onRecord: true) ?? throw new InvalidOperationException("There is no such list.");
            if (number >= 0)
            {
                taken.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return Row($"who applied for one event, of {ManyEvents.Applicants:n0} of all, center-staff, {name}", taken, "");
    }

    private static Measured Row(string what, List<double> taken, string of)
    {
        var (half, most) = (Turns.Quantile(taken, 0.5), Turns.Quantile(taken, 0.95));
        return new(what, "20 ms", half / BudgetMs, 1, string.Create(CultureInfo.InvariantCulture, $"half {half:0.0} ms, 95 of 100 {most:0.0} ms{of}"));
    }

    private static async Task<(List<double> Taken, int Count)> TimesAsync(ReadEvents read, List<EventFilter> filters)
    {
        List<double> taken = [];
        var count = 0;
        for (var round = -2; round < Rounds; round++)
        {
            foreach (var filter in filters)
            {
                var watch = Stopwatch.StartNew();
                count = (await read.ReadAsync(filter))!.Count;
                if (round >= 0)
                {
                    taken.Add(watch.Elapsed.TotalMilliseconds);
                }
            }
        }

        return (taken, count);
    }

    private static EventFilter Filter(string when, string? text = null, int page = 1) => new(when, null, null, null, null, null, text, page);

    private static async Task<string> FreshAsync()
    {
        var at = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") ?? throw new InvalidOperationException("This part needs PostgreSQL: ./portal bench events"));
        await using var connection = new NpgsqlConnection(at.ToString());
        await connection.OpenAsync();
        foreach (var sql in new[] { "DROP DATABASE IF EXISTS events", "CREATE DATABASE events" })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }

        at.Database = "events";
        return at.ToString();
    }
}
