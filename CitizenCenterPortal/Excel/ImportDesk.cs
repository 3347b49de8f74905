using System.Collections.Concurrent;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// Where a file that was handed in over the browser waits between its preview and the word to take it in. The bytes lie in a folder that
/// only the portal can read, beside the database; nobody but who brought them finds them, and after an hour they are gone.
/// </summary>
public sealed class ImportDesk : IDisposable
{
    /// <summary>So long a file waits.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromHours(1);

    private static readonly TimeSpan SweptEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, HeldFile> held = [];
    private readonly CancellationTokenSource closing = new();
    private readonly DirectoryInfo folder;
    private readonly CityClock clock;

    /// <summary>Opens the desk and clears away what an earlier run of the portal left.</summary>
    /// <param name="folder">The folder of the files; made where it is not there.</param>
    /// <param name="clock">The city's clock.</param>
    public ImportDesk(string folder, CityClock clock)
    {
        this.clock = clock;
        this.folder = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var left in this.folder.EnumerateFiles())
        {
            left.Delete();
        }

        _ = SweepAsync();
    }

    /// <summary>Takes a file, in place of the owner's earlier one of the kind. Never more than one byte above <see cref="TableFile.MaxBytes"/>, so that its reading refuses it.</summary>
    public async Task<HeldFile> TakeAsync(string owner, string kind, string name, Stream bytes, CancellationToken stop)
    {
        foreach (var earlier in held.Values.Where(file => file.Owner == owner && file.Kind == kind))
        {
            Drop(earlier);
        }

        var file = new HeldFile(Guid.NewGuid(), owner, kind, name, clock.UtcNow);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        held[file.Id] = file;
        try
        {
            await using var written = new FileStream(PathOf(file), options);
            await TableFile.CopyAsync(bytes, written, stop);
        }
        catch
        {
            Drop(file);
            throw;
        }

        return file;
    }

    /// <summary>The owner's file of that name; null for another's, one that is gone, and none at all.</summary>
    public HeldFile? Find(string owner, string kind, Guid id) =>
        held.TryGetValue(id, out var file) && file.Owner == owner && file.Kind == kind && !IsOver(file) ? file : null;

    /// <summary>The owner's file of a kind; null where there is none.</summary>
    public HeldFile? Find(string owner, string kind) => held.Values.FirstOrDefault(file => file.Owner == owner && file.Kind == kind && !IsOver(file));

    /// <summary>The file's bytes; null where they are gone.</summary>
    public async Task<byte[]?> BytesAsync(HeldFile file, CancellationToken stop)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(file), stop);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The bytes are done with; what was made of them stays until the hour is over.</summary>
    public void DropBytes(HeldFile file) => File.Delete(PathOf(file));

    /// <summary>Puts the file away.</summary>
    public void Drop(HeldFile file)
    {
        held.TryRemove(file.Id, out _);
        DropBytes(file);
    }

    /// <summary>Puts away what waited too long.</summary>
    public void Sweep()
    {
        foreach (var over in held.Values.Where(IsOver))
        {
            Drop(over);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
    }

    private async Task SweepAsync()
    {
        try
        {
            for (var stop = closing.Token; !stop.IsCancellationRequested;)
            {
                await clock.WaitAsync(SweptEvery, stop);
                try
                {
                    Sweep();
                }
                catch (IOException)
                {
                    // Somebody holds the file now; the next sweep takes it.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The portal stops; the next start clears the folder.
        }
    }

    private bool IsOver(HeldFile file) => clock.UtcNow - file.At is var age && (age > Waits || age < -Waits);

    private string PathOf(HeldFile file) => Path.Combine(folder.FullName, file.Id.ToString("n"));
}
