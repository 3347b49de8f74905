using System.CommandLine;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary><c>export evaluations|reports --year FY [--unit CODE] [--stage confirmed] --out FILE</c>.</summary>
internal static class ExportCommand
{
    private const int Problem = 1;

    public static Command Make(IServiceProvider services) => new("export", Words.Say("Excel に書き出す"))
    {
        Make(services, "evaluations", Words.Say("年度評価報告書"), WorkbookKind.Evaluations),
        Make(services, "reports", Words.Say("月次報告 数値一覧"), WorkbookKind.Reports),
    };

    private static Command Make(IServiceProvider services, string name, string what, WorkbookKind kind)
    {
        var year = new Option<FiscalYear>("--year") { Required = true, Description = Words.Say("年度（2025、R7、令和7年度）"), CustomParser = ReadYear };
        var unit = new Option<string?>("--unit") { Description = Words.Say("この館とその下だけ") };
        var stage = new Option<string>("--stage") { Description = Words.Say("provisional（速報）か confirmed（確定）"), DefaultValueFactory = _ => StageText.Provisional };
        var output = new Option<FileInfo>("--out") { Required = true, Description = Words.Say("書き出すファイル") };
        stage.AcceptOnlyFromAmong(StageText.Provisional, StageText.Confirmed);
        var command = new Command(name, what) { year, unit, stage, output };
        command.SetAction(async (parsed, stop) =>
        {
            var wish = new ExportWish(parsed.GetRequiredValue(year), parsed.GetValue(stage) == StageText.Confirmed ? Stage.Confirmed : Stage.Provisional, parsed.GetValue(unit));
            var (file, (told, problem)) = (parsed.GetRequiredValue(output), await TakeAsync(services, kind, wish, parsed.GetRequiredValue(output), stop));
            if (problem is not null)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"{file}: {problem}");
                return Problem;
            }

            await parsed.InvocationConfiguration.Output.WriteLineAsync(told!.ToString());
            return 0;
        });
        return command;
    }

    private static async Task<(Sentence? Told, Sentence? Problem)> TakeAsync(IServiceProvider services, WorkbookKind kind, ExportWish wish, FileInfo output, CancellationToken stop)
    {
        await using var operation = services.CreateOperationScope();
        try
        {
            if (await operation.ServiceProvider.GetRequiredService<TakeWorkbook>().RunAsync(kind, wish, stop) is not { } taken)
            {
                return (null, wish.Unit is { } code
                    ? new("{0} に {1} の館と数値はありません。", Era.Fiscal(wish.Year), code)
                    : new("{0} の館と数値はありません。", Era.Fiscal(wish.Year)));
            }

            await using var content = taken.Content;
            await using var file = output.Create();
            await content.CopyToAsync(file, stop);
            return (new("{0} に書き出しました。", output.FullName), null);
        }
        catch (TooManyUnitsException refused)
        {
            return (null, refused.Why);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, WhyNot(fault, output));
        }
    }

    private static Sentence WhyNot(Exception fault, FileInfo output) => fault switch
    {
        DirectoryNotFoundException => new("{0} というフォルダーがないため、書き込めません。", output.DirectoryName),
        UnauthorizedAccessException when Directory.Exists(output.FullName) => new("ファイルではなくフォルダーの名前なので、書き込めません。"),
        UnauthorizedAccessException => new("書き込む権限がありません。"),
        _ => new("書き込めません。ディスクの空きと、ほかのプログラムがこのファイルを使っていないことを確かめてください。"),
    };

    private static FiscalYear ReadYear(System.CommandLine.Parsing.ArgumentResult argument)
    {
        if (!Era.TryReadFiscalYear(argument.Tokens.Count == 1 ? argument.Tokens[0].Value : null, out var year))
        {
            argument.AddError(Words.Say("--year は 2025、R7、令和7年度 の形で書いてください。"));
        }

        return year;
    }
}
