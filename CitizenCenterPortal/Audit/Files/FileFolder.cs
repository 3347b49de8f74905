using System.Security.Cryptography;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Audit.Files;

/// <summary>
/// Where the bytes of files lie that people hand in as evidence, outside the web root, for the portal's own user alone: each under the SHA-256 of its content, so
/// that the same content lies there once and nothing that a person wrote is ever a path. Nothing is written over; deleted is what a consent taken back asks for.
/// </summary>
/// <param name="path">The folder; made with the first file.</param>
public sealed class FileFolder(string path)
{
    /// <summary>Most bytes of one file: 10 MiB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Longest name of a file, in characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Length of a SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    private const decimal Kilo = 1024m;

    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>340 KB, 1.2 MB: so many bytes as a person reads them; what is smaller than one is one.</summary>
    public static string SizeOf(long bytes) => bytes < Kilo * Kilo ? $"{Format.Number(Math.Max(1, bytes / Kilo))} KB" : $"{Format.Number(bytes / Kilo / Kilo, 1)} MB";

    /// <summary>
    /// Takes in what a person hands in, under a name for the time being: never more than one byte above what one may have, so that it is seen to be too
    /// large; a picture without what its file says besides (<see cref="BarePicture"/>).
    /// </summary>
    public Task<ReceivedFile> ReceiveAsync(Stream file, CancellationToken stop) => ReceiveAsync(file, asItIs: false, stop);

    private async Task<ReceivedFile> ReceiveAsync(Stream file, bool asItIs, CancellationToken stop)
    {
        Prepare();
        var received = new ReceivedFile(this, New());
        try
        {
            await received.TakeAsync(file, stop);
            if (!asItIs)
            {
                await received.LookAsync(stop);
            }

            return received;
        }
        catch
        {
            await received.DisposeAsync();
            throw;
        }
    }

    /// <summary>The bytes of a hash; null where they are not there or are others.</summary>
    public async Task<byte[]?> FindAsync(string sha256, CancellationToken stop)
    {
        if (new FileInfo(PathOf(sha256)) is not { Exists: true, Length: <= MaxBytes })
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(PathOf(sha256), stop);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes : null;
    }

    /// <summary>Whether anything lies under a hash, whatever it is.</summary>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Erases what lies under a hash, for good.</summary>
    public void Erase(string sha256) => File.Delete(PathOf(sha256));

    /// <summary>Copies all that lies here whole to another folder, but what lies there already; says how many it holds now, and the names of what is not what its name says.</summary>
    public async Task<(int Copied, IReadOnlyList<string> Unfit)> CopyToAsync(FileFolder other, CancellationToken stop)
    {
        var (copied, unfit) = (0, new List<string>());
        string[] files = Directory.Exists(Path) ? Directory.GetFiles(Path) : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var name = System.IO.Path.GetFileName(file);
            if (name.Length != HashLength)
            {
                continue; // on its way in
            }

            if (await FindAsync(name, stop) is not { } bytes)
            {
                unfit.Add(name);
                continue;
            }

            if (await other.FindAsync(name, stop) is null)
            {
                await using var received = await other.ReceiveAsync(new MemoryStream(bytes, writable: false), asItIs: true, stop);
                received.Keep();
            }

            copied++;
        }

        return (copied, unfit);
    }

    /// <summary>The path of a hash.</summary>
    internal string PathOf(string sha256) => System.IO.Path.Combine(Path, sha256);

    private void Prepare()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private FileStream New()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(System.IO.Path.Combine(Path, $"{Guid.NewGuid():n}.part"), options);
    }
}
