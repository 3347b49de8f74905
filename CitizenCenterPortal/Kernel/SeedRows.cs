using System.Reflection;

namespace CitizenCenterPortal.Kernel;

/// <summary>The lists that a room brings along, one row a line, cells parted by commas, none of them quoted.</summary>
public static class SeedRows
{
    /// <summary>The rows of a list, without its heading.</summary>
    /// <param name="room">The room: <c>Events</c>.</param>
    /// <param name="name">The list's file in it: <c>themes.csv</c>.</param>
    public static IEnumerable<string[]> Read(string room, string name)
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"{nameof(CitizenCenterPortal)}.{room}.{name}")!);
        file.ReadLine();
        while (file.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }
}
