using System.CommandLine;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Audit;

/// <summary><c>verify</c>: one line per fault on standard error; exit code 0 where all is well, 1 where a fault was found.</summary>
internal static class VerifyCommand
{
    public static Command Make(IServiceProvider services)
    {
        var seal = new Option<FileInfo>("--seal") { Description = Words.Say("確かめに使う封印のファイル (.jsonl)、または書き出した Excel ブック。省くとデータベースの横のファイル") };
        var workbook = new Option<FileInfo>("--file") { Description = Words.Say("書き出した Excel ブックだけを確かめる。データベースは使わない") };
        var keys = new Option<FileInfo[]>("--public-key") { Description = Words.Say("公開鍵のファイル (PEM)。--file には必要。前の鍵の封印にも使う") };
        var command = new Command("verify", Words.Say("記録と数値が改ざんされていないことを確かめる")) { seal, workbook, keys };
        seal.AcceptExistingOnly();
        workbook.AcceptExistingOnly();
        keys.AcceptExistingOnly();
        command.Validators.Add(given =>
        {
            if (given.GetResult(workbook) is not null && given.GetResult(keys) is null)
            {
                given.AddError(Words.Say("--file には --public-key が要ります。公開鍵はポータルの /about にあります。"));
            }
        });
        command.SetAction((given, stop) =>
        {
            var believed = (given.GetValue(keys) ?? []).Select(file => AuditPublicKey.FromPem(File.ReadAllText(file.FullName), file.Name)).ToList();
            return given.GetValue(workbook) is { } file ? ProveAsync(file, believed, given.InvocationConfiguration, stop) : VerifyAsync(services, given.GetValue(seal), believed, given.InvocationConfiguration, stop);
        });
        return command;
    }

    private static async Task<int> ProveAsync(FileInfo file, List<AuditPublicKey> keys, InvocationConfiguration to, CancellationToken stop)
    {
        var problems = new List<Problem>();
        var seal = WorkbookProof.Read(await File.ReadAllBytesAsync(file.FullName, stop), file.Name, keys, problems);
        problems.ForEach(to.Error.WriteLine);
        if (seal is not null)
        {
            await to.Output.WriteLineAsync(Words.Say("証明は正しく、値・数式・表示形式は変わっていません（色、結合、図、コメントなどの見た目は確かめていません）: {0}、{1}、{2}", seal.Scope, CityClock.ToCity(seal.IssuedAt).ToString("yyyy-MM-dd HH:mm", Words.Japanese), seal.IssuedBy));
        }

        return problems.Count == 0 ? 0 : 1;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, FileInfo? seals, List<AuditPublicKey> keys, InvocationConfiguration to, CancellationToken stop)
    {
        var database = services.GetRequiredService<PortalDatabase>();
        if (!await database.IsCurrentAsync(stop))
        {
            await to.Error.WriteLineAsync(Words.Say("データベース {0} の準備ができていません。先に migrate を実行してください。", database.Name));
            return 1;
        }

        await using var operation = services.CreateOperationScope();
        var faults = 0;
        await foreach (var fault in operation.ServiceProvider.GetRequiredService<Verification>().RunAsync(seals?.FullName, keys, stop: stop))
        {
            await to.Error.WriteLineAsync(fault.ToString());
            faults++;
        }

        await to.Output.WriteLineAsync(faults == 0 ? Words.Say("確かめました。問題はありません。") : Words.Say("{0} 件の問題が見つかりました。", faults));
        return faults == 0 ? 0 : 1;
    }
}
