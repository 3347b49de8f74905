using System.Text;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Audit;

/// <summary>Files that are written whole or not at all.</summary>
internal static class WholeFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Writes one that only its owner may read, and leaves one that another process wrote first. One process at a time: on Unix a move
    /// that must not overwrite looks first and renames afterwards, and what came between would be lost.
    /// </summary>
    public static void WriteNew(string file, string text)
    {
        using var turn = Turn($"{file}.making");
        if (File.Exists(file))
        {
            return;
        }

        var draft = $"{file}.{Guid.NewGuid():N}";
        using (var stream = OwnerOnly.New(draft))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, file);
    }

    /// <summary>Held until it is disposed of. Who gets hold of one that was just deleted finds the file written, and does nothing.</summary>
    private static FileStream Turn(string file)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waited < Patience)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
