using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>A server on a free loopback port, as a process of its own, so that its memory and processor time are its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(5);
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Processor time so far, in milliseconds, of all its threads.</summary>
    public double ProcessorMs
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>Memory held by the process, in KiB.</summary>
    public double MemoryKib
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024d;
        }
    }

    /// <summary>Starts it and waits until it answers a path with success. What it says is thrown away unless somebody listens to its lines.</summary>
    public static async Task<ServerProcess> StartAsync(Func<int, ProcessStartInfo> program, string readyPath, Action<string>? listen = null)
    {
        var port = FreePort();
        var start = program(port);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => listen?.Invoke(line.Data ?? "");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, new($"http://127.0.0.1:{port}/"));
        using var client = new HttpClient { BaseAddress = server.Address };
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync(client, readyPath))
        {
            if (process.HasExited || waited.Elapsed > StartsWithin)
            {
                await server.DisposeAsync();
                throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} did not become ready.");
            }

            await Task.Delay(200);
        }

        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
