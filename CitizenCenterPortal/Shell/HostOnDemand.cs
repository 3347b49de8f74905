namespace CitizenCenterPortal.Shell;

/// <summary>The services of the portal, put together when a command first asks: help and the proof of a workbook need neither database nor key.</summary>
internal sealed class HostOnDemand : IServiceProvider, IAsyncDisposable
{
    private readonly Lazy<WebApplication> app = new(() => PortalHost.Build([]));

    public object? GetService(Type serviceType) => app.Value.Services.GetService(serviceType);

    public ValueTask DisposeAsync() => app.IsValueCreated ? app.Value.DisposeAsync() : ValueTask.CompletedTask;
}
