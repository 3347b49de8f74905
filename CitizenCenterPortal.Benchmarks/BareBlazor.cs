using System.Diagnostics;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>The bare Blazor template, made, built and started as anybody would, interactive at the root.</summary>
internal sealed class BareBlazor : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bare-blazor-");
    private ServerProcess? server;

    /// <summary>Makes it and starts it.</summary>
    public async Task<ServerProcess> ServeAsync()
    {
        var at = folder.FullName;
        await RunAsync("new", "blazor", "--interactivity", "Server", "--all-interactive", "--no-restore", "--no-https", "-n", "Bare", "-o", at);
        var project = Path.Combine(at, "Bare.csproj");
        var script = Path.Combine(PortalCity.Root, "CitizenCenterPortal", "Build", "BlazorScript.targets");
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace("</Project>", $"<Import Project=\"{script}\" /></Project>", StringComparison.Ordinal));
        await RunAsync("build", project, "-c", "Release", "-v", "q", "-nologo");
        return server = await ServerProcess.StartAsync(
            port => new("dotnet", [Path.Combine(at, "bin", "Release", "net10.0", "Bare.dll"), $"--urls=http://127.0.0.1:{port}", "--Logging:LogLevel:Default=Warning"]) { WorkingDirectory = at }, "");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    private async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}: {said}");
        }
    }
}
