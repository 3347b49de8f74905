using System.Diagnostics;
using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

public sealed class DashboardCommandsTests
{
    /// <summary>Of the eight commands that a page may send; the others are the frame's.</summary>
    private const int Most = 5;

    [EachDatabase]
    public async Task A_warm_dashboard_sends_the_same_few_commands_whatever_it_shows(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April.LastYear);
        await city.AllReportAsync(April);
        await city.ReportAsync("D102", May, ReportStatus.Submitted, 20, 1, 2);
        await city.AllReportAsync(May.LastYear);

        foreach (var (role, at, address) in new (string, string, DashboardAddress)[]
        {
            ("city-director", "C00", new()), ("city-director", "C00", new(Units: true)), ("city-director", "C00", new("W1")), ("ward-director", "W1", new("D101")), ("center-staff", "D101", new()), ("operator-hq", "2", new()),
        })
        {
            var dashboard = city.Dashboard(role, at);
            await dashboard.ReadAsync(address);
            using var counted = new CountedCommands(database);
            await dashboard.ReadAsync(address);
            counted.Commands.Count.ShouldBeInRange(2, Most, $"{role} {address.Href}: {string.Join("\n", counted.Commands)}");
        }
    }

    private sealed class CountedCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string connection;
        private readonly List<IDisposable> subscriptions = [];

        public CountedCommands(TestDatabase database)
        {
            connection = database.Connection;
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public List<string> Commands { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            // Several tests may run at once: only this database's commands count.
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData data && Database(data.Command.Connection!.ConnectionString) == Database(connection))
            {
                lock (Commands)
                {
                    Commands.Add(data.Command.CommandText);
                }
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

        private static string Database(string connection) => connection.Split(';').First(part => part.StartsWith("Data", StringComparison.Ordinal)).Split('=')[1];
    }
}
