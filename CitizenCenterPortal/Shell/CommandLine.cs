using System.CommandLine;
using System.CommandLine.Help;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Shell;

/// <summary>The binary's commands: <c>serve</c>, which is meant when none is named, and what the rooms offer. Exit codes: 0 done, 1 found a problem, 2 wrong use.</summary>
internal static class CommandLine
{
    private const int Problem = 1;
    private const int WrongUse = 2;

    /// <param name="args">The command and its words.</param>
    /// <param name="how">Where it speaks; the console unless told otherwise.</param>
    /// <param name="settings">What stands before the machine's own settings, each as <c>--NAME=VALUE</c>. For commands; a server takes its own from its words.</param>
    public static async Task<int> RunAsync(string[] args, InvocationConfiguration? how = null, params string[] settings)
    {
        how ??= new();
        how.EnableDefaultExceptionHandler = false;
        try
        {
            // What is no command of ours goes to the host: dotnet run -- --urls http://127.0.0.1:5081
            if (args.Length == 0 || args[0] == "serve" || args[0].StartsWith("--urls", StringComparison.Ordinal))
            {
                return await ServeAsync([.. args.SkipWhile(arg => arg == "serve")], how.Error);
            }

            return await CommandAsync(args, how, settings);
        }
        catch (Exception refusal) when (refusal is StartRefusedException or AuditKeyException)
        {
            await how.Error.WriteLineAsync(refusal.Message);
            return Problem;
        }
    }

    private static async Task<int> ServeAsync(string[] args, TextWriter error)
    {
        if (ServeUse.Strange(args) is not { } strange)
        {
            return await PortalHost.ServeAsync(args);
        }

        CommandUse.InBoth(() => error.WriteLine(Words.Say("{0} は使えません。serve には --urls、--environment、または設定の名前（--Portal:City:Name など）と値を書きます。", strange)));
        return WrongUse;
    }

    private static async Task<int> CommandAsync(string[] args, InvocationConfiguration how, string[] settings)
    {
        await using var services = new HostOnDemand(settings);
        var parsed = Parse(services, args);
        if (parsed.Errors.Count > 0)
        {
            CommandUse.InBoth(() => CommandUse.TellWrong(Parse(services, args), how.Error));
            return WrongUse;
        }

        if (parsed.Action is HelpAction)
        {
            CommandUse.InBoth(() => CommandUse.TellHelp(Parse(services, args), how.Output));
            return 0;
        }

        // The version needs no database; what brings, copies, replaces or proves it finds it as it is.
        var chosen = parsed.CommandResult.Command;
        var works = parsed.Action == chosen.Action && chosen.Name is not ("migrate" or "backup" or "restore" or "verify");
        return works ? await SealedAsync(services, parsed, how) : await parsed.InvokeAsync(how);
    }

    /// <summary>Understands the words of a command line in the language of the moment.</summary>
    private static ParseResult Parse(IServiceProvider services, string[] args)
    {
        var root = new RootCommand(Words.Say("市民センターポータル")) { new Command("serve", Words.Say("ポータルを起動する")) };
        foreach (var command in Rooms.All.SelectMany(room => room.Commands(services)))
        {
            root.Subcommands.Add(command);
        }

        return root.Parse(args);
    }

    /// <summary>What a command wrote ends under a seal. Its key is asked for before anything is written.</summary>
    private static async Task<int> SealedAsync(HostOnDemand services, ParseResult parsed, InvocationConfiguration how)
    {
        services.GetRequiredService<AuditKey>();
        await PortalHost.PrepareSchemaBesideAsync(services, default);
        Act? last = null;
        services.GetRequiredService<ChangeFeed>().Committed += (act, _) => last = act;
        var code = await parsed.InvokeAsync(how);
        if (last is not null && last != AuditActs.Seal)
        {
            await using var operation = services.CreateOperationScope();
            await operation.ServiceProvider.GetRequiredService<SealBook>().SetAsync();
        }

        return code;
    }
}
