namespace CitizenCenterPortal.Tests.House;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "data", "_framework"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The app's folder.</summary>
    public static string App { get; } = Path.Combine(Root, "CitizenCenterPortal");

    /// <summary>The app's top folders that hold source: the rooms, and what the build needs.</summary>
    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(App).Select(folder => Path.GetFileName(folder)).Except(Made);

    /// <summary>Every file under a folder but what a build or a run makes, as paths from the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect(Made).Any() && endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    /// <summary>The text of a file that <see cref="Files"/> gave.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CitizenCenterPortal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the source tree: CitizenCenterPortal.sln was not found above them.");
        }

        return folder.FullName;
    }
}
