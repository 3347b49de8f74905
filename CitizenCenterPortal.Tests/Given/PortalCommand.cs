using CitizenCenterPortal.Shell;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>
/// A command as the program runs it, within the tests' own process: most of what a short command costs is the start of its program.
/// The program itself is run where its start matters (<see cref="Browser.PortalProgram"/>).
/// </summary>
public static class PortalCommand
{
    /// <summary>Runs a command on the database of a test to its end: its exit code, and what it said on each stream.</summary>
    public static Task<(int Code, string Said, string Faults)> RunAsync(TestDatabase at, params string[] arguments) => RunAsync(RunningPortal.Settings(at), arguments);

    /// <summary>The same where there is no database: it would be made as a file <c>portal.db</c> in the folder.</summary>
    public static Task<(int Code, string Said, string Faults)> RunAsync(DirectoryInfo folder, params string[] arguments) =>
        RunAsync(RunningPortal.Settings($"Data Source={Path.Combine(folder.FullName, "portal.db")}", DatabaseKind.Sqlite), arguments);

    private static async Task<(int Code, string Said, string Faults)> RunAsync(string[] settings, string[] arguments)
    {
        await using var said = new StringWriter();
        await using var faults = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new() { Output = said, Error = faults }, settings);
        return (code, said.ToString(), faults.ToString());
    }
}
