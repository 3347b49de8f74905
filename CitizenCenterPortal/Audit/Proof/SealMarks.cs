using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Audit.Proof;

/// <summary>A seal as the picture shows it.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="At">When it was set, UTC.</param>
/// <param name="Lines">Lines of all chains that it proves.</param>
/// <param name="Hash">Hash of its line, hexadecimal.</param>
public sealed record SealMark(int Number, DateTime At, long Lines, string Hash);

/// <summary>The seals of the file beside the database, read again only when the file has changed.</summary>
public sealed class SealMarks(PortalDatabase database)
{
    private (DateTime Written, long Length, IReadOnlyList<SealMark> Marks)? kept;

    /// <summary>The seals in their order; a line that is none is left out, and the verification names it.</summary>
    public IReadOnlyList<SealMark> Read()
    {
        var file = new FileInfo(SealFile.Beside(database.Beside));
        if (!file.Exists)
        {
            return [];
        }

        if (kept is not { } known || known.Written != file.LastWriteTimeUtc || known.Length != file.Length)
        {
            kept = known = (file.LastWriteTimeUtc, file.Length, [.. SealFile.Lines(file.FullName).Select(Mark).OfType<SealMark>()]);
        }

        return known.Marks;
    }

    private static SealMark? Mark(string line, int index) =>
        Seal.Read(line) is { } seal ? new(index + 1, seal.At, seal.Chains.Sum(chain => chain.Count), Seal.HashOf(line)) : null;
}
