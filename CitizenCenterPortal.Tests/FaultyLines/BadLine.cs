using System.Net;
using System.Net.Sockets;

namespace CitizenCenterPortal.Tests.FaultyLines;

/// <summary>What a line does to the next request that goes over it.</summary>
public enum LineFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is cut while the request is on its way: the server hears half of it.</summary>
    CutBefore,

    /// <summary>It is cut when the server answers: the browser hears nothing.</summary>
    CutAfter,

    /// <summary>It carries the request, and then once more on a connection of its own.</summary>
    Twice,
}

/// <summary>A line between a browser and a server on loopback that fails when told to. One request a connection.</summary>
public sealed class BadLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly int server;
    private readonly Task work;
    private LineFault next;
    private Task again = Task.CompletedTask;

    private BadLine(int server)
    {
        this.server = server;
        listener.Start();
        work = Task.Run(ListenAsync);
    }

    /// <summary>Lays one to a server's port. Whoever asks for it takes it away again.</summary>
    public static BadLine To(int server) => new(server);

    /// <summary>Where the browser finds it.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>Lets the next request suffer.</summary>
    public void Fail(LineFault how) => next = how;

    /// <summary>Waits until what the line sends by itself was answered.</summary>
    public Task CalmAsync() => again;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await work;
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        List<Task> carried = [];
        try
        {
            while (true)
            {
                carried.Add(CarryAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(carried);
        }
    }

    private async Task CarryAsync(TcpClient from)
    {
        var fault = next;
        next = LineFault.None;
        using (from)
        {
            try
            {
                var request = await HttpBytes.ReadAsync(from.GetStream(), stop.Token);
                if (fault == LineFault.CutBefore)
                {
                    await SendAsync(request[..(request.Length / 2)], answered: false);
                    return;
                }

                var answer = await SendAsync(request, answered: true);
                if (fault == LineFault.CutAfter)
                {
                    return;
                }

                if (fault == LineFault.Twice)
                {
                    again = SendAsync(request, answered: true);
                }

                await from.GetStream().WriteAsync(answer, stop.Token);
            }
            catch (Exception cut) when (cut is IOException or SocketException or OperationCanceledException)
            {
                // A server that died, or a browser that left: the other end sees a cut line.
            }
        }
    }

    private async Task<byte[]> SendAsync(byte[] request, bool answered)
    {
        using var to = new TcpClient();
        await to.ConnectAsync(IPAddress.Loopback, server, stop.Token);
        await to.GetStream().WriteAsync(request, stop.Token);
        return answered ? await HttpBytes.ReadAsync(to.GetStream(), stop.Token) : [];
    }
}
