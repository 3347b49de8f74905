namespace CitizenCenterPortal.Shell;

/// <summary>The services of the portal, put together when a command first asks: help and the proof of a workbook need neither database nor key.</summary>
/// <param name="settings">What stands before the machine's own settings, each as <c>--NAME=VALUE</c>.</param>
internal sealed class HostOnDemand(string[] settings) : IServiceProvider, IAsyncDisposable
{
    private readonly Lazy<WebApplication> app = new(() => PortalHost.Build(settings));

    public object? GetService(Type serviceType) => app.Value.Services.GetService(serviceType);

    public ValueTask DisposeAsync() => app.IsValueCreated ? app.Value.DisposeAsync() : ValueTask.CompletedTask;
}
