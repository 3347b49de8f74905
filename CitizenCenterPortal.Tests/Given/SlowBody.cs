using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>What a browser sends over a weak line: the second half comes only when a test says so.</summary>
public sealed class SlowBody : HttpContent
{
    private readonly TaskCompletionSource line = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] json;

    /// <summary>A body of JSON.</summary>
    public SlowBody(string json)
    {
        this.json = Encoding.UTF8.GetBytes(json);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>The rest comes.</summary>
    public void GoOn() => line.SetResult();

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(json.AsMemory(0, json.Length / 2));
        await stream.FlushAsync();
        await line.Task;
        await stream.WriteAsync(json.AsMemory(json.Length / 2));
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = json.Length;
        return true;
    }
}
