using System.Security.Cryptography;

namespace CitizenCenterPortal.Audit.Files;

/// <summary>A file that has come and is neither kept nor refused yet; closed without being kept it is gone.</summary>
public sealed class ReceivedFile : IAsyncDisposable
{
    private readonly FileFolder folder;
    private readonly FileStream file;
    private bool kept;

    internal ReceivedFile(FileFolder folder, FileStream file) => (this.folder, this.file) = (folder, file);

    /// <summary>How many bytes it has.</summary>
    public long Bytes { get; private set; }

    /// <summary>SHA-256 of the bytes, lower hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>What it is by its content; null where it may not be kept.</summary>
    public FileKind? Kind { get; private set; }

    /// <summary>Why it may not be kept: it is too large, none of what may be, or a broken picture.</summary>
    public Sentence? Why { get; private set; }

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

    /// <summary>Sees what it is; of a picture nothing stays but the bare one.</summary>
    internal async Task LookAsync(CancellationToken stop)
    {
        (Kind, Why) = Look();
        if (Kind is not { } kind || !BarePicture.Is(kind))
        {
            return;
        }

        var whole = new byte[Bytes];
        await file.ReadExactlyAsync(whole, stop);
        if (BarePicture.Of(kind, whole) is not { } bare)
        {
            (Kind, Why) = (null, "画像が壊れているため、読めません。画像のアプリで開いて保存し直してください。");
            return;
        }

        file.Position = 0;
        file.SetLength(0);
        await TakeAsync(new MemoryStream(bare, writable: false), stop);
        (Kind, Why) = Look();
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

    private (FileKind? Kind, Sentence? Why) Look() => Bytes > FileFolder.MaxBytes ? (null, new Sentence("ファイルが大きすぎます。ひとつ 10 MB までです。")) : FileContent.Read(file);
}
