using System.IO.Compression;

namespace CitizenCenterPortal.Excel;

/// <summary>What the parts of a package say they come to unpacked. The inflater gives no part more than it says.</summary>
internal static class ZipSizes
{
    /// <summary>True where all parts together are more than so many bytes, whatever numbers a forged package names.</summary>
    public static bool IsOver(this ZipArchive zip, long most)
    {
        var left = most;
        foreach (var entry in zip.Entries)
        {
            if (entry.Length < 0 || entry.Length > left)
            {
                return true;
            }

            left -= entry.Length;
        }

        return false;
    }
}
