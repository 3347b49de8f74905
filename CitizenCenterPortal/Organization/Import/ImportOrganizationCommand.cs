using System.CommandLine;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Organization.Import;

/// <summary><c>import-organization FILE</c>.</summary>
internal static class ImportOrganizationCommand
{
    public static Command Make(IServiceProvider services)
    {
        var file = FileArgument.Make();
        var command = new Command("import-organization", Words.Say("館の一覧を取り込む")) { file };
        command.SetAction(async (parsed, stop) =>
        {
            var (bytes, name) = await FileArgument.LoadAsync(parsed.GetRequiredValue(file), stop);
            await using var operation = services.CreateOperationScope();
            var imported = await operation.ServiceProvider.GetRequiredService<ImportOrganization>().RunAsync(bytes, name, stop: stop);
            if (imported.Outcome.IsDone)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(Words.Say(
                    "館を取り込みました。新規 {0}、変更 {1}、変わらず {2}。", Format.Number(imported.New), Format.Number(imported.Changed), Format.Number(imported.Unchanged)));
            }

            return FileArgument.Tell(imported.Outcome, parsed.InvocationConfiguration.Error);
        });
        return command;
    }
}
