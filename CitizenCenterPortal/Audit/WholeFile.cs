using System.Text;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Audit;

/// <summary>Files that are written whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes one that only its owner may read, and leaves one that another process wrote first.</summary>
    public static void WriteNew(string file, string text)
    {
        var draft = $"{file}.{Guid.NewGuid():N}";
        using (var stream = OwnerOnly.New(draft))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
