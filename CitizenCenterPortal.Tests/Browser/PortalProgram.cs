using System.Diagnostics;
using CitizenCenterPortal.Tests.House;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>The built program, run as a person at the server would run it.</summary>
public static class PortalProgram
{
    private static readonly string Built = Path.Combine(
        AppContext.BaseDirectory.Replace("CitizenCenterPortal.Tests", "CitizenCenterPortal", StringComparison.Ordinal), "CitizenCenterPortal.dll");

    /// <summary>How to start it with a database file <c>portal.db</c> in a folder, in Development, on <see cref="PortalServer.Today"/>.</summary>
    public static ProcessStartInfo Start(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Built, .. arguments])
        {
            WorkingDirectory = Repository.App,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Portal"] = $"Data Source={Path.Combine(folder, "portal.db")}";
        start.Environment["Portal__Database__Provider"] = "sqlite";
        start.Environment["Portal__SignIn__Mode"] = "demo";
        start.Environment["Portal__Clock__Today"] = PortalServer.Today;
        return start;
    }

    /// <summary>Runs a command to its end: its exit code, and what it said on each stream.</summary>
    public static async Task<(int Code, string Said, string Faults)> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(Start(folder, arguments))!;
        var said = process.StandardOutput.ReadToEndAsync();
        var faults = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await faults);
    }
}
