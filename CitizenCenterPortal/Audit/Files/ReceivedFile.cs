using System.Security.Cryptography;

namespace CitizenCenterPortal.Audit.Files;

/// <summary>A file that has come and is neither kept nor refused yet; closed without being kept it is gone.</summary>
public sealed class ReceivedFile : IAsyncDisposable
{
    private readonly FileFolder folder;
    private readonly FileStream file;
    private bool kept;

    internal ReceivedFile(FileFolder folder, FileStream file) => (this.folder, this.file) = (folder, file);

    /// <summary>Its bytes, to be read from their beginning.</summary>
    public Stream Content => file;

    /// <summary>How many bytes came.</summary>
    public long Bytes { get; private set; }

    /// <summary>SHA-256 of the bytes, lower hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>What it is by its content, or why it may not be kept: it is too large, or none of what may be.</summary>
    public (FileKind? Kind, Sentence? Why) Look() =>
        Bytes > FileFolder.MaxBytes ? (null, new Sentence("ファイルが大きすぎます。ひとつ 10 MB までです。")) : FileContent.Read(Content);

    /// <summary>All of its bytes.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken stop)
    {
        var bytes = new byte[Bytes];
        file.Position = 0;
        await file.ReadExactlyAsync(bytes, stop);
        return bytes;
    }

    /// <summary>Gives it its name for good, in one step. The bytes are on the disk by then.</summary>
    public void Keep()
    {
        File.Move(file.Name, folder.PathOf(Sha256), overwrite: true);
        kept = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        if (!kept)
        {
            File.Delete(file.Name);
        }
    }

    internal async Task TakeAsync(Stream from, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[81_920];
        for (var left = FileFolder.MaxBytes + 1; left > 0 && await from.ReadAsync(part.AsMemory(0, Math.Min(part.Length, left)), stop) is > 0 and var count; left -= count)
        {
            hash.AppendData(part, 0, count);
            await file.WriteAsync(part.AsMemory(0, count), stop);
        }

        await file.FlushAsync(stop);
        file.Flush(flushToDisk: true);
        (Bytes, Sha256, file.Position) = (file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()), 0);
    }
}
