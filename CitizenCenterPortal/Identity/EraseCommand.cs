using System.CommandLine;

namespace CitizenCenterPortal.Identity;

/// <summary><c>erase-person --sign-in NAME --yes</c>: what cannot be undone is not done by a slip of the hand.</summary>
internal static class EraseCommand
{
    public static Command Make(IServiceProvider services)
    {
        var signIn = new Option<string>("--sign-in") { Required = true, Description = Words.Say("氏名を消す職員のサインイン名") };
        var yes = new Option<bool>("--yes") { Description = Words.Say("本当に消す。元に戻せない") };
        var command = new Command("erase-person", Words.Say("職員の氏名を、履歴の中のものも含めて読めなくする")) { signIn, yes };
        command.Validators.Add(given =>
        {
            if (!given.GetValue(yes))
            {
                given.AddError(Words.Say("氏名を消すと元に戻せません。消すときは --yes を付けてください。"));
            }
        });
        command.SetAction((given, stop) => RunAsync(services, given.GetRequiredValue(signIn), given.InvocationConfiguration, stop));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string signIn, InvocationConfiguration to, CancellationToken stop)
    {
        await using var operation = services.CreateOperationScope();
        var outcome = await operation.ServiceProvider.GetRequiredService<ErasePerson>().RunAsync(signIn, stop);
        if (!outcome.IsDone)
        {
            await to.Error.WriteLineAsync($"{signIn}: {outcome.Why}");
            return 1;
        }

        await to.Output.WriteLineAsync(Words.Say("氏名を消しました。消す前の控えを戻すと氏名も戻るので、そのときはもう一度消してください。"));
        return 0;
    }
}
