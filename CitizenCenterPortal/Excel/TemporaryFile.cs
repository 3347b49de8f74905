namespace CitizenCenterPortal.Excel;

/// <summary>Files for what is too much to hold: in the system's folder, readable by the portal alone, gone when closed.</summary>
public static class TemporaryFile
{
    /// <summary>A new file, open to be written and read.</summary>
    /// <param name="ending">The end of its name, with its dot.</param>
    public static FileStream Create(string ending)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}{ending}"), options);
    }
}
