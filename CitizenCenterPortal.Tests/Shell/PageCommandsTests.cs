using System.Collections.Concurrent;
using System.Diagnostics;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CitizenCenterPortal.Tests.Shell;

public sealed class PageCommandsTests
{
    private const int Most = 8;

    [Fact]
    public async Task A_warm_page_sends_at_most_eight_commands()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await SmallCity.BuildAsync(database);
        await using var portal = await RunningPortal.StartAsync(database);
        var told = new List<string>();
        foreach (var role in new[] { "city-director", "ward-director", "center-director", "operator-hq", "auditor" })
        {
            using var client = await portal.AsAsync(role);
            foreach (var path in new[] { "/", "/dashboard/D101", "/reports", "/reports/D101/2026-05", "/indicators", "/about" })
            {
                await client.GetAsync(path);
                await client.GetAsync(path);
                using var counted = new CountedCommands(database);
                var answer = await client.GetAsync(path);
                if (counted.Commands.Count > Most)
                {
                    told.Add($"{role} {path} {(int)answer.StatusCode}: {counted.Commands.Count}\n{string.Join("\n", counted.Commands.Select(command => command.ReplaceLineEndings(" ")))}");
                }
            }
        }

        told.ShouldBeEmpty();
    }

    /// <summary>The commands that a database is sent.</summary>
    private sealed class CountedCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string file;
        private readonly ConcurrentBag<IDisposable> subscriptions = [];

        public CountedCommands(TestDatabase database)
        {
            file = FileOf(database.Connection);
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public ConcurrentQueue<string> Commands { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData data && FileOf(data.Command.Connection!.ConnectionString) == file)
            {
                Commands.Enqueue(data.Command.CommandText);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            foreach (var subscription in subscriptions)
            {
                subscription.Dispose();
            }
        }

        private static string FileOf(string connection) => connection.Split(';').First(part => part.StartsWith("Data", StringComparison.Ordinal)).Split('=')[1];
    }
}
