namespace CitizenCenterPortal.Excel;

/// <summary>
/// Files for what is too much to hold: in the system's folder, readable by the portal alone, gone when closed. Where a file may lose its name
/// while it is open it has none from the beginning, so that also of a portal that is killed nothing stays behind.
/// </summary>
public static class TemporaryFile
{
    /// <summary>A new file, open to be written and read.</summary>
    /// <param name="ending">The end of its name, with its dot.</param>
    public static FileStream Create(string ending)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}{ending}");
        if (OperatingSystem.IsWindows())
        {
            options.Options |= FileOptions.DeleteOnClose;
            return new(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
