using System.Text;

namespace CitizenCenterPortal.Audit;

/// <summary>The file of seals, opened by one process at a time to add a line. It lies beside the database and can be copied anywhere.</summary>
internal sealed class SealFile : IDisposable
{
    private const string Ending = ".jsonl";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream stream;

    private SealFile(FileStream stream)
    {
        this.stream = stream;
        ReadToLastWholeLine();
    }

    /// <summary>How many lines it has.</summary>
    public int Count { get; private set; }

    /// <summary>Hash of the last line; empty for a file without lines.</summary>
    public string LastHash { get; private set; } = "";

    /// <summary>Where a database's seals lie.</summary>
    public static string Beside(string beside) => beside + ".seals" + Ending;

    /// <summary>Opens the file, made if need be; waits while another process adds its line.</summary>
    public static async Task<SealFile> OpenAsync(string path, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (waited < Patience)
            {
                await Task.Delay(Pause, stop);
            }
        }
    }

    /// <summary>Adds a line and does not return before the disk has it.</summary>
    public void Append(string line)
    {
        stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        stream.Flush(flushToDisk: true);
        Count++;
        LastHash = Seal.HashOf(line);
    }

    /// <summary>Keeps the first lines; where there are more, the file as it stood is put aside whole.</summary>
    /// <param name="known">How many lines to keep.</param>
    /// <returns>Where it was put aside; null where there were no more lines.</returns>
    public string? PutAside(int known)
    {
        if (Count <= known)
        {
            return null;
        }

        var aside = $"{stream.Name[..^Ending.Length]}.before-restore-{Guid.CreateVersion7():N}{Ending}";
        using (var copy = new FileStream(aside, FileMode.CreateNew))
        {
            stream.Position = 0;
            stream.CopyTo(copy);
            copy.Flush(flushToDisk: true);
        }

        ReadToLastWholeLine(known);
        return aside;
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    /// <summary>The lines of a file that may be added to meanwhile; none where there is no file.</summary>
    public static IReadOnlyList<string> Lines(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return [.. Whole(stream).Select(line => line.Text)];
    }

    /// <summary>What a cut of power left of a line was never a seal: the next one is written over it.</summary>
    private void ReadToLastWholeLine(int atMost = int.MaxValue)
    {
        (Count, LastHash, stream.Position) = (0, "", 0);
        var whole = 0L;
        foreach (var (line, end) in Whole(stream).Take(atMost))
        {
            whole = end;
            Count++;
            LastHash = Seal.HashOf(line);
        }

        stream.SetLength(whole);
        stream.Position = whole;
    }

    private static IEnumerable<(string Text, long End)> Whole(FileStream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var (end, length) = (0L, stream.Length);
        while (reader.ReadLine() is { } line && (end += Encoding.UTF8.GetByteCount(line) + 1) <= length)
        {
            yield return (line, end);
        }
    }
}
