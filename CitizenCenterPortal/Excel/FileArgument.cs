using System.CommandLine;

namespace CitizenCenterPortal.Excel;

/// <summary>The file that a command takes in, and how what is wrong with it is told.</summary>
public static class FileArgument
{
    /// <summary>FILE: a file that is there; anything else is wrong use.</summary>
    public static Argument<FileInfo> Make() => new Argument<FileInfo>("FILE") { Description = Words.Say("取り込むファイル（CSV か XLSX）") }.AcceptExistingOnly();

    /// <summary>The bytes of the file, and its name as the person gave it.</summary>
    public static async Task<(byte[] Bytes, string Name)> LoadAsync(FileInfo file, CancellationToken stop)
    {
        await using var stream = file.OpenRead();
        return (await TableFile.LoadAsync(stream, stop), file.ToString());
    }

    /// <summary>Tells a refusal on standard error, one line a fault, and gives the command's exit code: 0 done, 1 found a problem.</summary>
    public static int Tell(Outcome outcome, TextWriter error)
    {
        foreach (var problem in outcome.Problems)
        {
            error.WriteLine(problem);
        }

        if (outcome is { IsDone: false, Problems: [], Why: { } why })
        {
            error.WriteLine(why);
        }

        return outcome.IsDone ? 0 : 1;
    }
}
