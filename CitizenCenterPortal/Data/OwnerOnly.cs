namespace CitizenCenterPortal.Data;

/// <summary>Files that only the portal's own user may read and write. On Windows the folder's rights hold.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a file that is not there yet.</summary>
    public static FileStream New(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Mode;
        }

        return new(file, options);
    }

    /// <summary>Makes an empty file where there is none, for a program that would make it readable by everybody.</summary>
    public static void Prepare(string file)
    {
        if (!File.Exists(file))
        {
            New(file).Dispose();
        }
    }
}
