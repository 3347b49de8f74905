using System.CommandLine;
using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Shell.Maintenance;

/// <summary><c>migrate</c>, <c>backup --out FILE</c> and <c>restore FILE</c>.</summary>
internal static class MaintenanceCommands
{
    public static IEnumerable<Command> Make(IServiceProvider services) => [Migrate(services), Backup(services), Restore(services)];

    private static Command Migrate(IServiceProvider services)
    {
        var command = new Command("migrate", Words.Say("データベースを最新の形にする"));
        command.SetAction(async (given, stop) =>
        {
            var database = services.GetRequiredService<PortalDatabase>();
            using var held = DatabaseLock.Take(database);
            await database.MigrateAsync(stop);
            await given.InvocationConfiguration.Output.WriteLineAsync(Words.Say("データベース {0} は最新の形です。", database.Name));
            return 0;
        });
        return command;
    }

    private static Command Backup(IServiceProvider services)
    {
        var file = new Option<FileInfo>("--out") { Required = true, Description = Words.Say("控えを書くファイル。既にあるファイルには書かない") };
        var command = new Command("backup", Words.Say("控えを取る。動いているポータルの横で使える")) { file };
        command.SetAction((given, stop) => TellAsync(given, async () =>
        {
            var database = services.GetRequiredService<PortalDatabase>();
            await database.BackupAsync(given.GetRequiredValue(file).FullName, stop);
            var (files, unfit) = await services.GetRequiredService<FileFolder>().CopyToAsync(BesideCopy(given.GetRequiredValue(file)), stop);
            await given.InvocationConfiguration.Output.WriteLineAsync(Words.Say("控えを {0} に取りました。監査鍵と封印のファイル（{1}.*）も別の場所に写してください。", given.GetRequiredValue(file).FullName, database.Beside));
            await TellFilesAsync(given, unfit, files == 0 ? null : Words.Say("添付資料のファイル {0} 個を {1} に写しました。控えと一緒に保管してください。", files, BesideCopy(given.GetRequiredValue(file)).Path));
        }));
        return command;
    }

    private static Command Restore(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("FILE") { Description = Words.Say("控えのファイル") };
        file.AcceptExistingOnly();
        var command = new Command("restore", Words.Say("控えを戻す。ポータルを止めてから使う")) { file };
        command.SetAction((given, stop) => TellAsync(given, async () =>
        {
            using var held = DatabaseLock.Take(services.GetRequiredService<PortalDatabase>());
            await using var operation = services.CreateOperationScope();
            var restored = await operation.ServiceProvider.GetRequiredService<RestoreDatabase>().RunAsync(given.GetRequiredValue(file).FullName, stop);
            await given.InvocationConfiguration.Output.WriteLineAsync(Words.Say("控えを戻しました。"));
            if (restored.Database is { } database)
            {
                await given.InvocationConfiguration.Output.WriteLineAsync(Words.Say("それまでのデータベースは {0} にあります。", database));
            }

            var (files, unfit) = await BesideCopy(given.GetRequiredValue(file)).CopyToAsync(services.GetRequiredService<FileFolder>(), stop);
            await TellFilesAsync(given, unfit, files == 0 ? null : Words.Say("添付資料のファイル {0} 個を戻しました。", files));
            if (restored.Seals is { } seals)
            {
                await given.InvocationConfiguration.Output.WriteLineAsync(Words.Say("控えより後の封印があるため、それまでの封印のファイルを {0} に残しました。", seals));
            }
        }));
        return command;
    }

    /// <summary>Attached files lie in a folder beside the copy, under the copy's name.</summary>
    private static FileFolder BesideCopy(FileInfo copy) => new(copy.FullName + ".attachments");

    private static async Task TellFilesAsync(ParseResult given, IReadOnlyList<string> unfit, string? said)
    {
        foreach (var file in unfit)
        {
            await given.InvocationConfiguration.Error.WriteLineAsync(Words.Say("添付資料のファイル {0} は中身が名前と合わないため、写しませんでした。verify で、どの報告の資料かが分かります。", file));
        }

        if (said is not null)
        {
            await given.InvocationConfiguration.Output.WriteLineAsync(said);
        }
    }

    private static async Task<int> TellAsync(ParseResult given, Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (UnusableCopyException fault)
        {
            await given.InvocationConfiguration.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }
}
