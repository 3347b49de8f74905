using System.Diagnostics;
using CitizenCenterPortal.Tests.Given;
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

    /// <summary>The same on the database of a test; what lies beside a server's database lies where the tests' own portals have it.</summary>
    public static ProcessStartInfo Start(TestDatabase database, string folder, IEnumerable<string> arguments)
    {
        var start = Start(folder, arguments);
        start.WorkingDirectory = Environment.CurrentDirectory;
        start.Environment["ConnectionStrings__Portal"] = database.Connection;
        start.Environment["Portal__Database__Provider"] = TestDatabase.Provider(database.Kind);
        return start;
    }

    /// <summary>Runs a command to its end: its exit code, and what it said on each stream.</summary>
    public static Task<(int Code, string Said, string Faults)> RunAsync(string folder, params string[] arguments) => RunAsync(Start(folder, arguments));

    /// <summary>Runs what was prepared to its end.</summary>
    public static async Task<(int Code, string Said, string Faults)> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var faults = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await faults);
    }
}
