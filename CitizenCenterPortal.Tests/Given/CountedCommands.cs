using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>The commands that one test's database is sent, by whatever context, from here until it is disposed.</summary>
public sealed class CountedCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string counted;
    private readonly ConcurrentQueue<IDisposable> subscriptions = [];
    private readonly ConcurrentQueue<string> commands = [];

    /// <summary>Counts from now on. Other tests may run beside: their databases' commands are not counted.</summary>
    public CountedCommands(TestDatabase database)
    {
        counted = database.Kind == DatabaseKind.Postgres
            ? new NpgsqlConnectionStringBuilder(database.Connection).Database!
            : new SqliteConnectionStringBuilder(database.Connection).DataSource;
        subscriptions.Enqueue(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>How many there were.</summary>
    public int Count => commands.Count;

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            subscriptions.Enqueue(value.Subscribe(this));
        }
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData data && Of(data.Command.Connection!) == counted)
        {
            commands.Enqueue(data.Command.CommandText);
        }
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var subscription in subscriptions)
        {
            subscription.Dispose();
        }
    }

    /// <summary>The commands, one a line, for whoever looks why there are so many.</summary>
    public override string ToString() => string.Join('\n', commands.Select(command => command.ReplaceLineEndings(" ")));

    private static string Of(DbConnection connection) => connection is NpgsqlConnection ? connection.Database : connection.DataSource;
}
