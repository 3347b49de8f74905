using System.CommandLine;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary><c>import-figures FILE [--dry-run] [--as confirmed|submitted|draft]</c>.</summary>
internal static class ImportFiguresCommand
{
    private static readonly Dictionary<string, ImportStage> Stages = new() { ["confirmed"] = ImportStage.Confirmed, ["submitted"] = ImportStage.Submitted, ["draft"] = ImportStage.Draft };

    public static Command Make(IServiceProvider services)
    {
        var file = FileArgument.Make();
        var rehearse = new Option<bool>("--dry-run") { Description = Words.Say("確かめるだけで、書き込まない") };
        var stage = new Option<string>("--as") { Description = Words.Say("取り込んだ月次報告をどこまで進めるか"), DefaultValueFactory = _ => "confirmed" };
        stage.AcceptOnlyFromAmong([.. Stages.Keys]);
        var command = new Command("import-figures", Words.Say("月次報告の数値を取り込む")) { file, rehearse, stage };
        command.SetAction(async (parsed, stop) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var (bytes, name) = await FileArgument.LoadAsync(parsed.GetRequiredValue(file), stop);
            await using var operation = services.CreateOperationScope();
            await operation.ServiceProvider.GetRequiredService<RuleSeeder>().RunAsync(stop);
            var import = operation.ServiceProvider.GetRequiredService<ImportFigures>();
            var figures = new FiguresToImport(bytes, name, Stages[parsed.GetRequiredValue(stage)]);
            var imported = parsed.GetValue(rehearse)
                ? (await import.PreviewAsync(figures, new Told(output), stop)).Result
                : await import.RunAsync(figures, null, new Told(output), stop);
            if (imported.Outcome.IsDone)
            {
                await output.WriteLineAsync(Summary(imported, parsed.GetValue(rehearse)));
                foreach (var finding in imported.Findings.Told)
                {
                    await output.WriteLineAsync(Excerpt.OneLine(finding.ToString()));
                }

                if (imported.Findings.All > imported.Findings.Told.Count)
                {
                    await output.WriteLineAsync(Words.Say("確認事項は、ほかに {0} 件あります。", Format.Number(imported.Findings.All - imported.Findings.Told.Count)));
                }
            }

            return FileArgument.Tell(imported.Outcome, error);
        });
        return command;
    }

    private static string Summary(ImportedFigures imported, bool rehearsed)
    {
        object?[] counts = [Format.Number(imported.New), Format.Number(imported.Changed), Format.Number(imported.Same), Format.Number(imported.Reports)];
        return rehearsed ? Words.Say("確かめました。取り込むと、新規 {0}、変更 {1}、変わらず {2}（月次報告 {3} 件）になります。何も書き込んでいません。", counts)
            : Words.Say("数値を取り込みました。新規 {0}、変更 {1}、変わらず {2}（月次報告 {3} 件）。", counts);
    }

    /// <summary>Tells each step as it comes, in order.</summary>
    private sealed class Told(TextWriter output) : IProgress<Sentence>
    {
        public void Report(Sentence value) => output.WriteLine(value);
    }
}
