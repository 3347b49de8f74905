using System.Collections.Concurrent;
using System.Diagnostics;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>The portal as it is delivered: the built program as a process of its own, on a loopback port that the system gives it and a database file of its own.</summary>
public sealed class PortalServer : IAsyncDisposable
{
    /// <summary>The day that servers take for today, unless told otherwise: in the middle of a fiscal year.</summary>
    public const string Today = "2026-11-20";

    private const string Listening = "Now listening on: ";

    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo folder;
    private readonly ProcessStartInfo program;
    private Process process;
    private readonly ConcurrentQueue<string> log = [];
    private volatile Uri? address;

    private PortalServer(DirectoryInfo folder, ProcessStartInfo program)
    {
        this.folder = folder;
        this.program = program;
        process = new() { StartInfo = program };
    }

    /// <summary>Where it answers, as it said itself.</summary>
    public Uri Address => address ?? throw new InvalidOperationException("The portal does not listen yet.");

    /// <summary>What the server said, line by line.</summary>
    public IReadOnlyCollection<string> Log => log;

    /// <summary>Starts a server without a database, which then builds the sample city, and waits until it is ready.</summary>
    public static Task<PortalServer> StartAsync() => StartAsync(Directory.CreateTempSubdirectory("portal-server-"), folder => PortalProgram.Start(folder, []));

    /// <summary>Starts a server on the database of a test.</summary>
    /// <param name="database">The database; one without units gets the sample city.</param>
    /// <param name="folder">Goes with the server.</param>
    public static Task<PortalServer> StartAsync(TestDatabase database, DirectoryInfo folder) => StartAsync(folder, at => PortalProgram.Start(database, at, []));

    /// <summary>Starts a server on a database that is made for it: the smallest sample city.</summary>
    /// <param name="years">Of so many years, the present one among them.</param>
    public static async Task<(PortalServer Server, TestDatabase Database)> StartSmallAsync(int years = 1)
    {
        var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var (code, _, faults) = await PortalCommand.RunAsync(database, "sample-city", "--centers", "12", "--years", $"{years}");
        code.ShouldBe(0, faults);
        return (await StartAsync(database, Directory.CreateTempSubdirectory("portal-server-")), database);
    }

    private static async Task<PortalServer> StartAsync(DirectoryInfo folder, Func<string, ProcessStartInfo> program)
    {
        var start = program(folder.FullName);
        start.Environment["Urls"] = "http://127.0.0.1:0";
        var server = new PortalServer(folder, start);
        try
        {
            await server.BecomeReadyAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it at once, as if the machine had gone dark.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    /// <summary>Starts it again where it was.</summary>
    public Task StartAgainAsync()
    {
        program.Environment["Urls"] = Address.ToString();
        process = new() { StartInfo = program };
        return BecomeReadyAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        folder.Delete(recursive: true);
    }

    private async Task BecomeReadyAsync()
    {
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (address is not { } at || !await IsReadyAsync(client, at))
        {
            if (process.HasExited || waited.Elapsed > StartsWithin)
            {
                throw new InvalidOperationException($"The portal did not become ready. It said:\n{string.Join('\n', log)}");
            }

            await Task.Delay(100);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri at)
    {
        try
        {
            return (await client.GetAsync(new Uri(at, "/health/ready"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            log.Enqueue(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
            {
                address = new(line[(at + Listening.Length)..].Trim());
            }
        }
    }
}
