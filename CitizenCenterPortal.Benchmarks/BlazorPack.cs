using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>The line's language between a Blazor script and its server: MessagePack under a name of its own.</summary>
internal sealed class BlazorPack : IHubProtocol
{
    /// <summary>What the server asks the page's script to do; only the number of the question and the script's name are read.</summary>
    public const string Script = "JS.BeginInvokeJS";

    private readonly MessagePackHubProtocol inner = new();

    /// <inheritdoc/>
    public string Name => "blazorpack";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public TransferFormat TransferFormat => TransferFormat.Binary;

    /// <inheritdoc/>
    public bool IsVersionSupported(int version) => version == Version;

    /// <inheritdoc/>
    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        var read = inner.TryParseMessage(ref input, new Shapes(binder), out message);
        if (message is InvocationMessage { Target: Script, Arguments: [var handle, var name, ..] } asked)
        {
            message = new InvocationMessage(asked.InvocationId, asked.Target, [handle, name]);
        }

        return read;
    }

    /// <inheritdoc/>
    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(message, output);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);

    /// <summary>What the server sends with a question to the script has more parts than a page without a browser needs.</summary>
    private sealed class Shapes(IInvocationBinder inner) : IInvocationBinder
    {
        private static readonly Type[] OfScript = [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)];

        public IReadOnlyList<Type> GetParameterTypes(string methodName) => methodName == Script ? OfScript : inner.GetParameterTypes(methodName);

        public Type GetReturnType(string invocationId) => inner.GetReturnType(invocationId);

        public Type GetStreamItemType(string streamId) => inner.GetStreamItemType(streamId);
    }
}
