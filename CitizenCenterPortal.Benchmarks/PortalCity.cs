using System.Diagnostics;
using CitizenCenterPortal.Shell;
using Microsoft.AspNetCore.Builder;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>The sample city of 60 centres in a folder of its own, on one fixed day, and the portal that serves it as it is delivered.</summary>
internal sealed class PortalCity : IDisposable
{
    /// <summary>The fiscal year that is measured: the running one.</summary>
    public const int Year = 2026;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-bench-");

    /// <summary>The top folder of the checkout.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("ConnectionStrings:Portal", $"Data Source={Path.Combine(folder.FullName, "portal.db")}"), new("Portal:Database:Provider", "sqlite"),
        new("Portal:SignIn:Mode", "demo"), new("Portal:Clock:Today", "2026-11-20"), new("Logging:LogLevel:Default", "Warning"),
    ];

    /// <summary>Starts the portal, which builds the city the first time.</summary>
    public Task<ServerProcess> ServeAsync() => ServerProcess.StartAsync(Program, "health/ready");

    /// <summary>The same, told to say of every request when it is done, with the milliseconds that the server took.</summary>
    public Task<ServerProcess> ServeAsync(Action<string> listen) => ServerProcess.StartAsync(
        port =>
        {
            var start = Program(port);
            start.Environment["Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics"] = "Information";
            return start;
        },
        "health/ready",
        listen);

    /// <summary>The portal's services over the same city, for what is measured without a line between.</summary>
    public WebApplication Inside() =>
        PortalHost.Build(["--environment=Development", "--applicationName=CitizenCenterPortal", .. Settings.Select(setting => $"--{setting.Key}={setting.Value}")]);

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    private ProcessStartInfo Program(int port)
    {
        var built = AppContext.BaseDirectory.Replace("CitizenCenterPortal.Benchmarks", "CitizenCenterPortal", StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(built, "CitizenCenterPortal.dll")]) { WorkingDirectory = Path.Combine(Root, "CitizenCenterPortal") };
        foreach (var (name, value) in Settings.Append(new("Urls", $"http://127.0.0.1:{port}")).Append(new("ASPNETCORE_ENVIRONMENT", "Development")))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    private static string Above(string from)
    {
        var at = new DirectoryInfo(from);
        while (!File.Exists(Path.Combine(at.FullName, "CitizenCenterPortal.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("The benchmarks run inside a checkout.");
        }

        return at.FullName;
    }
}
