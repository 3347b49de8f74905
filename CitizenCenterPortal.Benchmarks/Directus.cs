using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>
/// A general data platform over the same figures: Directus without cache, limits or telemetry, on the PostgreSQL of this run. It is
/// installed once, beneath <c>artifacts/</c>; the first time that takes some minutes.
/// </summary>
internal sealed class Directus : IAsyncDisposable
{
    /// <summary>The last that runs on Node 20.</summary>
    public const string Version = "10.13.4";

    private const string Mail = "bench@example.com";
    private const string Word = "only-for-this-run";
    private static readonly string Home = Path.Combine(PortalCity.Root, "artifacts", "directus");
    private readonly ServerProcess server;

    private Directus(ServerProcess server, int rows) => (this.server, Rows) = (server, rows);

    /// <summary>How many figures it was given.</summary>
    public int Rows { get; }

    /// <summary>The request that adds a fiscal year's figures up by ward and cell.</summary>
    public static string SumsOfYear(int year) =>
        $"items/figures?aggregate[sum]=value&groupBy[]=ward&groupBy[]=cell&limit=-1&filter[month][_between]={year}-04-01,{year + 1}-03-31";

    /// <summary>Gives the figures to a new database, and starts the platform on it.</summary>
    public static async Task<Directus> StartAsync(IReadOnlyList<SameFigure> figures)
    {
        var at = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") ?? throw new InvalidOperationException("This part needs PostgreSQL: ./portal bench data"));
        await FillAsync(at, figures);
        if (!Directory.Exists(Path.Combine(Home, "node_modules", "directus")))
        {
            Directory.CreateDirectory(Home);
            await RunAsync(new("npm", ["install", "--no-audit", "--no-fund", $"directus@{Version}", "pg@8"]));
        }

        await RunAsync(Program(at, 0, "bootstrap"));
        return new(await ServerProcess.StartAsync(port => Program(at, port, "start"), "server/ping"), figures.Count);
    }

    /// <summary>A client that may read.</summary>
    public async Task<HttpClient> SignInAsync()
    {
        var client = new HttpClient { BaseAddress = server.Address };
        using var answer = await client.PostAsJsonAsync(new Uri("auth/login", UriKind.Relative), new { email = Mail, password = Word });
        answer.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", body.RootElement.GetProperty("data").GetProperty("access_token").GetString());
        return client;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task FillAsync(NpgsqlConnectionStringBuilder at, IReadOnlyList<SameFigure> figures)
    {
        await using var connection = new NpgsqlConnection(at.ConnectionString);
        await connection.OpenAsync();
        await using (var table = new NpgsqlCommand("create table figures (id bigserial primary key, unit text not null, ward text not null, month date not null, cell text not null, value numeric not null)", connection))
        {
            await table.ExecuteNonQueryAsync();
        }

        await using (var copy = await connection.BeginBinaryImportAsync("copy figures (unit, ward, month, cell, value) from stdin (format binary)"))
        {
            foreach (var figure in figures)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(figure.Unit);
                await copy.WriteAsync(figure.Ward);
                await copy.WriteAsync(figure.Month);
                await copy.WriteAsync(figure.Cell);
                await copy.WriteAsync(figure.Value);
            }

            await copy.CompleteAsync();
        }

        await using var help = new NpgsqlCommand("create index on figures (month, ward, cell); analyze figures", connection);
        await help.ExecuteNonQueryAsync();
    }

    private static ProcessStartInfo Program(NpgsqlConnectionStringBuilder at, int port, string verb)
    {
        var start = new ProcessStartInfo("npx", ["directus", verb]) { WorkingDirectory = Home };
        (string, string)[] settings =
        [
            ("DB_CLIENT", "pg"), ("DB_HOST", at.Host!), ("DB_PORT", $"{at.Port}"), ("DB_USER", at.Username!), ("DB_PASSWORD", ""), ("DB_DATABASE", at.Database!),
            ("SECRET", Word), ("ADMIN_EMAIL", Mail), ("ADMIN_PASSWORD", Word), ("HOST", "127.0.0.1"), ("PORT", $"{port}"),
            ("TELEMETRY", "false"), ("PRESSURE_LIMITER_ENABLED", "false"), ("CACHE_ENABLED", "false"), ("RATE_LIMITER_ENABLED", "false"), ("LOG_LEVEL", "error"), ("NODE_ENV", "production"), ("QUERY_LIMIT_DEFAULT", "-1"),
        ];
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.WorkingDirectory = Home;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var faults = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}: {await faults}");
        }
    }
}
