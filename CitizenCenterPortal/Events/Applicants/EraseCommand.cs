using System.CommandLine;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary><c>erase-applicants [--dry-run]</c>: what the portal does every night, at once.</summary>
internal static class EraseCommand
{
    public static Command Make(IServiceProvider services)
    {
        var dry = new Option<bool>("--dry-run") { Description = Words.Say("何も消さず、消すものの数だけを示す") };
        var command = new Command("erase-applicants", Words.Say("保存する期間を過ぎた申込の個人情報を消す")) { dry };
        command.SetAction((given, stop) => RunAsync(services, given.GetValue(dry), given.InvocationConfiguration.Output, stop));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool dry, TextWriter output, CancellationToken stop)
    {
        await using var operation = services.CreateOperationScope();
        var erase = operation.ServiceProvider.GetRequiredService<EraseApplicants>();
        var erased = dry ? await erase.DueAsync(stop) : await erase.RunAsync(stop);
        _ = dry || await erase.LeaveNoTraceAsync(stop); // where somebody still reads, the nightly run does it
        foreach (var one in erased)
        {
            await output.WriteLineAsync(Words.Say("{0}: 事業 {1} 件、申込 {2} 件", one.Unit.Code, Format.Number(one.Events.Count), Format.Number(one.Applicants)));
        }

        var (units, applicants) = (Format.Number(erased.Count), Format.Number(erased.Sum(one => one.Applicants)));
        await output.WriteLineAsync(erased.Count == 0 ? Words.Say("期間を過ぎた個人情報はありません。")
            : dry ? Words.Say("{0} 館の申込 {1} 件の個人情報が、保存する期間を過ぎています。", units, applicants)
            : Words.Say("{0} 館の申込 {1} 件の個人情報を消しました。", units, applicants));
        return 0;
    }
}
